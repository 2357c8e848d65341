import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { collections, type Collection, type CollectionName } from '../src/check/collections.ts';
import { targets } from '../src/check/references.ts';
import type { Referent } from '../src/content/schema.ts';

/** What docs/content.md says of a kind of content beside what its schema says. */
export type Kind = z.infer<typeof kind>;
const kind = z.strictObject({ title: z.string(), task: z.string(), add: z.array(z.string()).length(4), example: z.string() });

/** The kinds of content, by the names of their facts or rows in `src/check/collections.ts`, in the order of the page. */
export const kinds = z.record(z.string(), kind).parse(parse(readFileSync('docs/kinds.yaml', 'utf8')));

/** The collections of a kind: its facts or rows, and its words where they stand in files of their own. */
export const collectionsOf = (name: string): Collection[] =>
  [name, `${name}Text`].flatMap((own) => (own in collections ? [collections[own as CollectionName]] : []));

/** The address of a heading within its page. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

/** What a field refers to, led to the section on it: "a [body](#body)". */
export function referred(to: Referent): string {
  const { called, in: places } = targets[to];
  return `${/^[aeiou]/.test(called) ? 'an' : 'a'} [${called}](#${anchor(kinds[places[0]!]!.title)})`;
}
