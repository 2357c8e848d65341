import { fold, stem } from '../amazigh/transliterate.ts';
import { base, isStopWord } from '../analyse.ts';
import { foldedArabic, unaccented } from '../fold.ts';
import type { Locale } from '../locales.ts';
import { plainWord, segments } from './segment.ts';

/** A word of a text, where it stands, and the forms under which it is compared. */
export interface Token {
  word: string;
  from: number;
  to: number;
  /** Folded only as far as it stays the same word in its language: case, tatweel, vowel signs, digits; accents and hamza are kept. */
  exact: string;
  /** Forms by which it is found, each once, the most exact first: without accents, without clitics, singular, stem. */
  forms: string[];
}

/** All words of a text, in order. */
export function tokens(text: string, _locale: Locale): Token[] {
  return segments(text).map((segment) => {
    const plain = plainWord(segment.word);
    return { ...segment, exact: plain.replace(/\u0640|[\u064b-\u0652\u0670]/g, ''), forms: formsOf(plain) };
  });
}

/** The words of a text without those too common to tell pages apart. */
export function tellingTokens(text: string, locale: Locale): Token[] {
  return tokens(text, locale).filter(({ exact }) => !isStopWord(exact) && (exact.length > 1 || /\d/.test(exact)));
}

function formsOf(plain: string): string[] {
  if (/\p{Script=Tifinagh}/u.test(plain)) return amazighReadings(plain);
  return [...new Set([unaccented(foldedArabic(plain)), base(plain)])];
}

/** The forms of a word read as Amazigh, whatever letters it is typed in: those under which `tokens` gives Tifinagh words. */
export function amazighReadings(word: string): string[] {
  return [...new Set([fold(word), stem(word)].map(inTifinagh))].filter((form) => form.length > 1);
}

const tifinagh: Record<string, string> = Object.fromEntries(
  [...'aⴰbⴱcⵛdⴷfⴼgⴳhⵀiⵉjⵊkⴽlⵍmⵎnⵏqⵇrⵔsⵙtⵜuⵓxⵅzⵣɣⵖ'].flatMap((letter, at, all) => (at % 2 ? [] : [[letter, all[at + 1]!]])),
);
const inTifinagh = (key: string): string => key.replace(/\p{L}/gu, (letter) => tifinagh[letter] ?? letter);
