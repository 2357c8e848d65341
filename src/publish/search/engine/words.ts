import { amazighReadings } from '#src/language/analysis/amazigh.ts';
import { arabicReadings } from '#src/language/analysis/arabizi.ts';
import type { Analyser } from '#src/language/analysis/open.ts';
import type { Token } from '#src/language/analysis/rules.ts';
import { locales } from '#src/language/locales.ts';
import type { Index } from './language-index.ts';
import { mostImpact, unpacked, type Name } from './format.ts';

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

export function readQuery(query: string, { tokens, tellingTokens }: Analyser): Typed {
  const text = query.slice(0, most.letters);
  const quoted = quotation.exec(text)?.[1];
  const all = tokens(quoted ?? text);
  const telling = tellingTokens(quoted ?? text);
  const seen = new Set<string>();
  const words = (telling.length > 0 ? telling : all).filter(({ exact }) => !seen.has(exact) && seen.add(exact)).slice(0, most.words);
  const last = words.at(-1);
  return { words, open: !quoted && last?.to === text.length, phrase: quoted && all.length > 1 ? all : undefined };
}

/** A page that has a word: how much the word says of it, from 0 to 1, and whether only another language's word does. */
interface Hit {
  value: number;
  foreign: boolean;
}

/** A word of the query with the pages that have it, in any of the forms under which it is looked up. */
export interface Word {
  token: Token;
  /** The forms under which it was found, and the names filed there. */
  found: { file: string; names: Name[] }[];
  /** The forms of longer words that it is the beginning of. */
  begun: string[];
  hits: Map<number, Hit>;
  /** How many pages have it, of which `hits` may be the weightiest only. */
  pages: number;
  /** Where `hits` are not all: gets the others. */
  rest: (() => Promise<void>) | undefined;
}

/** How near a spelling is to the word as typed; a word only begun, and one read in other letters, are less sure. */
const nearness = { exact: 1, fold: 0.95, form: 0.6, foreign: 0.7, synonym: 0.8 };
export const lessSure = { begun: 0.8, reading: 0.9 };

/** Readings of a word in other letters that are tried, each of which may cost a file. */
const mostReadings = 4;

/** Looks a word up in one language's index: as it is; where it is none of its words, on Amazigh pages as Amazigh typed in other letters, on Arabic ones as Arabic typed in Latin ones. */
export async function findWord(token: Token, index: Index): Promise<Word> {
  const word: Word = { token, found: [], begun: [], hits: new Map(), pages: 0, rest: undefined };
  const { script } = locales[index.locale];
  await addFiles(word, token.forms.slice(-1), index, 1);
  if (word.found.length > 0) return word;
  if (script === 'tfng') await addFiles(word, amazighReadings(token.word).slice(-1), index, lessSure.reading);
  if (script !== 'arab') return word;
  const { tokens } = await index.analyser();
  for (const reading of arabicReadings(token.word).slice(0, mostReadings)) {
    await addFiles(
      word,
      tokens(reading).flatMap(({ forms }) => forms.slice(-1)),
      index,
      lessSure.reading,
    );
    if (word.found.length > 0) break;
  }
  return word;
}

/** Adds the pages that an index files under some forms. @param sure what they count, against 1 for the word as typed */
export async function addFiles(word: Word, forms: string[], index: Index, sure: number) {
  const [entries, analyser] = await Promise.all([Promise.all(forms.map((file) => index.files.entry(file))), index.analyser()]);
  entries.forEach((entry, at) => {
    if (!entry) return;
    const file = forms[at]!;
    word.found.push({ file, names: entry.names ?? [] });
    addPages(word, entry.spellings, analyser, sure);
    word.pages = Math.max(word.pages, entry.own > 0 ? entry.own : entry.all, entry.cut ? entry.all : 0);
    if (!entry.cut) return;
    const before = word.rest;
    word.rest = async () => {
      await before?.();
      addPages(word, await index.files.rest(file), analyser, sure);
      word.rest = undefined;
    };
  });
}

function addPages({ token, hits }: Word, spellings: Record<string, number[]>, analyser: Analyser, sure: number) {
  for (const [spelling, numbers] of Object.entries(spellings)) {
    const sign = spelling[0] === '~' ? 'foreign' : spelling[0] === '=' ? 'synonym' : undefined;
    const near = (sign ? nearness[sign] : nearnessOf(spelling, token, analyser)) * sure;
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

function nearnessOf(spelling: string, token: Token, { tokens }: Analyser): number {
  if (spelling === token.exact) return nearness.exact;
  const [first] = tokens(spelling);
  return first && first.forms[0] === token.forms[0] ? nearness.fold : nearness.form;
}
