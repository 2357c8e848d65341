import { localise, mapSaid, type Localised, type Said } from '#src/language/localise.ts';
import { isLanguage, localeCodes, type Language, type Locale } from '#src/language/locales.ts';
import { digest } from './digest.ts';
import type { Whole } from './part.ts';
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

/** Fields that are each language's own: a gloss in plain language, how a published text is parted into paragraphs, what is misprinted in it. */
export const ownFields = new Set(['plain', 'preamble', 'misprints']);

/** The words of an entry for a reader, each field in its true language. A field that no language holds is not there. */
export type Told<T> = { [Field in keyof Whole<T>]: Said<Exclude<Whole<T>[Field], undefined>> };

const told = new WeakMap<object, Partial<Record<Locale, unknown>>>();

/**
 * The words of an entry for a reader, field by field along the fallback chain: a translation may hold some of them. `translation` is that
 * of the first language that holds anything, and fields that each language fills for itself are taken from it alone.
 */
export function said<T extends object>(texts: Texts<T>, locale: Locale): Told<T> {
  const known = told.get(texts) ?? {};
  told.set(texts, known);
  return (known[locale] ??= toldIn(texts, locale)) as Told<T>;
}

function toldIn(texts: Texts<object>, locale: Locale): Told<object> {
  const files = Object.entries(texts.words) as [Language, Record<string, unknown>][];
  const first = localise(texts.words, locale, texts.original)?.locale;
  const fields = [...new Set(files.flatMap(([, words]) => Object.keys(words)))];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const holding = files.filter(([code, words]) => words[field] !== undefined && (!ownFields.has(field) || code === first));
      const found = localise<Record<string, unknown>>(Object.fromEntries(holding), locale, texts.original);
      return found ? [[field, mapSaid(found, (words) => words[field])]] : [];
    }),
  ) as Told<object>;
}

/**
 * Some fields of an entry for a reader, all in one language: for what says its language once, as an item of a feed does.
 * @returns them in the first language of the chain that holds all of them that the original holds
 */
export function saidTogether<T extends object, Field extends Exclude<keyof Whole<T>, symbol>>(
  { words, original }: Texts<T>,
  locale: Locale,
  fields: readonly Field[],
): Said<Pick<Whole<T>, Field>> {
  const files = Object.entries(words) as [Language, Whole<T>][];
  const wanted = fields.filter((field) => (words[original] as Whole<T>)[field] !== undefined);
  const holding = files.filter(([, own]) => wanted.every((field) => own[field] !== undefined));
  return localise<Pick<Whole<T>, Field>>(Object.fromEntries(holding), locale, original)!;
}

/** The languages other than the one of its translation that parts of an entry fall back to: none where all of it is in one. */
export function languagesBeside(texts: Texts<{ translation: Translation }>, locale: Locale): Language[] {
  const { translation, ...fields } = said(texts, locale) as unknown as Record<string, Said>;
  const used = Object.values(fields).map((field) => field.locale);
  return [...new Set(used)].filter((code) => code !== translation?.locale);
}

/**
 * The prose of an entry for a reader, along the fallback chain: a translation may hold words alone, and its prose is another language's.
 * @returns undefined when no language holds any
 */
export const proseOf = ({ files, original }: Texts<unknown>, locale: Locale): Said | undefined =>
  localise(Object.fromEntries(Object.entries(files).map(([code, { body }]) => [code, body?.trim() || undefined])), locale, original);

/** Whether a translation lacks a field of its original, or its prose: that falls back. */
export function lacksParts(own: Item<object>, original: Item<object>): boolean {
  const lacks = Object.entries(original.data).some(
    ([field, value]) => value !== undefined && !ownFields.has(field) && (own.data as Record<string, unknown>)[field] === undefined,
  );
  return lacks || (Boolean(original.body?.trim()) && !own.body?.trim());
}

/** True where a language holds some of what the original holds, and not all. */
export const isPartial = ({ files, original }: Texts<object>, locale: Language): boolean =>
  files[locale] !== undefined && lacksParts(files[locale], files[original]!);

/** The title of a thing for a reader, along the fallback chain. */
export const titleOf = ({ texts }: { texts: Texts<{ title?: string | undefined; translation: Translation }> }, locale: Locale): Said =>
  said(texts, locale).title as Said;

type Headed = { title?: string | undefined; summary?: string | undefined; translation: Translation };

/** The title and the summary of a thing for a reader, and the languages of its other parts, as `Article.astro` takes them. */
export function headingOf({ texts }: { texts: Texts<Headed> }, locale: Locale): { title: Said; summary: Said; beside: Language[] } {
  const { title, summary } = said(texts, locale) as { title: Said; summary: Said };
  return { title, summary, beside: languagesBeside(texts, locale) };
}
