import { titleOf } from '#src/content/texts.ts';
import { sortedBy } from '#src/language/collate.ts';
import type { Locale } from '#src/language/locales.ts';
import { valuesOf, type FacetName, type Study } from './model.ts';

/** The library in the order of the titles a reader sees. */
export const byTitle = (studies: Study[], locale: Locale): Study[] => sortedBy(studies, (study) => titleOf(study, locale), locale);

/** The library from the oldest; what has no date stands last here too. */
export function oldestFirst(studies: Study[]): Study[] {
  const dated = studies.filter(({ facts }) => facts.date !== null);
  return [...dated.toSorted((a, b) => a.facts.date!.localeCompare(b.facts.date!)), ...studies.filter(({ facts }) => facts.date === null)];
}

/** The facets by which the list can be narrowed. The others have pages: publishers are too many to choose from on a phone, and few say what they cover. */
export const narrowing: readonly FacetName[] = ['year', 'kind', 'language', 'subject'];

/** What the filter reads of each row: its values in these facets, its place in every order. */
export function rowAttributes(studies: Study[], locale: Locale): Map<Study, Record<string, string | number>> {
  const title = byTitle(studies, locale);
  const oldest = oldestFirst(studies);
  return new Map(
    studies.map((study) => [
      study,
      {
        ...Object.fromEntries(
          narrowing.map((name) => [
            `data-${name}`,
            valuesOf[name](study)
              .map(({ id }) => id)
              .join(' '),
          ]),
        ),
        'data-rank-title': title.indexOf(study),
        'data-rank-oldest': oldest.indexOf(study),
      },
    ]),
  );
}
