import type { Correction } from '#src/publish/search/answer.ts';
import type { Core } from './format.ts';
import type { Index } from './language-index.ts';
import { rank, telling, type Ranked } from './rank.ts';
import { completions, likeliest } from './spell.ts';
import { addFiles, findWord, lessSure, readQuery, type Typed, type Word } from './words.ts';

/** A word to be found in a text: under which forms, and what it tells. */
export interface Sought {
  forms: Set<string>;
  weight: number;
}

/** What one language's index answers. */
export interface LanguageAnswer {
  core: Core;
  ranked: Ranked[];
  typed: Typed;
  /** Words that the index does not know, by their place in the query. */
  unknown: Set<number>;
  /** What is sought in a page's text, word by word. */
  sought: Sought[];
  /** Whether a page has all the words. */
  together: boolean;
}

/** Searches one language's index for a query as typed. */
export async function searchLanguage(query: string, index: Index): Promise<LanguageAnswer> {
  const [core, analyser] = await Promise.all([index.files.core(), index.analyser()]);
  const typed = readQuery(query, analyser);
  const words = await Promise.all(typed.words.map((token) => findWord(token, index)));
  const last = words.at(-1);
  if (typed.open && last && pagesWithAll(words) === 0) await complete(last, index);
  const ranked = await rankWhole(words, core);
  const found = new Set(ranked.length > 0 ? words.filter((word) => word.hits.size > 0 || isNamed(word, words)) : []);
  return {
    core,
    ranked,
    typed,
    unknown: new Set(words.flatMap((word, at) => (found.has(word) ? [] : [at]))),
    together: pagesWithAll(words) > 0,
    sought: words.map(({ token, found: under, begun, pages }) => ({
      forms: new Set([token.exact, ...token.forms, ...under.map(({ file }) => file), ...begun]),
      weight: telling(pages, core.pages),
    })),
  };
}

/** Takes a word that no page has with the others for the beginning of those that begin so. */
async function complete(word: Word, index: Index) {
  const [begun, { tokens }] = await Promise.all([completions(word.token, index.files), index.analyser()]);
  const wanted = new Set(begun.flatMap((spelling) => tokens(spelling).flatMap(({ forms }) => forms.slice(-1))));
  const found: Word = { ...word, found: [] };
  await addFiles(found, [...wanted], index, lessSure.begun);
  word.pages = Math.max(word.pages, found.pages);
  word.begun = found.found.map(({ file }) => file);
}

/** How many pages have every one of the words, as far as these are fetched. */
function pagesWithAll(words: Word[]): number {
  const [first, ...others] = words.toSorted((a, b) => a.hits.size - b.hits.size);
  return [...(first?.hits.keys() ?? [])].filter((page) => others.every(({ hits }) => hits.has(page))).length;
}

/** Ranks by the weightiest pages of each word; where these leave few that have all, and there are more, by all of them. */
async function rankWhole(words: Word[], core: Core): Promise<Ranked[]> {
  const known = words.filter(({ hits, found }) => hits.size > 0 || found.some(({ names }) => names.length > 0));
  const missing = words.length - known.length;
  const partly = known.filter(({ rest }) => rest);
  if (known.length > 1 && partly.length > 0 && pagesWithAll(known) < enough) await Promise.all(partly.map(({ rest }) => rest!()));
  return rank(known, core, missing);
}
const enough = 8;

/** Whether a word that no page has is part of a name that the query bears. */
function isNamed({ found }: Word, words: Word[]): boolean {
  const files = new Set(words.flatMap((word) => word.found.map(({ file }) => file)));
  return found.some(({ names }) =>
    names.some(([, others]) =>
      others
        .split(' ')
        .filter(Boolean)
        .every((other) => files.has(other)),
    ),
  );
}

/** A query in other words, and whether these are hardly others. */
interface Corrected {
  query: string;
  corrections: Correction[];
  sure: boolean;
}

/** A query with the words that its index does not know as the reader may have meant them, the likeliest first; none where none is near. */
export async function corrected(query: string, { typed, unknown }: LanguageAnswer, { files }: Index): Promise<Corrected[]> {
  const wrong = typed.words.filter((_, at) => unknown.has(at));
  const likely = await Promise.all(wrong.map((token) => likeliest(token, files)));
  const ways = Math.max(0, ...likely.map(({ length }) => length));
  return Array.from({ length: ways }, (_, way) => {
    const right = likely.map((all) => all[way] ?? all[0]);
    const corrections = wrong.flatMap(({ word }, at): Correction[] => (right[at] ? [{ from: word, to: right[at].spelling }] : []));
    const words = corrections.reduce((text, { from, to }) => text.replace(from, () => to), query);
    return { query: `${words} `, corrections, sure: right.every((each) => each?.sure ?? true) };
  });
}
