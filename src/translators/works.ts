import { dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import { addressOf } from '#src/check/addresses.ts';
import { collections, translatedCollections, type Collection, type CollectionName } from '#src/check/collections.ts';
import type { Portal } from '#src/check/read.ts';
import type { Entry } from '#src/content/entry.ts';
import { partOf } from '#src/content/part.ts';
import type { Doubt, Translation } from '#src/content/schema.ts';
import { digestOf, lacksParts } from '#src/content/texts.ts';
import { localise, type Said } from '#src/language/localise.ts';
import { originalLocale, type Language } from '#src/language/locales.ts';
import { alignedWith, codedPair, numbered, type Coded } from './coded.ts';
import { groupsIn, wordsIn } from './places.ts';
import { blocksOf } from './prose-blocks.ts';
import { stringWork } from './strings.ts';

/** A text that a translator gets by itself. */
export interface Unit {
  /** Its name within its work: "indicators.2", "prose.5". */
  id: string;
  source: Coded;
  target?: Coded | undefined;
  /** Where the translation stands in its file: the way to a field, or the number of a block of prose. */
  place: PropertyKey[] | number;
  /** The most characters that its schema takes. */
  limit?: number;
  /** Why nobody may translate it anew. */
  locked?: 'official' | 'published' | undefined;
  doubts?: Said[];
  /** A plural form: which values it names is free, of these. */
  values?: string[];
}

/** What is translated together, from one language into another: a language file, the words of facts, the interface strings. */
export interface Work {
  /** Its name among all works, as XML takes one: "programmes:plan:measures:21". */
  id: string;
  collection: string;
  from: Language;
  to: Language;
  /** The file of the original, and that of the translation, which may not be there yet. */
  original: string;
  file: string;
  exists: boolean;
  /** The row of its file that it is; undefined when it is the file. */
  row?: string;
  /** Without language; undefined where no page is its own. */
  address?: string;
  translation?: Translation | undefined;
  /** Digest of the original now; only a language file has one. */
  digest?: string;
  stale?: boolean;
  /** True when its language holds some of it and lacks a field, or the prose. */
  partial?: boolean;
  schema?: z.ZodType;
  /** True when some of its fields may be translated without the others. */
  inParts?: boolean;
  units: Unit[];
}

/** States of words that others answer for: they are corrected at their source or not at all. */
const lockOf = (translation?: Translation): Unit['locked'] =>
  translation?.state === 'official' || translation?.state === 'published' ? translation.state : undefined;

/**
 * All that can be translated into a language, with what is translated of it.
 * @param locales the folder of the interface strings
 */
export function worksInto(to: Language, portal: Portal, locales: string): Work[] {
  const files = translatedCollections.flatMap(({ facts, words }) => {
    const texts = new Map((portal[words] as Entry[]).map((text) => [text.id, text]));
    return (portal[facts] as Entry[]).flatMap((entry) => fileWork(facts, words, entry, texts, to) ?? []);
  });
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => collections[name].shape !== 'words');
  const facts = names.flatMap((name) => factWorks(name, portal[name] as Entry[], to));
  const strings = stringWork(to, locales);
  return [...files, ...facts, ...(strings ? [strings] : [])];
}

/** An id as XML takes one; what it does not take stands as its number ("*" in the names of data fields). */
const nameOf = (id: string): string =>
  id.replaceAll('/', ':').replaceAll(/[^\p{L}\d.:-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);

type Facts = { language: Language; doubts?: Doubt[] };
type Words = { translation: Translation };

function fileWork(facts: CollectionName, words: CollectionName, entry: Entry, texts: Map<string, Entry>, to: Language): Work | undefined {
  const { language: from, doubts = [] } = entry.data as Facts;
  const original = texts.get(`${entry.id}/${from}`);
  if (!original || from === to) return undefined;
  const target = texts.get(`${entry.id}/${to}`);
  const { schema, inParts } = collections[words] as Extract<Collection, { shape: 'words' }>;
  const translation = (target?.data as Words | undefined)?.translation;
  const locked = lockOf(translation);
  const theirs = new Map(target ? wordsIn(schema, target.data).map(({ path, text }) => [path.join('.'), text]) : []);
  const digest = digestOf(original);
  return {
    id: nameOf(entry.id),
    collection: facts,
    from,
    to,
    original: original.file,
    file: target?.file ?? join(dirname(original.file), `${to}${extname(original.file)}`),
    exists: target !== undefined,
    address: addressOf(entry.id),
    translation,
    digest,
    partial: target !== undefined && lacksParts(target, original),
    stale: translation?.of !== undefined && translation.of !== digest,
    schema: inParts ? partOf(schema) : schema,
    inParts,
    units: [
      ...wordsIn(schema, original.data).map(({ path, text, limit }): Unit => {
        const id = path.join('.');
        const said = doubts.filter(({ field }) => field === path[0]).map(({ note }) => localise(note, to, originalLocale)!);
        return { id, ...codedPair(text, theirs.get(id)), place: path, locked, doubts: said, ...(limit ? { limit } : {}) };
      }),
      ...proseUnits(original.body, target?.body ?? '', locked),
    ],
  };
}

/** Prose block by block; where the translation is built of other blocks, none of them is the translation of another. */
function proseUnits(original: string, translation: string, locked: Unit['locked']): Unit[] {
  const sources = blocksOf(original);
  const targets = blocksOf(translation);
  const alike = sources.length === targets.length && sources.every(({ form }, index) => form === targets[index]!.form);
  return sources.map(({ text }, index) => {
    const source = numbered(text);
    return {
      id: `prose.${index + 1}`,
      source,
      target: alike ? alignedWith(source, targets[index]!.text) : undefined,
      place: index,
      locked,
    };
  });
}

type Row = { official?: Language[]; translations?: Partial<Record<Language, Translation>> };

function factWorks(name: CollectionName, entries: Entry[], to: Language): Work[] {
  if (to === originalLocale) return [];
  const { schema, shape } = collections[name];
  return entries.flatMap((entry) => {
    const { official, translations } = entry.data as Row;
    const translation = translations?.[to];
    const units = groupsIn(schema, entry.data, to).map(({ path, group }): Unit => {
      const read = path[0] === 'title' && path.length === 1 && official?.includes(to);
      const locked = read ? 'official' : lockOf(translation);
      return { id: path.join('.'), ...codedPair(group[originalLocale]!, group[to]), place: [...path, to], locked };
    });
    if (units.length === 0) return [];
    const id = shape === 'rows' ? `${name}:${nameOf(entry.id)}` : `${nameOf(entry.id)}:facts`;
    const place = shape === 'rows' ? { row: entry.id } : { address: addressOf(entry.id.replace(/\/index$/, '')) };
    const { file } = entry;
    return [{ id, collection: name, from: originalLocale, to, original: file, file, exists: true, ...place, translation, schema, units }];
  });
}
