import type { Language } from '#src/language/locales.ts';
import type { LanguageRules } from './rules.ts';

const arabic = async (): Promise<LanguageRules> => ({ arabic: (await import('./arabic-irregular.ts')).irregular });

/**
 * Fetches the rules of a page's own language, each a script of its own. Holds nothing else, so that a page can ask for
 * them before the analyser has come. Rejects where they do not come.
 */
export const ownRules: Record<Language, () => Promise<LanguageRules>> = {
  ar: arabic,
  zgh: arabic,
  fr: async () => ({ latin: (await import('./french.ts')).frenchForms }),
  en: async () => ({ latin: (await import('./english.ts')).englishForms }),
  es: async () => ({ latin: (await import('./spanish.ts')).spanishForms }),
};
