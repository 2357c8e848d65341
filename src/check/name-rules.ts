import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { collections, type CollectionName } from './collections.ts';
import type { Names } from '#src/content/names.ts';

/** What an entry names must exist, and stand once. */
export function namingRules(portal: Portal): Problem[] {
  const known: Record<keyof Names, { ids: Set<string>; what: string; cure: string }> = {
    measures: {
      ids: new Set(portal.measure.map(({ id }) => id.replace(/^programmes\/(.+)\/measures\/(\d+)$/, '$1/$2'))),
      what: 'measure',
      cure: 'correct the programme or the number',
    },
    bodies: { ids: new Set(portal.body.map(({ id }) => id)), what: 'body', cure: 'add it to content/bodies.yaml, or correct the id' },
    laws: {
      ids: new Set(portal.law.map(({ id }) => id.replace(/^law\//, ''))),
      what: 'law',
      cure: 'add it to content/law, or correct the id',
    },
  };
  const entries = (Object.keys(collections) as CollectionName[]).flatMap((name) => portal[name] as Entry[]);
  return entries.flatMap(({ file, data }) => {
    const { names } = data as { names?: Names };
    if (!names) return [];
    return (Object.keys(known) as (keyof Names)[]).flatMap((kind) => {
      const { ids, what, cure } = known[kind];
      return names[kind].flatMap((id, index): Problem[] => {
        const field = `names.${kind}.${index}`;
        if (!ids.has(id)) return [{ file, field, wrong: `no ${what} "${id}"`, cure }];
        if (names[kind].indexOf(id) !== index) return [{ file, field, wrong: `"${id}" stands twice`, cure: 'keep one' }];
        return [];
      });
    });
  });
}
