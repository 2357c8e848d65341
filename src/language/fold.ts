import { westernDigits } from './digits.ts';

/** The ways to write one word, made one: light enough for a page that has no search. */

/** Letters that Arabic writers use for one another, folded to one (hamza carriers, ى/ي, ة/ه, letters of other keyboards). */
const arabicFolds: [RegExp, string][] = [
  [/\u0640|[\u064b-\u065f]|\u0670/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
  [/[ئىی]/g, 'ي'],
  [/ء/g, ''],
  [/ة/g, 'ه'],
  [/[کڭگݣ]/g, 'ك'],
  [/ڤ/g, 'ف'],
  [/پ/g, 'ب'],
  [/چ/g, 'ج'],
];

/** Digits of Arabic keyboards, quotation marks, ligatures and dashes as one keyboard would type them. */
export function plain(text: string): string {
  return westernDigits(text.normalize('NFKC').toLowerCase())
    .replaceAll('٫', '.')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[\u2010\u2011–]/g, '-')
    .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
}

/** The words of a text, folded; numbers with a separator ("27.14") stay whole. */
export function words(text: string): string[] {
  return plain(text).match(/\d+(?:[.\-/]\d+)+|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A text as its words sound to a searcher: without accents, marks and the ways to write one letter. For comparing phrases. */
export function folded(text: string): string {
  return unaccented(words(foldedArabic(plain(text))).join(' '));
}

export const foldedArabic = (text: string): string => arabicFolds.reduce((all, [letters, by]) => all.replace(letters, by), text);
export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
