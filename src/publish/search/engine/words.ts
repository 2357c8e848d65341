import { amazighReadings, tellingTokens, tokens, type Token } from '#src/language/analysis/tokens.ts';
import { scriptOf } from '#src/language/analyse.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import type { Files } from './files.ts';
import { mostImpact, unpacked, type Entry, type Name } from './format.ts';

/** What a reader typed, read. */
export interface Typed {
  words: Token[];
  /** True where the last word may go on: nothing stands after it. */
  open: boolean;
  /** The words that must stand together, where they are in quotation marks. */
  phrase: Token[] | undefined;
}

/** More words than these in one query are left out, and more letters than these not read. */
const most = { words: 12, letters: 600 };
const quotation = /["“”«»„]\s*([^"“”«»„]+?)\s*["“”«»„]/;

export function readQuery(query: string, locale: Locale): Typed {
  const text = query.slice(0, most.letters);
  const quoted = quotation.exec(text)?.[1];
  const all = tokens(quoted ?? text, locale);
  const telling = tellingTokens(quoted ?? text, locale);
  const seen = new Set<string>();
  const words = (telling.length > 0 ? telling : all).filter(({ exact }) => !seen.has(exact) && seen.add(exact)).slice(0, most.words);
  const last = words.at(-1);
  return { words, open: !quoted && last?.to === text.length, phrase: quoted && all.length > 1 ? all : undefined };
}

/** A page that has a word: how much the word says of it, from 0 to 1, and whether only another language's word does. */
export interface Hit {
  value: number;
  foreign: boolean;
}

/** A word of the query with the pages that have it, in any of the forms under which it is looked up. */
export interface Word {
  token: Token;
  /** The forms under which it was found, and the names filed there. */
  found: { file: string; names: Name[] }[];
  hits: Map<number, Hit>;
  /** How many pages have it, of which `hits` may be the weightiest only. */
  pages: number;
  /** Where `hits` are not all: gets the others. */
  rest: (() => Promise<void>) | undefined;
}

/** How near a spelling is to the word as typed; a word only begun, and one read in other letters, are less sure. */
const nearness = { exact: 1, fold: 0.95, form: 0.75, foreign: 0.7, synonym: 0.8 };
export const lessSure = { begun: 0.8, reading: 0.9 };

const coarsest = ({ forms, exact }: Token): string => forms.at(-1) ?? exact;

/** Looks a word up in one language's index: as it is, and on Amazigh pages as Amazigh typed in other letters. */
export async function findWord(token: Token, locale: Locale, files: Files): Promise<Word> {
  const word: Word = { token, found: [], hits: new Map(), pages: 0, rest: undefined };
  const readings = locales[locale].script === 'tfng' && scriptOf(token.word) !== 'tfng' ? amazighReadings(token.word).slice(-1) : [];
  const own = coarsest(token);
  const lookUp = [own, ...readings.filter((reading) => reading !== own)];
  const entries = await Promise.all(lookUp.map((file) => files.entry(file)));
  entries.forEach((entry, at) => entry && addEntry(word, lookUp[at]!, entry, locale, files, at > 0 ? lessSure.reading : 1));
  return word;
}

/** Adds what an index holds under a form. @param sure what its pages count, against 1 for the word as typed */
export function addEntry(word: Word, file: string, entry: Entry, locale: Locale, files: Files, sure: number) {
  word.found.push({ file, names: entry.names ?? [] });
  addPages(word, entry.spellings, locale, sure);
  word.pages = Math.max(word.pages, entry.own > 0 ? entry.own : entry.all, entry.cut ? entry.all : 0);
  if (!entry.cut) return;
  const before = word.rest;
  word.rest = async () => {
    await before?.();
    addPages(word, await files.rest(file), locale, sure);
    word.rest = undefined;
  };
}

function addPages({ token, hits }: Word, spellings: Record<string, number[]>, locale: Locale, sure: number) {
  for (const [spelling, numbers] of Object.entries(spellings)) {
    const sign = spelling[0] === '~' ? 'foreign' : spelling[0] === '=' ? 'synonym' : undefined;
    const near = (sign ? nearness[sign] : nearnessOf(spelling, token, locale)) * sure;
    for (const [page, impact] of unpacked(numbers)) {
      const value = (near * impact) / mostImpact;
      const known = hits.get(page);
      hits.set(page, {
        value: known ? Math.max(known.value, value) + Math.min(known.value, value) / 4 : value,
        foreign: sign === 'foreign' && (known?.foreign ?? true),
      });
    }
  }
}

function nearnessOf(spelling: string, token: Token, locale: Locale): number {
  if (spelling === token.exact) return nearness.exact;
  const [first] = tokens(spelling, locale);
  return first && first.forms[0] === token.forms[0] ? nearness.fold : nearness.form;
}
