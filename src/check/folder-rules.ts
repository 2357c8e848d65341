import { dirname } from 'node:path';
import { entrance } from '#src/concepts/help/rules.ts';
import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import { collections, type CollectionName } from './collections.ts';
import type { Portal } from './read.ts';

/** What holds for where files stand: none needs one that is missing, and a folder named by a number bears that of its entry. */
export const folderRules = (portal: Portal): Problem[] => [
  ...needs.flatMap((need) => neededRules(portal, need)),
  ...numbered.flatMap((name) => numberRules(portal[name], name)),
];

/** Entries that cannot stand alone: what they need, and its id. */
interface Need {
  of: CollectionName[];
  is: CollectionName;
  at: (id: string) => string;
}

const firstParts = (count: number) => (id: string) => id.split('/').slice(0, count).join('/');

const needs: Need[] = [
  { of: ['programme'], is: 'publisher', at: () => 'publisher' },
  { of: ['programme'], is: 'objectives', at: (id) => `${id}/objectives` },
  { of: ['axis', 'trafficking', 'governance', 'measure', 'objective', 'objectives'], is: 'programme', at: firstParts(2) },
  { of: ['article'], is: 'law', at: firstParts(2) },
  { of: ['evidence'], is: 'gathering', at: firstParts(1) },
  { of: ['helpPage'], is: 'helpPage', at: () => `help/${entrance}` },
  { of: ['helpPage'], is: 'quickExit', at: () => 'help/quick-exit' },
];

/** One line for each file that is missing, whatever number of entries needs it. */
function neededRules(portal: Portal, { of, is, at }: Need): Problem[] {
  const held = new Set(portal[is].map(({ id }) => id));
  const collection = collections[is];
  const ending = 'pattern' in collection && !collection.pattern.endsWith('/index.yaml') ? '.yaml' : '/index.yaml';
  const missing = new Map(
    of.flatMap((name) =>
      portal[name].filter(({ id }) => !held.has(at(id))).map(({ id, file }) => [rootOf(file, id) + at(id) + ending, file]),
    ),
  );
  return [...missing].map(([file, by]) => ({
    file,
    field: '',
    wrong: `is missing, and ${by} needs it`,
    cure: 'write it as docs/content.md says, or take it back from git',
  }));
}

/** The folder of the content, with its last "/": what stands before the id in the name of the file. */
const rootOf = (file: string, id: string): string => file.slice(0, file.lastIndexOf(`${id}/`));

const numbered = ['axis', 'measure', 'objective', 'article'] as const;

/** The folder says the number, so that two entries cannot share one unseen. */
function numberRules(entries: Entry<{ number: number | string }>[], what: string): Problem[] {
  return entries
    .filter(({ id, data }) => slugOf(id) !== String(data.number))
    .map(({ id, file, data: { number } }) => {
      const twin = entries.find((other) => other.id === `${dirname(id)}/${number}`);
      return {
        file,
        field: 'number',
        wrong: `is ${number} in folder ${slugOf(id)}${twin ? `, and ${what} ${number} also stands in ${twin.file}` : ''}`,
        cure: `give each ${what} its own number, in the folder of that number`,
      };
    });
}
