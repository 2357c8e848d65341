import { localeCodes, type Locale } from '../i18n/locales.ts';
import { base, baseForms, words } from './analyse.ts';
import thesaurus from './thesaurus.json' with { type: 'json' };

/** A concept of the domain with its words in the five languages; `thesaurus.json` holds one per row, as SKOS labels. */
type Concept = { id: string } & Record<Locale, string[]>;

const analysed = new Map<Locale, { labels: string[][]; concept: Concept }[]>();

/** The concepts with their labels in one language, analysed as the pages are. */
function conceptsIn(locale: Locale) {
  const known = analysed.get(locale);
  if (known) return known;
  const concepts = (thesaurus as Concept[]).map((concept) => ({
    concept,
    labels: concept[locale].map((label) => words(label).map((word) => base(word, locale))),
  }));
  analysed.set(locale, concepts);
  return concepts;
}

/**
 * The labels, in all languages, of the concepts that a text speaks of: so that a page is found by a word of another
 * language, or by another word for the same thing.
 */
export function labelsOf(text: string, locale: Locale): string[] {
  const forms = new Set(baseForms(text, locale));
  const plural = (form: string) => forms.has(form) || forms.has(`${form}s`) || forms.has(form.replace(/s$/, ''));
  const found = conceptsIn(locale).filter(({ labels }) => labels.some((label) => label.length > 0 && label.every(plural)));
  return [...new Set(found.flatMap(({ concept }) => localeCodes.flatMap((code) => concept[code])))];
}
