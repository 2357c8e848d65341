import {
  amazighForms,
  base,
  baseForms,
  closed,
  lawName,
  lawNumbers,
  numberName,
  scriptOf,
  tellingWords,
  unglued,
} from '#src/language/analyse.ts';
import { words } from '#src/language/fold.ts';
import { locales, type Locale } from '#src/language/locales.ts';

/** What one query becomes. */
interface Plan {
  /** The measures and laws that the query names by number. */
  names: string[];
  /** The analysed words of each reading, to be compared with the names of pages; none where the query is in quotation marks. */
  forms: Set<string>[];
  /** The words as typed, for the engine's own stemmer and for words still being typed. */
  literal: string;
  /** The words as the index holds them, once for each way to read them. */
  readings: string[][];
  /** Words that were corrected, as they are now searched. */
  corrected: string[];
  /** The words that must stand together, where the query has them in quotation marks. */
  phrase: string | undefined;
}

/** The analysed words of an index by how common they are, each with its commonest spelling. */
export class Vocabulary {
  readonly forms: string[];
  readonly #ranks = new Map<string, number>();
  readonly #spellings: string[];

  /** @param spellings the words of the language's index, the commonest first */
  constructor(spellings: string[]) {
    this.#spellings = spellings;
    this.forms = spellings.map(base);
    this.forms.forEach((form, rank) => this.#ranks.has(form) || this.#ranks.set(form, rank));
  }

  has = (form: string): boolean => this.#ranks.has(form);
  rank = (form: string): number => this.#ranks.get(form) ?? Infinity;
  spelling = (form: string): string => this.#spellings[this.rank(form)] ?? form;
}

const quotation = /["“”«»„]\s*([^"“”«»„]+?)\s*["“”«»„]/;

/** The page on which a query was typed: its language and the words that this has. */
interface Asked {
  locale: Locale;
  vocabulary: Vocabulary;
}

/** Turns what a reader typed into searches of one index. @param locale language of the index, whose words are `vocabulary` */
export function planQuery(query: string, locale: Locale, vocabulary: Vocabulary, asked: Asked = { locale, vocabulary }): Plan {
  const phrase = quotation.exec(query)?.[1];
  const text = phrase ?? query;
  const telling = tellingWords(text);
  const typed = telling.length > 0 ? telling : words(text);
  const corrected = new Map<string, string>();
  const correct = (word: string, right: string) => !phrase && corrected.set(word, right);
  const own = typed.flatMap((word) =>
    baseForms(word).map((form) => rightForm(word, form, locale, vocabulary, (right) => correct(word, right))),
  );
  const amazigh = asAmazigh(typed, asked);
  return {
    names: phrase ? [] : numbersIn(query),
    forms: phrase ? [] : [new Set(baseForms(query)), new Set(amazigh)],
    literal: typed.map((word) => corrected.get(word) ?? word).join(' '),
    readings: [[...new Set(own)], amazigh.map(closed)].filter((forms) => forms.length > 0),
    corrected: [...corrected.values()],
    phrase,
  };
}

/** On Amazigh pages readers type Latin or Arabic letters for Amazigh too: the words so read, where it has one of them. */
function asAmazigh(typed: string[], { locale, vocabulary }: Asked): string[] {
  if (locales[locale].script !== 'tfng') return [];
  const forms = amazighForms(typed.filter((word) => scriptOf(word) !== 'tfng'));
  return forms.some(vocabulary.has) ? forms : [];
}

/** The form to search for: closed where the index knows it or it is of another script, open while it is being typed, else its likeliest spelling. */
function rightForm(word: string, form: string, locale: Locale, vocabulary: Vocabulary, correct: (right: string) => void): string {
  if (/\d/.test(form)) return form;
  const bare = unglued(form, (without) => vocabulary.rank(without) < vocabulary.rank(form));
  if (bare) return closed(bare);
  if (vocabulary.has(form) || scriptOf(word) !== locales[locale].script) return closed(form);
  if (form.length >= 3 && vocabulary.forms.some((word) => word.startsWith(form))) return form;
  const right = likeliest(form, vocabulary.forms);
  if (!right) return closed(form);
  correct(vocabulary.spelling(right));
  return closed(right);
}

/** A number alone, or with one word ("measure 12"), names the measure; a law number the law. */
function numbersIn(query: string): string[] {
  const all = words(query);
  const numbers = all.filter((word) => /^\d{1,3}$/.test(word));
  return [...lawNumbers(query).map(lawName), ...(numbers.length === 1 && all.length <= 2 ? [numberName(numbers[0]!)] : [])];
}

/** The commonest word of the index at one slip from this one (two from eight letters on). */
function likeliest(form: string, vocabulary: string[]): string | undefined {
  if (form.length < 5) return undefined;
  const limit = form.length >= 8 ? 2 : 1;
  let best: { word: string; slips: number } | undefined;
  for (const word of vocabulary) {
    if (Math.abs(word.length - form.length) > limit) continue;
    const slips = distance(form, word, best ? best.slips - 1 : limit);
    if (slips !== undefined && (!best || slips < best.slips)) best = { word, slips };
    if (best?.slips === 1) break;
  }
  return best?.word;
}

/** Slips between two words: letters added, left out, exchanged or swapped with their neighbour; undefined over the limit. */
function distance(a: string, b: string, limit: number): number | undefined {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return undefined;
    before = row;
    row = next;
  }
  return row.at(-1)! <= limit ? row.at(-1) : undefined;
}
