import type { Locale } from '#src/language/locales.ts';
import { tokens } from '#src/language/analysis/tokens.ts';
import type { Correction } from '../answer.ts';
import type { Files } from './files.ts';
import type { Core } from './format.ts';
import type { Sought } from './passage.ts';
import { rank, telling, type Ranked } from './rank.ts';
import { completions, likeliest } from './spell.ts';
import { addEntry, findWord, lessSure, readQuery, type Typed, type Word } from './words.ts';

/** What one language's index answers. */
export interface LanguageAnswer {
  core: Core;
  ranked: Ranked[];
  typed: Typed;
  /** Words that the index does not know, by their place in the query. */
  unknown: Set<number>;
  sought: Sought[];
}

/** Searches one language's index for a query as typed. */
export async function searchLanguage(query: string, locale: Locale, files: Files): Promise<LanguageAnswer> {
  const core = await files.core();
  const typed = readQuery(query, locale);
  const words = await Promise.all(typed.words.map((token) => findWord(token, locale, files)));
  const last = words.at(-1);
  if (typed.open && last && last.hits.size === 0) await complete(last, locale, files);
  const ranked = await rankWhole(words, core);
  const found = new Set(ranked.length > 0 ? words.filter((word) => word.hits.size > 0 || isNamed(word, words)) : []);
  return {
    core,
    ranked,
    typed,
    unknown: new Set(words.flatMap((word, at) => (found.has(word) ? [] : [at]))),
    sought: words.map((word) => ({ forms: new Set([...word.token.forms, word.token.exact, ...word.found.map(({ file }) => file)]), weight: telling(word.pages, core.pages) })),
  };
}

/** Takes a word that no page has for the beginning of those that begin so. */
async function complete(word: Word, locale: Locale, files: Files) {
  const begun = await completions(word.token, files, locale);
  const wanted = [...new Set(begun.flatMap((spelling) => tokens(spelling, locale).map(({ forms, exact }) => forms.at(-1) ?? exact)))];
  const entries = await Promise.all(wanted.map((file) => files.entry(file)));
  entries.forEach((entry, at) => entry && addEntry(word, wanted[at]!, { ...entry, names: [] }, locale, files, lessSure.begun));
}

/** Ranks by the weightiest pages of each word; where these leave few that have all, and there are more, by all of them. */
async function rankWhole(words: Word[], core: Core): Promise<Ranked[]> {
  const known = words.filter(({ hits, found }) => hits.size > 0 || found.some(({ names }) => names.length > 0));
  const missing = words.length - known.length;
  const withAll = () => {
    const [first, ...others] = known.toSorted((a, b) => a.hits.size - b.hits.size);
    return [...(first?.hits.keys() ?? [])].filter((page) => others.every(({ hits }) => hits.has(page))).length;
  };
  const partly = known.filter(({ rest }) => rest);
  if (known.length > 1 && partly.length > 0 && withAll() < enough) await Promise.all(partly.map(({ rest }) => rest!()));
  return rank(known, core, missing);
}
const enough = 8;

/** Whether a word that no page has is part of a name that the query bears. */
function isNamed({ found }: Word, words: Word[]): boolean {
  const files = new Set(words.flatMap((word) => word.found.map(({ file }) => file)));
  return found.some(({ names }) => names.some(([, others]) => others.split(' ').filter(Boolean).every((other) => files.has(other))));
}

/** A query with the words that its index does not know as the reader most likely meant them; undefined where none is near. */
export async function corrected(
  query: string,
  { typed, unknown }: LanguageAnswer,
  locale: Locale,
  files: Files,
): Promise<{ query: string; corrections: Correction[] } | undefined> {
  const wrong = typed.words.filter((_, at) => unknown.has(at));
  const right = await Promise.all(wrong.map((token) => likeliest(token, files, locale)));
  const corrections = wrong.flatMap(({ word }, at): Correction[] => (right[at] ? [{ from: word, to: right[at] }] : []));
  if (corrections.length === 0) return undefined;
  return { query: `${corrections.reduce((text, { from, to }) => text.replace(from, () => to), query)} `, corrections };
}
