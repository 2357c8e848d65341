import { oncePerBuild } from '#src/build/once-per-build.ts';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import type { TranslationState } from '#src/content/schema.ts';
import { csv } from '#src/kits/dataset/table.ts';
import { localeCodes, type Language } from '#src/language/locales.ts';
import { raw } from './coded.ts';
import { documentsOf, nameOf } from './documents.ts';
import { worksInto, type Unit, type Work } from './works.ts';

/** How the texts of a collection stand in a language, with its files for who reviews or translates them. */
interface CollectionState {
  collection: string;
  counts: Record<TranslationState | 'missing' | 'stale', number>;
  /** How many of its entries the language holds in part. */
  partial: number;
  /** Without ending: "measure.ar-fr". */
  files: string[];
}

/** All works of what this edition shows, by language: read once a build. */
export const publishedWorks = oncePerBuild(async () => {
  const { portal } = readPortal(contentRoot);
  const works = Object.fromEntries(localeCodes.map((to) => [to, worksInto(to, portal, 'locales')])) as Record<Language, Work[]>;
  return { terms: portal.term.map(({ data }) => data), works };
});

/** The state of every collection in every language, counted text by text. */
export async function collectionStates(): Promise<Record<Language, CollectionState[]>> {
  const { works } = await publishedWorks();
  const all = new Map(localeCodes.flatMap((to) => works[to].map((work) => [work.id, work] as const)));
  return Object.fromEntries(
    localeCodes.map((to) => [
      to,
      statesIn(
        works[to],
        [...all.values()].filter(({ from }) => from === to),
      ),
    ]),
  ) as Record<Language, CollectionState[]>;
}

/**
 * @param works what is translated into a language
 * @param originals what was written in it
 */
export function statesIn(works: Work[], originals: Work[]): CollectionState[] {
  const names = new Set([...originals, ...works].map(({ collection }) => collection));
  return [...names].sort().map((collection) => {
    const counts = { original: 0, official: 0, published: 0, reviewed: 0, working: 0, missing: 0, stale: 0 };
    const [own, first] = [works, originals].map((some) => some.filter((work) => work.collection === collection)) as [Work[], Work[]];
    for (const { units } of first) counts.original += units.length;
    for (const work of own) {
      for (const unit of work.units) counts[stateOf(unit, work)] += 1;
      if (work.stale) counts.stale += work.units.length;
    }
    return { collection, counts, partial: own.filter((work) => work.partial).length, files: [...new Set(own.map(nameOf))] };
  });
}

/** The state of a text; what is locked and not there is missing too. */
const stateOf = ({ target, locked }: Unit, { translation }: Work): TranslationState | 'missing' =>
  target ? (locked ?? translation?.state ?? 'working') : 'missing';

/** Every file for translators and reviewers, by its name: XLIFF, and the same texts as a table. */
export async function translationFiles(): Promise<{ name: string; type: string; text: string }[]> {
  const { works, terms } = await publishedWorks();
  const all = Object.values(works).flat();
  return [
    ...documentsOf(all, terms).map(({ name, text }) => ({ name, text, type: 'application/xliff+xml' })),
    ...[...Map.groupBy(all, nameOf)].map(([name, own]) => ({ name: `${name}.csv`, text: tableOf(own), type: 'text/csv' })),
  ];
}

const tableOf = (works: Work[]): string =>
  csv(
    ['entry', 'text', 'original', 'translation', 'state', 'reviewer', 'doubts'],
    works.flatMap((work) => {
      const { id, units, translation, stale } = work;
      return units.map((unit) => {
        const { id: text, source, target, doubts = [] } = unit;
        return [
          id,
          text,
          raw(source),
          target && raw(target),
          stale ? 'stale' : stateOf(unit, work),
          translation?.reviewer,
          doubts.map(({ value }) => value),
        ];
      });
    }),
  );
