import { westernDigits } from '../digits.ts';

/** A word as it stands in a text. */
export interface Segment {
  word: string;
  from: number;
  to: number;
}

/**
 * What a word is made of: letters, marks and digits, also around characters that are inside a word and not seen (soft
 * hyphen, zero width joiners, word joiner); Unicode Standard Annex 29 calls these Extend and Format. What bidi
 * controls enclose is a word of its own.
 */
const letters = String.raw`[\p{L}\p{M}\p{N}](?:[\u00ad\u200c\u200d\u2060]*[\p{L}\p{M}\p{N}])*`;

/** Numbers of laws, decrees and articles, in any digits: "27.14", "2.17.740", "448-1", "٢٧٫١٤", "2022/2023". */
const number = String.raw`\p{Nd}+(?:[.\-\u2010\u2011\u2013٫/]\p{Nd}+)+(?!\p{L})`;

/** Symbols of documents ("A/HRC/26/37", "CEDAW/C/MAR/5") and DOIs ("10.1163/9789004"): one word each. */
const symbol = String.raw`\b10\.\d{4,9}/[\w.\-;()/:]*\w|\b[A-Z]{1,6}(?:/[A-Z\d.]{1,12})+(?:-\d+)?\b`;

const anyWord = new RegExp(`${symbol}|${number}|${letters}`, 'gu');

/** The words of a text, in order. Takes any string, also one that Unicode calls ill-formed. */
export function segments(text: string): Segment[] {
  return Array.from(text.matchAll(anyWord), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** One word as one keyboard would type it: small letters, no ligatures or presentation forms, Western digits, no unseen characters. */
export function plainWord(word: string): string {
  return westernDigits(word.normalize('NFKC').toLowerCase())
    .replace(/[\u00ad\u200c\u200d\u2060\s]|\p{Cf}/gu, '')
    .replaceAll('٫', '.')
    .replace(/[\u2010-\u2013]/g, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFC');
}
