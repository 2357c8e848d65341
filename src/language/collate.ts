import type { Said } from './localise.ts';
import { locales, type Locale } from './locales.ts';

/**
 * Things in the order that a language gives to what a reader is told of them, numbers by their size. Node cannot collate Amazigh and
 * would take the machine's own language: the words that such a page shows are mostly those of its fallback, and so is their order.
 */
export function sortedBy<Thing>(things: readonly Thing[], told: (thing: Thing) => Said, locale: Locale): Thing[] {
  const { compare } = new Intl.Collator([locales[locale].tag, ...locales[locale].fallback], { numeric: true });
  return things.toSorted((a, b) => compare(told(a).value, told(b).value));
}
