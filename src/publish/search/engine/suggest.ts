import { tokens } from '#src/language/analysis/tokens.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Suggestion } from '../answer.ts';
import type { Files } from './files.ts';
import { prefixLetters } from './format.ts';
import { rangeOf } from './rank.ts';

const most = 8;

/** Titles in which each word that is being typed begins a word, those that begin with the first of them before others. */
export async function suggestTitles(prefix: string, indexes: { locale: Locale; files: Files }[]): Promise<Suggestion[]> {
  const found = await Promise.all(indexes.map(({ locale, files }) => titlesIn(prefix.slice(0, 200), locale, files)));
  return found.flat().slice(0, most);
}

async function titlesIn(prefix: string, locale: Locale, files: Files): Promise<Suggestion[]> {
  const begun = foldedWords(prefix, locale);
  const longest = begun.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const letters = [...longest];
  let fitting: { title: string; page: number; path: string; starts: boolean }[] = [];
  for (let length: number = prefixLetters.least; length <= Math.min(prefixLetters.most, letters.length); length += 1) {
    const list = await files.titles(`#${letters.slice(0, length).join('')}`);
    fitting = (list?.titles ?? fitting.map(({ title, page, path }): [string, number, string] => [title, page, path])).flatMap(([title, page, path]) => {
      const words = foldedWords(title, locale);
      return begun.every((start) => words.some((word) => word.startsWith(start))) ? [{ title, page, path, starts: words[0]!.startsWith(begun[0]!) }] : [];
    });
    if (!list?.more || fitting.length >= most) break;
  }
  const { ranges } = await files.core();
  return fitting
    .sort((a, b) => Number(b.starts) - Number(a.starts) || a.page - b.page)
    .map(({ title, page, path }) => ({ title, url: `/${locale}${path}`, kind: rangeOf(page, ranges)[1] }));
}

const foldedWords = (text: string, locale: Locale): string[] => tokens(text, locale).map(({ forms, exact }) => forms[0] ?? exact);
