import { localise, mapSaid, type Localised, type Said } from '#src/language/localise.ts';
import { isLanguage, localeCodes, type Language, type Locale } from '#src/language/locales.ts';
import { digest } from './digest.ts';
import type { Translation } from './schema.ts';

/** An entry as it comes from a collection, or from the check: an id and its fields. */
export interface Item<T> {
  id: string;
  data: T;
  body?: string | undefined;
}

/** Words with what a reader must know about each language of them. */
export interface Texts<T> {
  words: Localised<T>;
  /** Each language's file as it was given: `Prose.astro` shows its body. */
  files: Localised<Item<T>>;
  /** Languages whose translation was made from an older original. */
  stale: Language[];
  original: Language;
}

/** The digest of a language file as it stands now: the one that a translation made from it notes. */
export const digestOf = (record: Item<object>): string => digest(record.data, record.body);

/**
 * The language files of one entry, with those whose original has changed since.
 * @throws when the original language is missing
 */
export function textsOf<T extends { translation: Translation }>(records: Item<T>[], id: string, language: string): Texts<T> {
  const original = language as Language;
  const own = languageFiles(records, id);
  const files: Localised<Item<T>> = Object.fromEntries(own.map((record) => [languageOf(record), record]));
  const words: Localised<T> = Object.fromEntries(own.map((record) => [languageOf(record), record.data]));
  const source = files[original];
  if (!source) throw new Error(`content/${id}: no file of the original language (${original})`);
  const current = digestOf(source);
  const stale = localeCodes.filter((locale) => words[locale]?.translation.of !== undefined && words[locale].translation.of !== current);
  return { words, files, stale, original };
}

const grouped = new WeakMap<{ id: string }[], Map<string, { id: string }[]>>();

/** The language files of one entry. Every entry of a list asks for its own, so a list is sorted by entry once. */
export function languageFiles<T extends { id: string }>(records: T[], id: string): T[] {
  let entries = grouped.get(records) as Map<string, T[]> | undefined;
  if (!entries) {
    const files = records.filter((record) => isLanguage(languageOf(record)));
    entries = Map.groupBy(files, (record) => record.id.slice(0, record.id.lastIndexOf('/')));
    grouped.set(records, entries);
  }
  return entries.get(id) ?? [];
}

/** The language file in which an entry was written first; undefined where it is missing. */
export const originalOf = <T extends { id: string }>(
  records: T[],
  { id, data }: { id: string; data: { language: string } },
): T | undefined => languageFiles(records, id).find((record) => record.id === `${id}/${data.language}`);

const languageOf = ({ id }: { id: string }): string => id.slice(id.lastIndexOf('/') + 1);

/** The words of an entry for a reader, along the fallback chain. */
export const said = <T>(texts: Texts<T>, locale: Locale) => localise(texts.words, locale, texts.original)!;

/**
 * The prose of an entry for a reader, along the fallback chain: a translation may hold words alone, and its prose is another language's.
 * @returns undefined when no language holds any
 */
export const proseOf = ({ files, original }: Texts<unknown>, locale: Locale): Said | undefined =>
  localise(Object.fromEntries(Object.entries(files).map(([code, { body }]) => [code, body?.trim() || undefined])), locale, original);

/** The title of a thing for a reader, along the fallback chain. */
export const titleOf = ({ texts }: { texts: Texts<{ title: string }> }, locale: Locale): Said =>
  mapSaid(said(texts, locale), ({ title }) => title);

/** The title and the summary of a thing for a reader, as `Article.astro` takes them. */
export function headingOf({ texts }: { texts: Texts<{ title: string; summary: string }> }, locale: Locale): { title: Said; summary: Said } {
  const text = said(texts, locale);
  return { title: mapSaid(text, ({ title }) => title), summary: mapSaid(text, ({ summary }) => summary) };
}
