import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pluralCategories } from '#src/check/locale-rules.ts';
import { originalLocale, type Language } from '#src/language/locales.ts';
import { codedPair, codedString, codesOf } from './coded.ts';
import type { Unit, Work } from './works.ts';

type Entry = string | Record<string, string> | null | undefined;
type Strings = Record<string, Entry>;

/** The name of the interface strings among the collections. */
export const strings = 'strings';

/**
 * The interface strings as a work; undefined into their own language. Of plural forms each is a unit; its original is the same form, or
 * "other" where the original has no such form.
 * @param root the folder with one JSON file per language
 */
export function stringWork(to: Language, root: string): Work | undefined {
  if (to === originalLocale) return undefined;
  const [original, file] = [originalLocale, to].map((locale) => join(root, `${locale}.json`)) as [string, string];
  const [first, own] = [original, file].map((path) => JSON.parse(readFileSync(path, 'utf8')) as Strings) as [Strings, Strings];
  const units = Object.entries(first).flatMap(([key, entry]) => unitsOf(to, key, entry, own[key]));
  return { id: strings, collection: strings, from: originalLocale, to, original, file, exists: true, units };
}

function unitsOf(to: Language, key: string, first: Entry, own: Entry): Unit[] {
  const unit = (place: string[], source: string, target?: string): Unit => ({ id: place.join('.'), ...codedPair(source, target), place });
  if (typeof first === 'string') return [unit([key], first, typeof own === 'string' ? own : undefined)];
  if (!first) return [];
  const values = [...new Set(Object.values(first).flatMap((text) => codesOf(codedString(text)).map(({ open }) => open)))];
  const said = typeof own === 'object' ? own : undefined;
  return pluralCategories(to).map((form) => ({ ...unit([key, form], first[form] ?? first['other']!, said?.[form]), values }));
}
