import type { Token } from '#src/language/analysis/tokens.ts';
import { tokens } from '#src/language/analysis/tokens.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Files } from './files.ts';
import { prefixLetters } from './format.ts';

/** The words that begin as one still being typed, the commonest first. */
export async function completions(token: Token, files: Files, locale: Locale): Promise<string[]> {
  const begun = token.forms[0] ?? token.exact;
  if ([...begun].length < prefixLetters.least) return [];
  const words = await alike('^', begun, files);
  return words.filter(([spelling]) => foldedOf(spelling, locale).startsWith(begun)).map(([spelling]) => spelling).slice(0, mostBegun);
}
const mostBegun = 6;

/** Shorter words have too many neighbours; from this length on two slips are one word's, where it begins alike. */
const letters = { least: 4, two: 8 };

/**
 * The word of the index that a reader most likely meant: the nearest, of these the commonest. One slip leaves either the
 * beginning or the end of a word as it is, so that the words that begin alike and those that end alike are looked through.
 */
export async function likeliest(token: Token, files: Files, locale: Locale): Promise<string | undefined> {
  const typed = token.forms[0] ?? token.exact;
  const length = [...typed].length;
  if (length < letters.least || /\d/.test(typed)) return undefined;
  const lists = await Promise.all([alike('^', typed, files), alike('$', [...typed].reverse().join(''), files)]);
  const limit = length >= letters.two ? 2 : 1;
  let best: { spelling: string; slips: number; pages: number } | undefined;
  for (const [spelling, pages] of lists.flat()) {
    const folded = foldedOf(spelling, locale);
    const slips = distance(typed, folded, limit);
    if (slips === undefined || slips === 0 || (slips > 1 && folded[0] !== typed[0])) continue;
    if (!best || slips < best.slips || (slips === best.slips && (pages > best.pages || (pages === best.pages && spelling < best.spelling))))
      best = { spelling, slips, pages };
  }
  return best?.spelling;
}

const foldedOf = (spelling: string, locale: Locale): string => tokens(spelling, locale).map(({ forms, exact }) => forms[0] ?? exact).join('');

/** The spellings under ever longer beginnings of a word, for as long as a list is not the whole. */
async function alike(sign: '^' | '$', word: string, files: Files): Promise<[spelling: string, pages: number][]> {
  const all = [...word];
  const found = new Map<string, number>();
  for (let length: number = prefixLetters.least; length <= Math.min(prefixLetters.most, all.length); length += 1) {
    const list = await files.spellings(sign + all.slice(0, length).join(''));
    for (const [spelling, pages] of list?.words ?? []) found.set(spelling, pages);
    if (!list?.more) break;
  }
  return [...found].sort(([a, pages], [b, others]) => others - pages || (a < b ? -1 : 1));
}

/** Slips between two words: letters added, left out, exchanged or swapped with their neighbour; undefined over the limit. */
export function distance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
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
