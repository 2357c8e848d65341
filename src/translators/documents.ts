import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import type { Work } from './works.ts';
import { xliff } from './write.ts';

/** Which part of what can be translated: a collection, what has no translation, what was made from an older original. */
interface Selection {
  collection?: string | undefined;
  missing?: boolean | undefined;
  stale?: boolean | undefined;
}

/** The works of a selection. Missing and stale together are what is one or the other. */
export function selected(works: Work[], { collection, missing, stale }: Selection): Work[] {
  return works
    .filter((work) => collection === undefined || work.collection === collection)
    .map((work) =>
      (!missing && !stale) || (stale && work.stale) ? work : { ...work, units: missing ? work.units.filter(({ target }) => !target) : [] },
    )
    .filter(({ units }) => units.length > 0);
}

/** The file that a work goes to translators in, without its ending: "measure.ar-zgh". */
export const nameOf = ({ collection, from, to }: Work): string => `${collection}.${from}-${to}`;

/**
 * A document for each collection and language of the original: a translator opens one, and it holds what belongs together.
 * @returns their names, "measure.ar-zgh.xlf", and their texts
 */
export function documentsOf(works: Work[], terms: Term[]): { name: string; text: string }[] {
  const groups = Map.groupBy(works, nameOf);
  return [...groups].map(([name, own]) => ({ name: `${name}.xlf`, text: xliff(own, terms) }));
}
