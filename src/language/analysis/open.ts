import type { Language } from '#src/language/locales.ts';
import { isTelling, tokensBy, type LanguageRules, type Token } from './rules.ts';

/** The analyser of one language. */
export interface Analyser {
  tokens(text: string): Token[];
  tellingTokens(text: string): Token[];
}

const arabic = async (): Promise<LanguageRules> => ({ arabic: (await import('./arabic-irregular.ts')).irregular });

const rules: Record<Language, () => Promise<LanguageRules>> = {
  ar: arabic,
  zgh: arabic,
  fr: async () => ({ latin: (await import('./french.ts')).frenchForms }),
  en: async () => ({ latin: (await import('./english.ts')).englishForms }),
  es: async () => ({ latin: (await import('./spanish.ts')).spanishForms }),
};

/** The analyser of a page, with the rules of its own language only; it gives what `tokens.ts` gives. Rejects where the rules do not come; a further call tries again. */
export async function openAnalyser(locale: Language): Promise<Analyser> {
  const own = await rules[locale]();
  const tokens = (text: string): Token[] => tokensBy(own, text);
  return { tokens, tellingTokens: (text) => tokens(text).filter(isTelling) };
}
