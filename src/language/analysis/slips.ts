import { foldedArabic, unaccented } from '#src/language/fold.ts';
import { withoutArticle } from './arabic.ts';
import { exactForm } from './segment.ts';

/**
 * Slips of the keyboard: one letter left out, added, exchanged, or two neighbours swapped: the four of which Damerau's
 * abstract says that a misspelled word has at most one ("A technique for computer detection and correction of spelling
 * errors", 1964, doi:10.1145/363958.363994). For search to correct a word that no page has.
 */

/** The letters of a word that are compared: without accents, hamza and article. */
export const spelled = (word: string): string => unaccented(foldedArabic(withoutArticle(exactForm(word))));

/** How many slips are believed: one from four letters on, two from nine; in three letters of Arabic a long vowel left out (شهد). */
function believed(word: string, candidate: string): number {
  if (word.length >= 9) return 2;
  return word.length >= 4 || (/^\p{Script=Arabic}{3}$/u.test(word) && candidate.length === 4 && /[اوي]/u.test(candidate.slice(1))) ? 1 : 0;
}

/**
 * The slips by which a word was typed for a candidate: 0 for the same letters, more where the first letter is wrong,
 * which is rare; undefined where it is another word, as where a second slip adds to that.
 */
export function slips(word: string, candidate: string): number | undefined {
  const [a, b] = [spelled(word), spelled(candidate)];
  if (a === b) return 0;
  const limit = Math.min(believed(a, b), believed(b, a) || 1);
  if (limit === 0 || a.length > longest || Math.abs(a.length - b.length) > limit) return undefined;
  // In three letters anything but the vowel left out makes another word: حكم is no slip for حكمت.
  if (a.length === 3 && ![1, 2, 3].some((at) => /[اوي]/u.test(b[at] ?? '') && b.slice(0, at) + b.slice(at + 1) === a)) return undefined;
  const count = distance(a, b);
  const first = a[0] === b[0] ? 0 : 0.5;
  return count > limit || count + first > 2 ? undefined : count + first;
}

const longest = 40;

/** Letters added, left out, exchanged or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(swapped ? Math.min(cost, before[j - 2]! + 1) : cost);
    }
    before = row;
    row = next;
  }
  return row.at(-1)!;
}
