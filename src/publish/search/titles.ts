import { folded } from '#src/language/fold.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { Files, overNetwork, type Load } from './engine/files.ts';
import { prefixLetters, type Titles } from './engine/format.ts';

/** A page whose title holds what is being typed. */
export interface Title {
  title: string;
  url: string;
  locale: Locale;
}

/** Titles offered at once. */
const most = 6;

/**
 * Looks titles up in the index's files of titles, some kB each, without the analyser and the rest of the engine: light enough for a field
 * on any page. Fetches nothing before it is asked.
 * @param folder address of the folder of the indexes, without a slash at its end
 */
export function titleFinder(folder: string, locale: Locale, load: Load = overNetwork): (typed: string) => Promise<Title[]> {
  const indexes = [locale, ...locales[locale].searchedWith].map((code) => ({ code, files: new Files(`${folder}/${code}`, load) }));
  return async (typed) => {
    const words = folded(typed.slice(0, 200)).split(' ').filter(Boolean);
    const found = await Promise.all(
      indexes.map(({ code, files }) => titlesIn(files, words).then((rows) => rows.map((row) => ({ ...row, code })))),
    );
    const titles = found.flat().map(({ title, path, code }) => ({ title, url: `/${code}${path}`, locale: code }));
    return titles.filter(({ title }, place) => titles.findIndex((other) => other.title === title) === place).slice(0, most);
  };
}

/** Titles in which each word begins a word; those that begin with the first come first. The list of the longest word is read as far as it takes. */
async function titlesIn(files: Files, words: string[]): Promise<{ title: string; path: string }[]> {
  const longest = [...words.reduce((long, word) => (word.length > long.length ? word : long), '')];
  let rows: Titles['titles'] = [];
  for (let letters = prefixLetters.least; letters <= Math.min(prefixLetters.most, longest.length); letters += 1) {
    const list = await files.titles(`#${longest.slice(0, letters).join('')}`);
    if (list) rows = list.titles;
    if (!list?.more) break;
  }
  return rows
    .map(([title, , path]) => ({ title, path, own: folded(title).split(' ') }))
    .filter(({ own }) => words.every((start) => own.some((word) => word.startsWith(start))))
    .toSorted((a, b) => Number(b.own[0]!.startsWith(words[0]!)) - Number(a.own[0]!.startsWith(words[0]!)));
}
