import { westernDigits } from '#src/language/digits.ts';

/** A word as it stands in a text. */
interface Segment {
  word: string;
  from: number;
  to: number;
}

/** Characters that stand inside a word and are not seen: soft hyphen, zero-width joiners, word joiner. */
const unseen = String.raw`(?:\xad|\u200c|\u200d|\u2060)`;

/**
 * A run of letters, marks and digits. Unicode Standard Annex 29 (rule WB4) keeps Extend and Format characters with the word before
 * them; of Format only those above are kept, so that what bidi controls enclose is a word of its own.
 */
const letters = String.raw`[\p{L}\p{M}\p{N}]+(?:${unseen}+[\p{L}\p{M}\p{N}]+)*`;

/** Numbers of laws, decrees and articles, in any digits: "27.14", "2.17.740", "448-1", "٢٧٫١٤". */
const number = String.raw`\p{Nd}+(?:[.٫/\-\u2010-\u2013]\p{Nd}+)+`;

/** A DOI ("10.1163/9789004") or the symbol of a document ("A/HRC/26/37", as typed too: "a/hrc/26/37"). */
const doi = String.raw`(?<![\w.])10\.\d{4,9}/[\w.;()/:\-]*\w`;
const symbol = String.raw`(?<![\w./\-])(?=[A-Za-z/]{0,40}\d)[A-Za-z]{1,6}(?:/[A-Za-z\d.]{1,12}){2,}(?<=\w)`;

const anyWord = new RegExp(`${doi}|${symbol}|${number}|${letters}`, 'gu');

/** The words of a text, in order; a number of a law, a symbol and a DOI are one word each. Takes any string, ill-formed ones too. */
export function segments(text: string): Segment[] {
  return Array.from(text.matchAll(anyWord), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/**
 * One word as one keyboard would type it, and still the same word in its language: small letters, ligatures and
 * presentation forms undone (Unicode's NFKC), Western digits, no tatweel and no vowel signs of Arabic, no unseen
 * characters, one kind of hyphen.
 */
export function exactForm(word: string): string {
  return westernDigits(word.normalize('NFKC').toLowerCase())
    .replace(/\s|\p{Cf}|\u0640|[\u064b-\u0652\u0670]/gu, '')
    .replaceAll('٫', '.')
    .replace(/[\u2010-\u2013]/g, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ک', 'ك')
    .replaceAll('ی', 'ي')
    .normalize('NFC');
}
