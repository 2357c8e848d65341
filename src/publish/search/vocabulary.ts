import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '#src/language/locales.ts';
import { base, tellingWords } from '#src/language/analyse.ts';
import { wordsIn } from './thesaurus.ts';

/** The analysed words of a language, those of the thesaurus too: how many pages hold each, and in which spellings. */
export type Vocabulary = Map<string, { pages: number; spellings: Map<string, number> }>;

/** The vocabulary of each language from the texts of its pages, titles included. */
export function vocabulariesOf(pages: { locale: Locale; title: string; text: string }[]): Map<Locale, Vocabulary> {
  const vocabularies = new Map<Locale, Vocabulary>();
  const add = (vocabulary: Vocabulary, text: string, pagesWith: number) => {
    for (const word of new Set(tellingWords(text))) {
      const form = base(word);
      if (/\d/.test(form)) continue;
      const entry = vocabulary.get(form) ?? { pages: 0, spellings: new Map<string, number>() };
      vocabulary.set(form, entry);
      entry.pages += pagesWith;
      entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + pagesWith);
    }
  };
  for (const { locale, title, text } of pages) {
    const vocabulary = vocabularies.get(locale) ?? new Map();
    vocabularies.set(locale, vocabulary);
    add(vocabulary, `${title} ${text}`, 1);
  }
  for (const [locale, vocabulary] of vocabularies) add(vocabulary, wordsIn(locale), 0);
  return vocabularies;
}

/** Writes the words of each language, the commonest first and each in its commonest spelling: what a slip of the keyboard is corrected to. */
export async function writeVocabularies(folder: string, vocabularies: Map<Locale, Vocabulary>) {
  await mkdir(folder, { recursive: true });
  const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  for (const [locale, vocabulary] of vocabularies) {
    const words = [...vocabulary.values()].map(({ pages, spellings }): [string, number] => [[...spellings].sort(byCount)[0]![0], pages]);
    await writeFile(join(folder, `${locale}.json`), JSON.stringify(words.sort(byCount).map(([word]) => word)));
  }
}
