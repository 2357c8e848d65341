import { foldedArabic } from '#src/language/fold.ts';

/**
 * Arabic and Darija typed in Latin letters with digits ("7a9", "3awnouni"): 2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 غ, 9 ق, kh gh ch
 * sh th dh ou, as guides to Moroccan chat spelling give them (212daily.com, "Darija Arabizi Codes"; darija.love, "Reading
 * Darija in Latin letters"). One spelling has many readings, for short vowels are written or not: a few are tried.
 */
const consonants: Record<string, string> = {
  ...{
    kh: 'خ',
    gh: 'غ',
    ch: 'ش',
    sh: 'ش',
    th: 'ث',
    dh: 'ذ',
    dj: 'ج',
    '2': 'ء',
    '3': 'ع',
    '5': 'خ',
    '6': 'ط',
    '7': 'ح',
    '8': 'غ',
    '9': 'ق',
  },
  ...{ b: 'ب', c: 'ك', d: 'د', f: 'ف', g: 'ك', h: 'ه', j: 'ج', k: 'ك', l: 'ل', m: 'م', n: 'ن', p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت' },
  ...{ v: 'ف', w: 'و', x: 'ش', y: 'ي', z: 'ز' },
};
const long: Record<string, string> = { ou: 'و', oo: 'و', u: 'و', o: 'و', a: 'ا', i: 'ي', ee: 'ي', e: '' };

/** A vowel of a word: what it is, which of the word's vowels it is, whether the word ends with it. */
type ReadVowel = (vowel: string, at: number, last: boolean) => string;

const ending = (vowel: string): string => (vowel === 'a' ? 'ه' : long[vowel]!);

/** Which vowels are read as letters: all; all but the first (jawaz); the second only (mosa3ada); none (7a9); all but a (tahdid). */
const vowelReadings: ReadVowel[] = [
  (vowel, _, last) => (last ? ending(vowel) : long[vowel]!),
  (vowel, at, last) => (last ? ending(vowel) : at === 0 ? '' : long[vowel]!),
  (vowel, at, last) => (last ? ending(vowel) : at === 1 ? long[vowel]! : ''),
  (vowel, _, last) => (last ? ending(vowel) : ''),
  (vowel, _, last) => (vowel === 'a' && !last ? '' : long[vowel]!),
];

/** Letters that Latin has one for, the second of each pair where the first finds nothing. */
const emphatic: Record<string, string> = { س: 'ص', ت: 'ط', د: 'ض' };

const unit = /kh|gh|ch|sh|th|dh|dj|ou|oo|ee|[a-z2-9]/g;

/**
 * What a word typed in Latin letters may be in Arabic letters, likeliest first, folded; at most ten. None for a word
 * with other characters. For words with digits, and for others that no page has.
 */
export function arabicReadings(word: string): string[] {
  const typed = word.normalize('NFC').toLowerCase();
  if (typed.length > 30 || !/^[a-z235-9]+$/.test(typed) || !/[a-z]/.test(typed)) return [];
  const units = (typed.match(unit) ?? []).filter((each, at, all) => each !== all[at - 1] || each in long);
  const readings = vowelReadings.map((read) => {
    let vowels = 0;
    const letter = (each: string, at: number): string => {
      if (each in consonants) return consonants[each]!;
      if (at === 0) return `ا${/^[ae]/.test(each) ? '' : long[each]!}`;
      return read(each, vowels++, at === units.length - 1);
    };
    return units.map(letter).join('');
  });
  // A word of one syllable has its vowel short more often than not.
  if (units.length <= 3) readings.unshift(readings[3]!);
  const heavy = readings
    .slice(0, 3)
    .flatMap((reading) =>
      Object.entries(emphatic).flatMap(([light, by]) => (reading.includes(light) ? [reading.replaceAll(light, by)] : [])),
    );
  return [...new Set([...readings, ...heavy].map(foldedArabic))].filter((reading) => reading.length > 1).slice(0, 10);
}
