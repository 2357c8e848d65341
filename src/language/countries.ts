import { fallbackChain, type Said } from './localise.ts';
import { languageOf, locales, type Locale } from './locales.ts';
import { freeLocales } from './writing.ts';

/** The name of a country for a reader, by `Intl`; Amazigh ones are not attested in our sources and fall back. @param code two capital letters, as in "MA" */
export function countryIn(locale: Locale, code: string): Said {
  const found = fallbackChain(locale).find((each) => (freeLocales as Locale[]).includes(each))!;
  const value = new Intl.DisplayNames(locales[found].format, { type: 'region' }).of(code) ?? code;
  return { value, locale: found, fallback: found !== languageOf(locale) };
}
