import { folded } from '#src/language/fold.ts';
import { languages, type Language } from '#src/language/locales.ts';
import { Files, overNetwork, type Load } from '#src/publish/search/engine/files.ts';
import { prefixLetters, type Titles } from '#src/publish/search/engine/format.ts';

/** A page whose title holds what is being typed. */
export interface Title {
  title: string;
  url: string;
  locale: Language;
}

/** Titles offered at once. */
const most = 6;

/**
 * Looks titles up in the index's files of titles, some kB each, without the analyser and the rest of the engine: light enough for a field
 * on any page. Fetches nothing before it is asked.
 * @param folder address of the folder of the indexes, without a slash at its end
 */
export function titleFinder(folder: string, locale: Language, load: Load = overNetwork): (typed: string) => Promise<Title[]> {
  const indexes = [locale, ...languages[locale].searchedWith].map((code) => ({ code, files: new Files(`${folder}/${code}`, load) }));
  return async (typed) => {
    const words = folded(typed.slice(0, 200)).split(' ').filter(Boolean);
    const found = await Promise.all(
      indexes.map(({ code, files }) => titlesIn(files, words).then((rows) => rows.map((row) => ({ ...row, code })))),
    );
    const titles = found.flat().map(({ title, path, code }) => ({ title, url: `/${code}${path}`, locale: code }));
    return titles.filter(({ title }, place) => titles.findIndex((other) => other.title === title) === place).slice(0, most);
  };
}

type Row = Titles['titles'][number];

/**
 * Titles in which each word begins a word: first those that begin with the first of them, then those that have them whole, then the
 * shorter. A list of many is cut: the next word is tried then.
 */
async function titlesIn(files: Files, words: string[]): Promise<{ title: string; path: string }[]> {
  const found = new Map<string, { title: string; path: string; fits: number }>();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const { rows, cut } = await listOf(files, word);
    for (const [title, , path] of rows) {
      const own = folded(title).split(' ');
      if (!words.every((start) => own.some((each) => each.startsWith(start)))) continue;
      const whole = words.every((each) => own.includes(each));
      found.set(path, { title, path, fits: (own[0]!.startsWith(words[0]!) ? 2 : 0) + (whole ? 1 : 0) });
    }
    if (found.size >= most || (found.size > 0 && !cut)) break;
  }
  return [...found.values()].toSorted((a, b) => b.fits - a.fits || a.title.length - b.title.length);
}

/** The list of the longest beginning of a word that has one. */
async function listOf(files: Files, word: string): Promise<{ rows: Row[]; cut: boolean }> {
  const letters = [...word];
  let rows: Row[] = [];
  for (let count = prefixLetters.least; count <= Math.min(prefixLetters.most, letters.length); count += 1) {
    const list = await files.titles(`#${letters.slice(0, count).join('')}`);
    if (list) rows = list.titles;
    if (!list?.more) return { rows, cut: false };
  }
  return { rows, cut: true };
}
