import { localeCodes, type Language } from './locales.ts';

/** A key of `locales/*.json`: flat, dotted, written whole at every call so that one search finds key, text and use. */
export type StringKey = keyof typeof import('#locales/ar.json');

/** Plural forms by the categories of `Intl.PluralRules`; `other` always exists. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `null` says: no attested wording in this language; the string falls back. Only Amazigh may hold it. */
type Dictionary = Record<StringKey, string | Forms | null>;

const read = async (code: Language) =>
  ((await import(`../../locales/${code}.json`, { with: { type: 'json' } })) as { default: Dictionary }).default;

/** The interface strings of every language of the table. The check of the content holds each file to the keys of the first. */
export const dictionaries = Object.fromEntries(
  await Promise.all(localeCodes.map(async (code) => [code, await read(code)] as const)),
) as Record<Language, Dictionary>;

/** How many strings of the interface a language has, of all there are. */
export const stringCount = (locale: Language): { written: number; all: number } => {
  const entries = Object.values(dictionaries[locale]);
  return { written: entries.filter((entry) => entry !== null).length, all: entries.length };
};
