import { compareIn } from '#src/language/collation.ts';
import type { Locale } from '#src/language/locales.ts';
import { said } from '#src/content/texts.ts';
import { facetNames, valuesOf, type Study } from './model.ts';

/** The library in the order of the titles a reader sees. */
export function byTitle(studies: Study[], locale: Locale): Study[] {
  const compare = compareIn(locale);
  const title = (study: Study) => said(study.texts, locale).value.title;
  return [...studies].sort((a, b) => compare(title(a), title(b)));
}

/** The library from the oldest; what has no date stands last here too. */
export function oldestFirst(studies: Study[]): Study[] {
  const dated = studies.filter(({ facts }) => facts.date !== null);
  return [...dated.toSorted((a, b) => a.facts.date!.localeCompare(b.facts.date!)), ...studies.filter(({ facts }) => facts.date === null)];
}

/** What the filter reads of each row: its values in every facet, its place in every order. */
export function rowAttributes(studies: Study[], locale: Locale): Map<Study, Record<string, string | number>> {
  const title = byTitle(studies, locale);
  const oldest = oldestFirst(studies);
  return new Map(
    studies.map((study) => [
      study,
      {
        ...Object.fromEntries(
          facetNames.map((name) => [
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
