import { localeCodes, type Locale } from '#src/language/locales.ts';
import { baseForms } from '#src/language/analyse.ts';
import thesaurus from './thesaurus.json' with { type: 'json' };

/**
 * A concept of the domain with its words in the five languages; `thesaurus.json` holds one per row, as SKOS labels.
 * `pages` are those that answer whoever asks for it, though their own words may be others.
 */
type Concept = { id: string; pages?: string[] } & Record<Locale, string[]>;

const concepts = thesaurus as Concept[];
const analysed = new Map<Locale, { labels: string[][]; concept: Concept }[]>();

/** The concepts with their labels in one language, analysed as the pages are. */
function conceptsIn(locale: Locale) {
  const known = analysed.get(locale);
  if (known) return known;
  const rows = concepts.map((concept) => ({ concept, labels: concept[locale].map((label) => baseForms(label)) }));
  analysed.set(locale, rows);
  return rows;
}

/**
 * The labels, in all languages and analysed, of the concepts that a text speaks of: so that a page is found by a word
 * of another language, or by another word for the same thing.
 */
export function labelsOf(text: string, locale: Locale): string[] {
  const forms = new Set(baseForms(text));
  return conceptsIn(locale)
    .filter(({ labels }) => labels.some((label) => label.length > 0 && label.every((form) => forms.has(form))))
    .flatMap(({ concept }) => localeCodes.flatMap((code) => concept[code].flatMap((label) => baseForms(label))));
}

/** The labels of the concepts that a page answers to, each analysed. @param path address without its language */
export const subjectsOf = (path: string): string[] =>
  concepts
    .filter(({ pages }) => pages?.includes(path))
    .flatMap((concept) => localeCodes.flatMap((code) => concept[code].map((label) => baseForms(label).join(' '))));

/** All labels in one language. */
export const wordsIn = (locale: Locale): string => concepts.flatMap((concept) => concept[locale]).join(' ');
