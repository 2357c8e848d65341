import { dirname } from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { z } from 'zod';
import { translatedEntries } from '../../src/concepts/about/translation-states.ts';
import { nearest } from '../../src/content/explain.ts';
import { phrase } from '../../src/content/phrases.ts';
import { line } from '../../src/content/schema.ts';
import { localeCodes, type Language } from '../../src/language/locales.ts';
import { collections, type CollectionName } from '../../src/check/collections.ts';
import { slugOf, type Entry } from '../../src/content/entry.ts';
import { judged } from './answers.ts';
import type { Judged } from './dialogue.ts';
import { wordsFile, type Draft } from './entry.ts';
import { askProse, type Interview } from './fields.ts';

/** A translation of an entry: its texts one by one, the original above each, in the questions and in the file. */
export async function askTranslation(talk: Interview): Promise<Draft> {
  const entries = translatedEntries(talk.portal);
  const ids = entries.map(({ id }) => id);
  const question = phrase('which entry? its folder in content/: news/2024-11-19-us-delegation', talk.locale);
  const id = await talk.dialogue.ask(question, (answer): Judged<string> => {
    const path = answer.replace(/^content\//, '').replace(/\/$/, '');
    if (ids.includes(path)) return { value: path };
    const near = nearest(path, ids);
    return { wrong: phrase(near ? `did you mean "${near}"?` : 'there is no such entry with words of its own', talk.locale) };
  });
  const entry = entries.find((each) => each.id === id)!;
  const free = localeCodes.filter((code) => !entry.texts.words[code]) as [Language, ...Language[]];
  const into = phrase('into which language?', talk.locale);
  const language = (await talk.dialogue.ask(`${into} ${free.join(', ')}`, judged(z.enum(free), talk))) as Language;
  const original = originalOf(talk, id, entry.texts.original);
  const words = new Document({ ...original.data, translation: { state: 'working', of: entry.digest } });
  await translate(words, talk);
  const prose = original.body === '' ? '' : await askProse(talk, original.body.split(/\n{2,}/));
  const fields = words.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return { files: wordsFile(`${id}/${language}`, fields, prose), row: false, id };
}

function originalOf({ portal }: Interview, id: string, language: string): Entry {
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => collections[name].shape === 'words');
  return names.flatMap((name) => portal[name] as Entry[]).find((text) => dirname(text.id) === id && slugOf(text.id) === language)!;
}

/** Puts a translation in the place of every text, and the text above it. */
async function translate(words: Document, talk: Interview): Promise<void> {
  const texts: { value: unknown; commentBefore?: string | null }[] = [];
  visit(words, {
    Pair: (_, { key }) => (isScalar(key) && key.value === 'translation' ? visit.SKIP : undefined),
    Scalar: (place, node) => void (place !== 'key' && typeof node.value === 'string' && texts.push(node)),
  });
  for (const text of texts) {
    const original = String(text.value);
    text.value = await talk.dialogue.ask(original, judged(line, talk));
    text.commentBefore = ` ${original.replaceAll('\n', '\n ')}`;
  }
}
