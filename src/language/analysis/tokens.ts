import type { Language } from '#src/language/locales.ts';
import { irregular } from './arabic-irregular.ts';
import { englishForms } from './english.ts';
import { frenchForms } from './french.ts';
import { isTelling, tokensBy, type LanguageRules, type Token } from './rules.ts';
import { spanishForms } from './spanish.ts';

/** The analyser with the rules of all languages, for the build; a page loads those of its own: `open.ts`. */

export type { Token };

const rules: Record<Language, LanguageRules> = {
  ar: { arabic: irregular },
  zgh: { arabic: irregular },
  fr: { latin: frenchForms },
  en: { latin: englishForms },
  es: { latin: spanishForms },
};

/** All words of a text, in order. @param locale of the index that the words are for, or of the page of the query */
export const tokens = (text: string, locale: Language): Token[] => tokensBy(rules[locale], text);

/** The words of a text without those too common to tell pages apart. */
export const tellingTokens = (text: string, locale: Language): Token[] => tokens(text, locale).filter(isTelling);
