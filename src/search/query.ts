import { asTifinagh, base, baseForms, lawNumbers, lawToken, numberToken, plain, words } from './analyse.ts';
import type { Locale } from '../i18n/locales.ts';

/** What one query becomes: searches to run, the best score per page wins. */
export interface Plan {
  /** Searches for the engine, the most literal first. */
  searches: string[];
  /** Single words, tried when all together find too little. */
  single: string[];
  /** Words that were corrected, as they are now searched. */
  corrected: string[];
  /** The words that must stand together, where the query has them in quotation marks. */
  phrase: string | undefined;
}

const quotation = /["“”«»„]\s*([^"“”«»„]+?)\s*["“”«»„]/;

/** Turns what a reader typed into searches. @param vocabulary analysed words of the language's index, the commonest first */
export function planQuery(query: string, locale: Locale, vocabulary: string[]): Plan {
  const phrase = quotation.exec(query)?.[1];
  if (phrase) return { searches: [words(phrase).join(' '), baseForms(phrase, locale).join(' ')], single: [], corrected: [], phrase };

  const known = new Set(vocabulary);
  const corrected: string[] = [];
  const forms = baseForms(query, locale).map((form) => {
    const right =
      known.has(form) || /\d/.test(form) ? form : (unglued(form, known) ?? longer(form, vocabulary) ?? nearest(form, vocabulary));
    if (right && right !== form && !right.startsWith(form)) corrected.push(right);
    return right ?? form;
  });
  const literal = words(query).join(' ');
  const searches = [
    ...numberSearches(query, locale),
    literal,
    forms.join(' '),
    ...(/\p{Script=Latin}/u.test(query) && locale === amazigh ? [asTifinagh(plain(query))] : []),
  ];
  return { searches: [...new Set(searches)].filter(Boolean), single: forms, corrected, phrase: undefined };
}

const amazigh: Locale = 'zgh';

/** A number alone, or with one word ("measure 12"), is looked up as a measure's number; a law number as the law's. */
function numberSearches(query: string, locale: Locale): string[] {
  const all = words(query);
  const laws = lawNumbers(query).map(lawToken);
  const numbers = all.filter((word) => /^\d{1,3}$/.test(word));
  return numbers.length === 1 && all.length <= 2 ? [...laws, base(numberToken(numbers[0]!), locale)] : laws;
}

/** Arabic glues one letter to words (و ف ب ك ل): the word without it, when the index knows that. */
function unglued(form: string, known: Set<string>): string | undefined {
  const bare = form.slice(1);
  return /^[وفبكل]/u.test(form) && bare.length >= 3 && known.has(bare) ? bare : undefined;
}

/** A word that is still being typed: left as it is, the engine finds longer words by their beginning. */
function longer(form: string, vocabulary: string[]): string | undefined {
  return form.length >= 3 && vocabulary.some((word) => word.startsWith(form)) ? form : undefined;
}

/** The commonest word of the index at one slip from this one (two from eight letters on). */
export function nearest(form: string, vocabulary: string[]): string | undefined {
  if (form.length < 4) return undefined;
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
