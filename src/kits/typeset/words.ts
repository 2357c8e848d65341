import { pieces, type Piece } from '#src/language/bidi.ts';
import type { Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';

/** Words as a template takes them: their language, their direction, and the runs that keep their own direction. */
export interface TypstWords {
  lang: string;
  dir: 'ltr' | 'rtl';
  script: 'arab' | 'tfng' | 'latn';
  pieces: Piece[];
  text: string;
}

/**
 * Words without the vowel signs of Arabic: set as letters of their own, they tear a word apart for whoever searches or hears a PDF.
 * Hamza and madda are letters, and stay.
 */
export const unmarked = (text: string): string => text.replaceAll(/[\u064b-\u0652]/g, '');

/** Words for a template, in the language they are really in. */
export function typstWords(said: Said): TypstWords {
  const { tag, dir, script } = locales[said.locale];
  const text = unmarked(said.value);
  return { lang: tag, dir, script, text, pieces: pieces(text, dir) };
}

/** The language of a document: what a reader of it expects. */
export function typstLanguage(locale: Locale) {
  const { tag, dir, script, colon } = locales[locale];
  return { lang: tag, dir, script, colon };
}
