import { titleOf } from '#src/content/texts.ts';
import { byCharacters, sortedBy } from '#src/language/collate.ts';
import type { Locale } from '#src/language/locales.ts';
import { partsOf, valuesOf, type FacetName, type Study } from './model.ts';

/** The library in the order of the titles a reader sees. */
export const byTitle = (studies: Study[], locale: Locale): Study[] => sortedBy(studies, (study) => titleOf(study, locale), locale);

/** The library from the oldest; what has no date stands last here too. */
export function oldestFirst(studies: Study[]): Study[] {
  const dated = studies.filter(({ facts }) => facts.date !== null);
  return [...dated.toSorted((a, b) => byCharacters(a.facts.date!, b.facts.date!)), ...studies.filter(({ facts }) => facts.date === null)];
}

/** The facets by which the list can be narrowed. The others have pages: publishers are too many to choose from on a phone, and few say what they cover. */
export const narrowing: readonly FacetName[] = ['year', 'kind', 'language', 'subject'];

/** What the filter reads of a row: its values in these facets. */
export const rowAttributes = (study: Study): Record<`data-${string}`, string> =>
  Object.fromEntries(
    narrowing.map((name) => [
      `data-${name}`,
      valuesOf[name](study)
        .map(({ id }) => id)
        .join(' '),
    ]),
  );

/** The orders of the list besides the one in which it comes, each with the place of every document, as its parts have them. */
export function ordersOf(studies: Study[], locale: Locale) {
  const rows = partsOf(studies).flatMap((part) => part.studies);
  const placesIn = (sorted: Study[]) => rows.map((study) => sorted.indexOf(study));
  return [
    { id: 'oldest', label: 'studies.oldest', places: placesIn(oldestFirst(studies)) },
    { id: 'title', label: 'studies.byTitle', places: placesIn(byTitle(studies, locale)) },
  ] as const;
}
