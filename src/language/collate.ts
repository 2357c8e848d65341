import type { Said } from './localise.ts';
import { locales, type Locale } from './locales.ts';

/** The order of names that no reader is told in theirs (ids, addresses, dates): by their characters, the same on every machine. */
export const byCharacters = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Things in the order that a language gives to what a reader is told of them, numbers by their size. Node cannot collate Amazigh and
 * would take the machine's own language: the words that such a page shows are mostly those of its fallback, and so is their order.
 */
export function sortedBy<Thing>(things: readonly Thing[], told: (thing: Thing) => Said, locale: Locale): Thing[] {
  const { compare } = new Intl.Collator([locales[locale].tag, ...locales[locale].fallback], { numeric: true });
  return things.toSorted((a, b) => compare(told(a).value, told(b).value));
}
