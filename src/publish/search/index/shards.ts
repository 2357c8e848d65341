import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  hash,
  mostImpact,
  packed,
  prefixLetters,
  type Entry,
  type Family,
  type Spellings,
  type Titles,
} from '#src/publish/search/engine/format.ts';
import { marks, type Collected, type Named } from './collect.ts';

/** Bytes of a shard before compression: about a third of it is sent. */
const shardSize = 1_200;
/** Pages of a word in its shard, the weightiest first; what is beyond is fetched only to find several common words together. */
const cutAt = 1_000;
/** Spellings, and titles, that stand under one beginning. */
const listed = { words: 120, titles: 30 };

/** One language's index, a file at a time: `write` is given the name and the content of each. */
export type Write = (name: string, content: unknown) => void;

/** Writes files below a folder as JSON. */
export const writer =
  (folder: string): Write =>
  (name, content) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  };

const byCode = <T>([a]: [string, T], [b]: [string, T]): number => (a < b ? -1 : a > b ? 1 : 0);
const byPages = ([a, pages]: [string, number], [b, others]: [string, number]): number => others - pages || (a < b ? -1 : 1);

/** Cuts what stands under keys into as many files as keep each small. @returns how many */
function writeShards(family: Family, rows: Iterable<[key: string, row: unknown]>, write: Write): number {
  const texts = [...rows].map(([key, row]): [string, string, unknown] => [key, JSON.stringify(row), row]);
  const count = Math.max(1, Math.ceil(texts.reduce((sum, [key, text]) => sum + key.length + text.length, 0) / shardSize));
  const shards = Array.from({ length: count }, () => ({}) as Record<string, unknown>);
  for (const [key, , row] of texts) shards[hash(key) % count]![key] = row;
  shards.forEach((shard, number) => write(`${family}/${number}.json`, shard));
  return count;
}

/** Writes the words of a language with the pages that have them, and the names of pages with the rarest word of each. */
export function writeWords(collected: Collected, write: Write): number {
  const entries = new Map<string, Entry>();
  for (const [word, spellings] of [...collected.entries].sort(byCode)) {
    const rest: Record<string, number[]> = {};
    const entry = entryOf(spellings, rest);
    entries.set(word, entry);
    if (entry.cut) write(`rest/${hash(word).toString(36)}.json`, { [word]: rest });
  }
  for (const named of collected.names) addName(entries, named);
  return writeShards('words', [...entries].sort(byCode), write);
}

function entryOf(spellings: Map<string, number[]>, rest: Record<string, number[]>): Entry {
  const all = [...spellings]
    .sort(byCode)
    .flatMap(([spelling, list]) => list.map((both) => ({ spelling, page: page(both), impact: impact(both) })));
  const own = new Set(all.filter(({ spelling }) => !isMarked(spelling)).map((each) => each.page)).size;
  const any = new Set(all.map((each) => each.page)).size;
  const byImpact = all.toSorted((a, b) => b.impact - a.impact || a.page - b.page);
  const inOrder = (some: typeof all): Record<string, number[]> =>
    Object.fromEntries(
      [...Map.groupBy(some, ({ spelling }) => spelling)]
        .sort(byCode)
        .map(([spelling, hits]) => [spelling, packed(hits.map((hit): [number, number] => [hit.page, hit.impact]))]),
    );
  if (byImpact.length > cutAt) Object.assign(rest, inOrder(byImpact.slice(cutAt)));
  return { own, all: any, spellings: inOrder(byImpact.slice(0, cutAt)), ...(byImpact.length > cutAt && { cut: true as const }) };
}

const page = (both: number): number => Math.floor(both / (mostImpact + 1));
const impact = (both: number): number => both % (mostImpact + 1);
const isMarked = (spelling: string): boolean => spelling.startsWith(marks.foreign) || spelling.startsWith(marks.synonym);

/** Files a name under that of its words which the fewest pages have. */
function addName(entries: Map<string, Entry>, { weight, words, page: named, section }: Named) {
  const pagesOf = (word: string) => entries.get(word)?.all ?? 0;
  const rarest = words.reduce((best, word) => (pagesOf(word) < pagesOf(best) ? word : best));
  const entry = entries.get(rarest) ?? { own: 0, all: 0, spellings: {} };
  entries.set(rarest, entry);
  const others = words.filter((word) => word !== rarest).join(' ');
  entry.names ??= [];
  if (entry.names.some(([, same, to, id]) => same === others && to === named && id === section)) return;
  entry.names.push(section ? [weight, others, named, section] : [weight, others, named]);
}

/** How letters begin a word (`^tra`) or end it (`$noi`): keys of spellings. */
function* beginnings(word: string, sign: string, letters: { least: number; most: number } = prefixLetters): Generator<string> {
  const all = [...word];
  for (let length = letters.least; length <= Math.min(letters.most, all.length); length += 1) yield sign + all.slice(0, length).join('');
}

/** Rows under each of their beginnings, the shortest that hold them all; a longer one only where a shorter is full. */
function byBeginning<Row>(rows: { keys: string[]; row: Row }[], limit: number): Map<string, { rows: Row[]; more: boolean }> {
  const lists = new Map<string, Row[]>();
  for (const { keys, row } of rows) for (const key of keys) lists.set(key, [...(lists.get(key) ?? []), row]);
  const full = (key: string) => (lists.get(key)?.length ?? 0) > limit;
  const kept = [...lists].filter(([key]) => [...key].length - 1 === prefixLetters.least || full([...key].slice(0, -1).join('')));
  return new Map(
    kept
      .sort(byCode)
      .map(([key, all]) => [key, { rows: all.slice(0, limit), more: all.length > limit && [...key].length - 1 < prefixLetters.most }]),
  );
}

/** Writes the spellings of a language by how they begin and end, for words still being typed and for slips. @param fold letters as typed */
export function writeSpellings(collected: Collected, fold: (word: string) => string, write: Write): number {
  const counts = [...collected.entries.values()]
    .flatMap((spellings) => [...spellings].map(([spelling, list]): [string, number] => [spelling, list.length]))
    .filter(([spelling]) => !isMarked(spelling) && !/\d/.test(spelling) && spelling.length > 2)
    .sort(byPages);
  const rows = counts.map((row) => {
    const letters = fold(row[0]);
    return { keys: [...beginnings(letters, '^'), ...beginnings([...letters].reverse().join(''), '$')], row };
  });
  const lists = [...byBeginning(rows, listed.words)].map(([key, { rows: words, more }]): [string, Spellings] => [
    key,
    { words, ...(more && { more: true as const }) },
  ]);
  return writeShards('spellings', lists, write);
}

/** Writes titles by how their first words begin. @param titles in the order in which they are to be offered */
export function writeTitles(titles: { words: string[]; title: string; page: number; path: string }[], write: Write): number {
  const rows = titles.map(({ words, title, page: of, path }) => ({
    keys: [...new Set(words.flatMap((word) => [...beginnings(word, '')].map((key) => `#${key}`)))],
    row: [title, of, path] as [string, number, string],
  }));
  const lists = [...byBeginning(rows, listed.titles)].map(([key, { rows: found, more }]): [string, Titles] => [
    key,
    { titles: found, ...(more && { more: true as const }) },
  ]);
  return writeShards('titles', lists, write);
}
