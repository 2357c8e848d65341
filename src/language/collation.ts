import { locales, type Locale } from './locales.ts';

/**
 * Compares two texts as the readers of a language look them up: its alphabet, numbers by their value, case and accents last.
 * @returns what `sort` takes
 */
export const compareIn = (locale: Locale): ((a: string, b: string) => number) =>
  new Intl.Collator(locales[locale].tag, { numeric: true }).compare;
