import { basename } from 'node:path';
import type { Entry } from '#src/content/entry.ts';
import { valueAt } from '#src/content/explain.ts';
import type { Problem } from '#src/content/problem.ts';
import { tellingOf } from '#src/content/schema.ts';
import { originalOf } from '#src/content/texts.ts';
import { collections, translatedCollections } from './collections.ts';
import { nodesOf } from './nodes.ts';
import type { Portal } from './read.ts';

/**
 * Where the facts of an entry hold a list that its language files tell one by one, the original tells as many: or a text would stand
 * beside the facts of another. Translations are held against the original, like all lists.
 */
export const tellingRules = (portal: Portal): Problem[] =>
  translatedCollections.flatMap(({ facts, words }) =>
    (portal[facts] as Entry<{ language: string }>[]).flatMap((entry) => {
      const original = originalOf(portal[words] as Entry[], entry);
      return original ? untold(entry, original, facts) : [];
    }),
  );

function untold(entry: Entry, original: Entry, facts: keyof typeof collections): Problem[] {
  const problems: Problem[] = [];
  const index = basename(entry.file);
  for (const { schema, value, path } of nodesOf(collections[facts].schema, entry.data)) {
    const field = tellingOf(schema);
    if (field === undefined) continue;
    const at = [...path.slice(0, -1), field];
    const told = valueAt(original.data, at);
    const wanted = Array.isArray(value) ? value.length : value;
    if (!Array.isArray(told) || told.length === wanted) continue;
    problems.push({
      file: original.file,
      field: at.join('.'),
      wrong: `lists ${told.length}, ${index} has ${String(wanted)} (${path.join('.')})`,
      cure: 'have one for each in both, in the same order',
    });
  }
  return problems;
}
