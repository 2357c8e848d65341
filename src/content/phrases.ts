import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Problem } from './problem.ts';

/** What the commands say to an editor, in their language: `locales/editors.yaml`, by the English of the code. */

/** The languages in which the commands speak. */
export const editorLocales = ['ar', 'fr', 'en'] as const;
export type EditorLocale = (typeof editorLocales)[number];

type Phrase = { en: string } & Record<Exclude<EditorLocale, 'en'>, string>;

export const phrases = parse(readFileSync(new URL('../../locales/editors.yaml', import.meta.url), 'utf8')) as Phrase[];

const placeholder = /\{(\w+)\}/g;
const exact = new Map(phrases.map((row) => [row.en, row]));
const open = phrases
  .filter(({ en }) => en.match(placeholder))
  .map((row) => ({
    row,
    names: [...row.en.matchAll(placeholder)].map(([, name]) => name!),
    shape: new RegExp(
      `^${row.en
        .split(/\{\w+\}/)
        .map((part) => part.replaceAll(/[^\w\s]/g, '\\$&'))
        .join('(.+?)')}$`,
      's',
    ),
  }));

/**
 * What the code says in English, in another language; what stands in the place of a {name} too, where it is a phrase itself.
 * @returns the English where the table has no such phrase: most of what few editors ever see
 */
export function phrase(english: string, locale: EditorLocale): string {
  const known = exact.get(english);
  if (known) return known[locale];
  for (const { row, names, shape } of open) {
    const parts = shape.exec(english)?.slice(1);
    if (!parts) continue;
    const values = new Map(names.map((name, index) => [name, phrase(parts[index]!, locale)]));
    return row[locale].replaceAll(placeholder, (_, name: string) => values.get(name)!);
  }
  return english;
}

/** A problem in the language of the editor; its file, line and field stay. */
export const inTheirWords = (problem: Problem, locale: EditorLocale): Problem => ({
  ...problem,
  wrong: phrase(problem.wrong, locale),
  cure: phrase(problem.cure, locale),
});

const isOne = (code: string | undefined): code is EditorLocale => editorLocales.includes(code as EditorLocale);

/**
 * The language an editor asks for: `--in fr` among the words of the command, else PORTAL_LANG.
 * @returns undefined when nothing says which; the other words of the command
 */
export function askedLanguage(words: string[]): { locale: EditorLocale | undefined; rest: string[] } {
  const at = words.indexOf('--in');
  const rest = at < 0 ? words : words.toSpliced(at, 2);
  return { locale: [at < 0 ? undefined : words[at + 1], process.env.PORTAL_LANG].find(isOne), rest };
}
