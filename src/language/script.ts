import type { Locale, locales } from './locales.ts';

type Script = (typeof locales)[Locale]['script'];

/** The script a text is written in. */
export const scriptOf = (text: string): Script =>
  /\p{Script=Arabic}/u.test(text) ? 'arab' : /\p{Script=Tifinagh}/u.test(text) ? 'tfng' : 'latn';
