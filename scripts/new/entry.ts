import { dirname } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { collections, entryId, type CollectionName } from '../../src/check/collections.ts';
import { slugOf, type Entry } from '../../src/content/entry.ts';
import { phrase } from '../../src/content/phrases.ts';
import { line, slug } from '../../src/content/schema.ts';
import { locales, localeCodes, type Language } from '../../src/language/locales.ts';
import { unwrapped } from '../../src/content/unwrapped.ts';
import { judged } from './answers.ts';
import type { Judged } from './dialogue.ts';
import { askFields, askProse, type Interview } from './fields.ts';
import { kinds, placeOf, type NewKind } from './kinds.ts';

/** A new entry, from its questions to the text of its files. */

/** What is to be written: texts by their paths from the root of the content, and which entry they are. */
export interface Draft {
  files: Record<string, string>;
  /** Rows that go to the end of a file that stands already. */
  row: boolean;
  /** The id of the entry; the file itself for a row. */
  id: string;
}

const yaml = (data: unknown) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });

/** An original may be in any language of the portal but Amazigh, which is written under its own rule (docs/amazigh.md). */
const originals = localeCodes.filter((code) => locales[code].safety.length === 0) as [Language, ...Language[]];

/** Asks for everything that an entry of a kind holds. @param home the id of the entry in whose folder it stands, as far as it is known */
export async function askEntry(kind: NewKind, talk: Interview, home?: string): Promise<Draft> {
  const collection = collections[kind.collection];
  const within = home ?? (kind.within && (await askedHome(kind.within, talk)));
  talk.known = { ...kind.known?.(talk.portal, within ?? '') };
  talk.told.clear();
  const schema = await formOf(collection.schema, talk);
  if (home) talk.known.language = talk.language;
  else if ('language' in schema.shape) {
    const question = `${phrase('in which language are the original words?', talk.locale)}\n  ${originals.map((code) => `${code} ${locales[code].name}`).join(', ')}`;
    talk.language = (await talk.dialogue.ask(question, judged(z.enum(originals), talk))) as Language;
    talk.known.language = talk.language;
  }
  const facts = { ...talk.known, ...(await askFields(schema, [], talk)) } as Record<string, unknown>;
  if ('translations' in schema.shape) facts.translations = workingIn(facts, talk.language);
  const name = await nameOf(kind, facts, talk);
  const place = placeOf(kind, within ? [slugOf(within), name] : [name]);
  if (collection.shape === 'rows') return { files: { [place]: yaml([facts]) }, row: true, id: place };
  const files = { [place]: yaml(facts) };
  const texts = `${kind.collection}Text` as CollectionName;
  if (texts in collections) Object.assign(files, await askWordsFile(texts, dirname(place), talk));
  if (kind.first) {
    talk.dialogue.say(`\n${phrase('now the first that stands in its folder:', talk.locale)} ${kind.first}`);
    Object.assign(files, (await askEntry(kinds[kind.first]!, talk, entryId(place))).files);
  }
  return { files, row: false, id: entryId(place) };
}

/** The entry in whose folder a new one stands. */
function askedHome(name: CollectionName, talk: Interview): Promise<string> {
  const ids = (talk.portal[name] as Entry[]).map(({ id }) => id);
  return talk.dialogue.ask(`${phrase('in which folder of content/?', talk.locale)} ${ids.join(', ')}`, (answer): Judged<string> => {
    const path = answer.replace(/^content\//, '').replace(/\/$/, '');
    return ids.includes(path) ? { value: path } : { wrong: ids.join(', ') };
  });
}

/** The fields that are asked for: of a choice of forms, those of the form that the editor names. */
async function formOf(schema: z.ZodType, talk: Interview): Promise<z.ZodObject> {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner as z.ZodObject;
  const forms = inner.options as z.ZodObject[];
  const mark = (form: z.ZodObject) => String((form.shape[inner.def.discriminator] as z.ZodLiteral).value);
  const marks = forms.map(mark) as [string, ...string[]];
  const { description } = forms[0]!.shape[inner.def.discriminator] as z.ZodType;
  const question = `${phrase(description!, talk.locale)}\n${marks.map((each, index) => `  ${index + 1}. ${each}`).join('\n')}`;
  const chosen = await talk.dialogue.ask(question, judged(z.enum(marks), talk));
  talk.known[inner.def.discriminator] = chosen;
  return forms.find((each) => mark(each) === chosen)!;
}

/** Its words in its original language, with the text below them where its page has room for one. */
async function askWordsFile(name: CollectionName, folder: string, talk: Interview): Promise<Record<string, string>> {
  const collection = collections[name];
  talk.known = {};
  talk.dialogue.say(`\n${phrase('now its words', talk.locale)} — ${locales[talk.language].name}`);
  const words = await askFields(unwrapped(collection.schema).inner as z.ZodObject, [], talk);
  const prose = collection.shape === 'words' && collection.prose ? await askProse(talk) : '';
  return wordsFile(`${folder}/${talk.language}`, yaml(words), prose);
}

/** A file of words, with or without prose, under the name that says which. */
export const wordsFile = (path: string, fields: string, prose: string): Record<string, string> =>
  prose === '' ? { [`${path}.yaml`]: fields } : { [`${path}.mdx`]: `---\n${fields}---\n\n${prose}\n` };

async function nameOf(kind: NewKind, facts: Record<string, unknown>, talk: Interview): Promise<string> {
  if (typeof kind.named === 'function') return kind.named(facts);
  const question = phrase('two or three words for its address, in small Latin letters with hyphens', talk.locale);
  const words = (await talk.dialogue.ask(question, judged(slug, talk))) as string;
  return kind.named === 'date' ? `${String(facts.date)}-${words}` : words;
}

/** The state of every language but the original in which a text was given. */
function workingIn(facts: object, original: Language): Record<string, { state: string }> {
  const written = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (originals.includes(key as Language) && line.safeParse(inner).success) written.add(key);
      walk(inner);
    }
  };
  walk(facts);
  return Object.fromEntries([...written].filter((code) => code !== original).map((code) => [code, { state: 'working' }]));
}
