import { languageOf, localeCodes, locales, originalLocale, type Language, type Locale } from './locales.ts';

/** A text, or any words, in the languages that hold it. */
export type Localised<T = string> = Partial<Record<Language, T>>;

/** Words chosen for a reader, with the language they are really in. */
export interface Said<T = string> {
  value: T;
  locale: Language;
  /** True when the words are not in the language asked for. */
  fallback: boolean;
}

/** The languages tried for a reader of `locale`, in order; `original` comes last. */
export function fallbackChain(locale: Locale, original: Language = originalLocale): Language[] {
  return [...new Set([languageOf(locale), ...locales[locale].fallback, original])];
}

/**
 * Picks the words for a reader, along the fallback chain.
 * @returns undefined when no language of the chain, and no other, holds the text
 */
export function localise<T>(words: Localised<T>, locale: Locale, original: Language = originalLocale): Said<T> | undefined {
  const found = [...fallbackChain(locale, original), ...localeCodes].find((code) => words[code] != null);
  if (!found) return undefined;
  return { value: words[found] as T, locale: found, fallback: found !== languageOf(locale) };
}

/**
 * Like `localise`, for words that must exist.
 * @throws naming `what` when no language holds them
 */
export function say<T>(words: Localised<T>, locale: Locale, what = 'text'): Said<T> {
  const said = localise(words, locale);
  if (!said) throw new Error(`${what}: no language holds it`);
  return said;
}

/** Words that are in the language of the reader: a date, a number. */
export const inLanguage = (locale: Locale, value: string): Said => ({ value, locale: languageOf(locale), fallback: false });

/** Applies `pick` to the words and keeps the language they are in. */
export function mapSaid<T, U>(said: Said<T>, pick: (value: T) => U): Said<U> {
  return { ...said, value: pick(said.value) };
}

/** Words that may be left empty: undefined where they are. */
export const unlessEmpty = <T>(said: Said<T | null> | undefined): Said<T> | undefined =>
  said && said.value !== null ? { ...said, value: said.value } : undefined;

/** The items of a list, each with the language of the list. */
export const itemsOf = (said: Said<string[]> | undefined): Said[] => said?.value.map((value) => ({ ...said, value })) ?? [];

/** "27. Title": the number is part of the words, so that it stands at their start in either direction. */
export const numbered = (number: number | string, said: Said): Said => mapSaid(said, (text) => `${number}. ${text}`);

/** "Source:", before what it names: the colon is part of the words, as their language sets it. */
export const labelling = (said: Said): Said => mapSaid(said, (text) => text + locales[said.locale].colon);

/** `lang` and `dir` for an element whose words may have fallen back; nothing when the page's own hold. */
export function langAttributes(said: Said<unknown>): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return said.fallback ? { lang: locales[said.locale].tag, dir: locales[said.locale].dir } : {};
}

/**
 * `lang` and `dir` of a title or a name quoted in its own language, as far as its script tells: Arabic letters, Tifinagh; Latin
 * ones leave the language open.
 */
export function attributesByScript(title: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const scripts: [RegExp, Language][] = [
    [/\p{Script=Arabic}/u, 'ar'],
    [/\p{Script=Tifinagh}/u, 'zgh'],
  ];
  const found = scripts.find(([script]) => script.test(title));
  return found ? { lang: locales[found[1]].tag, dir: locales[found[1]].dir } : { dir: 'ltr' };
}
