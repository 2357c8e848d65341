import { languageOf, localeCodes, locales, type Language, type Locale } from './locales.ts';
import type { Localised, Said } from './localise.ts';
import { stringIn, type Params, type StringKey } from './strings.ts';

/**
 * The languages in which a safety text is shown to a reader: their own where it holds the text, and those that stand
 * beside it (see `safety` in the table of languages).
 */
function safetyLocales(locale: Locale): Language[] {
  return [...new Set([languageOf(locale), ...locales[locale].safety])];
}

/** The words in each of those languages that holds them; in whatever language holds them when none does. */
export function sayBeside<T>(words: Localised<T>, locale: Locale): Said<T>[] {
  const held = (codes: Language[]) => codes.filter((code) => words[code] != null);
  const [own, any] = [held(safetyLocales(locale)), held(localeCodes)];
  return (own.length > 0 ? own : any.slice(0, 1)).map((code) => ({
    value: words[code]!,
    locale: code,
    fallback: code !== languageOf(locale),
  }));
}

/**
 * An interface string in each of those languages that holds it.
 * @param params values of its placeholders, or what gives them for a language
 */
export function stringsBeside(locale: Locale, key: StringKey, params: Params | ((code: Language) => Params) = {}): Said[] {
  return safetyLocales(locale)
    .map((code) => ({ code, said: stringIn(code, key, typeof params === 'function' ? params(code) : params) }))
    .filter(({ said }) => !said.fallback)
    .map(({ code, said }) => ({ ...said, fallback: code !== languageOf(locale) }));
}
