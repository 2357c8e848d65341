import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Translation } from '#src/content/schema.ts';
import type { Portal } from './read.ts';
import { withoutComponents, fieldTexts, type FieldText } from '#src/content/field-texts.ts';
import { collections, translatedCollections, type CollectionName } from './collections.ts';
import { dictionaries, type StringKey } from '#src/language/dictionaries.ts';
import { originalLocale, type Language } from '#src/language/locales.ts';
import { freeLocales } from '#src/language/writing.ts';

/** A text of an original beside the same text of a translation. */
export interface Pair {
  /** File and field of the translation. */
  file: string;
  field: string;
  from: Language;
  to: Language;
  original: string;
  translation: string;
}

/**
 * Every text of the content beside each of its translations, field by field, prose block by block.
 * What has no translation is no pair: `npm run translations` lists it.
 */
export function contentPairs(portal: Portal): Pair[] {
  const files = translatedCollections.flatMap(({ facts, words }) => filePairs(portal[facts] as Entry[], portal[words] as Entry[]));
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => collections[name].shape !== 'words');
  return [...files, ...names.flatMap((name) => (portal[name] as Entry[]).flatMap(fieldPairs))];
}

/** Words that stand in a file per language. */
function filePairs(facts: Entry[], texts: Entry[]): Pair[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  return facts.flatMap(({ id, data }) => {
    const from = (data as { language: Language }).language;
    const original = byId.get(`${id}/${from}`);
    const others = texts.filter(
      (text) => text !== original && !isPublished(text) && text.id.startsWith(`${id}/`) && !text.id.slice(id.length + 1).includes('/'),
    );
    return original ? others.flatMap((text) => blockPairs(original, text, from)) : [];
  });
}

/** What others published bears their words, and no glossary of ours. */
const isPublished = ({ data }: Entry): boolean => (data as { translation?: Translation }).translation?.state === 'published';

function blockPairs(original: Entry, text: Entry, from: Language): Pair[] {
  const to = slugOf(text.id) as Language;
  const theirs = new Map(blocksOf(text).map((block) => [block.field, block.text]));
  return blocksOf(original).flatMap(({ field, text: words }) => {
    const translation = theirs.get(field);
    return translation === undefined ? [] : [{ file: text.file, field, from, to, original: words, translation }];
  });
}

/** The fields of a file and the blocks of its prose, "text.3": headings, paragraphs and lists that an empty line parts. */
const blocksOf = (entry: Entry): FieldText[] => [
  ...fieldTexts({ ...entry, body: '' }),
  ...(entry.body === '' ? [] : entry.body.split(/\n\s*\n/)).map((text, at) => ({ field: `text.${at + 1}`, text: withoutComponents(text) })),
];

/** Words that stand language by language in one field: `title: { ar: …, fr: … }`. */
function fieldPairs(entry: Entry): Pair[] {
  const texts = fieldTexts(entry);
  return texts.flatMap(({ field, text: original }) => {
    const [, stem] = new RegExp(`^(.*\\.)${originalLocale}$`).exec(field) ?? [];
    if (stem === undefined) return [];
    return texts
      .filter((other) => other.field !== field && other.field.startsWith(stem) && !other.field.slice(stem.length).includes('.'))
      .map((other) => ({
        file: entry.file,
        field: other.field,
        from: originalLocale,
        to: other.field.slice(stem.length) as Language,
        // A note quotes letters of the source, which its translations quote too or leave out.
        original: field.includes('doubts.') ? original.replaceAll(/«[^»]*»/g, '') : original,
        translation: other.text,
      }));
  });
}

/** The interface strings, beside their translations. Of plural forms, the one that stands everywhere. */
export function interfacePairs(): Pair[] {
  const translations = freeLocales.filter((code) => code !== originalLocale);
  return translations.flatMap((to) =>
    (Object.keys(dictionaries[to]) as StringKey[]).map((key) => ({
      file: `locales/${to}.json`,
      field: key,
      from: originalLocale,
      to,
      original: textOf(originalLocale, key),
      translation: textOf(to, key),
    })),
  );
}

function textOf(locale: Language, key: StringKey): string {
  const entry = dictionaries[locale][key];
  return typeof entry === 'string' ? entry : (entry?.other ?? '');
}
