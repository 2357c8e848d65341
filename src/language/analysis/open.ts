import type { Language } from '#src/language/locales.ts';
import { ownRules } from './own-rules.ts';
import { isTelling, tokensBy, type Token } from './rules.ts';

/** The analyser of one language. */
export interface Analyser {
  tokens(text: string): Token[];
  tellingTokens(text: string): Token[];
}

/** The analyser of a page, with the rules of its own language only; it gives what `tokens.ts` gives. Rejects where the rules do not come; a further call tries again. */
export async function openAnalyser(locale: Language): Promise<Analyser> {
  const own = await ownRules[locale]();
  const tokens = (text: string): Token[] => tokensBy(own, text);
  return { tokens, tellingTokens: (text) => tokens(text).filter(isTelling) };
}
