import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amazighFaults } from '../amazigh/rules.ts';
import { nearest } from '../check/explain.ts';
import type { Problem } from '../check/problem.ts';
import { phoneNumbersIn } from '../hotline/numbers.ts';
import { localeCodes, locales } from './locales.ts';
import { looseMark, looseProblem } from './typography.ts';

type Entry = string | Record<string, string> | null;
type Dictionary = Record<string, Entry>;

/** The language whose keys the other files must have. */
const reference = 'ar';

/**
 * What holds for the interface strings: the same keys and placeholders in every language, the plural forms a language
 * needs, Amazigh that is attested.
 * @param root the folder with one JSON file per language
 */
export function localeRules(root: string): Problem[] {
  const problems: Problem[] = [];
  const dictionaries = Object.fromEntries(
    localeCodes.map((locale) => {
      const file = join(root, `${locale}.json`);
      try {
        const text = readFileSync(file, 'utf8');
        const dictionary = JSON.parse(text) as Dictionary;
        problems.push(...doubles(text).map((key) => ({ file, field: key, wrong: 'stands twice', cure: 'keep one' })));
        return [locale, dictionary];
      } catch (error) {
        problems.push({ file, field: '', wrong: `cannot be read (${(error as Error).message})`, cure: 'mend the JSON' });
        return [locale, {}];
      }
    }),
  ) as Record<string, Dictionary>;
  if (problems.length > 0) return problems;

  const first = dictionaries[reference]!;
  for (const locale of localeCodes) {
    const file = join(root, `${locale}.json`);
    const own = dictionaries[locale]!;
    for (const key of Object.keys(first)) {
      if (!(key in own))
        problems.push({
          file,
          field: key,
          wrong: 'has no translation',
          cure: locale === 'zgh' ? 'add an attested wording, or null to fall back' : 'translate it',
        });
    }
    for (const [key, entry] of Object.entries(own)) {
      if (!(key in first)) {
        const near = nearest(key, Object.keys(first));
        problems.push({
          file,
          field: key,
          wrong: `is not a key of ${reference}.json`,
          cure: near ? `did you mean "${near}"?` : 'remove it or add it everywhere',
        });
        continue;
      }
      problems.push(...entryRules(file, locale, key, entry, first[key]!));
    }
  }
  return problems;
}

function entryRules(file: string, locale: keyof typeof locales, key: string, entry: Entry, first: Entry): Problem[] {
  if (entry === null) {
    return locale === 'zgh' ? [] : [{ file, field: key, wrong: 'is null', cure: 'translate it; only Amazigh may fall back' }];
  }
  const problems: Problem[] = texts(entry).flatMap((text) =>
    phoneNumbersIn(text).map((number) => ({
      file,
      field: key,
      wrong: `holds a phone number, ${number}`,
      cure: 'let the page show the line of content/hotline.yaml, where it can be corrected once',
    })),
  );
  const wanted = placeholders(first);
  for (const name of placeholders(entry))
    if (!wanted.has(name))
      problems.push({
        file,
        field: key,
        wrong: `placeholder {${name}} is unknown`,
        cure: `use ${[...wanted].map((known) => `{${known}}`).join(', ') || 'none'}`,
      });
  for (const name of wanted)
    if (!placeholders(entry).has(name))
      problems.push({ file, field: key, wrong: `placeholder {${name}} is missing`, cure: 'put it where the value belongs' });
  if (typeof entry !== 'string') {
    for (const category of pluralCategories(locale))
      if (!(category in entry)) problems.push({ file, field: `${key}.${category}`, wrong: 'plural form is missing', cure: 'add it' });
  }
  for (const text of locale === 'fr' ? texts(entry) : []) {
    const mark = looseMark(text);
    if (mark) problems.push(looseProblem(file, key, mark));
  }
  if (locale === 'zgh') {
    for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) {
      for (const { wrong } of amazighFaults(text))
        problems.push({ file, field: key, wrong, cure: 'use an attested wording, or null to fall back' });
    }
  }
  return problems;
}

/** Keys written twice, of which JSON silently keeps the last. Keys stand at the beginning of an indented line. */
const doubles = (text: string): string[] =>
  [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]!).filter((key, index, keys) => keys.indexOf(key) !== index);

const texts = (entry: Entry): string[] => (entry === null ? [] : typeof entry === 'string' ? [entry] : Object.values(entry));

/** Names in braces; a plural form may leave `{count}` out ("one measure"), so the names of all forms count. */
const placeholders = (entry: Entry): Set<string> =>
  new Set(texts(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)));

/** The plural forms a language needs; Amazigh by published software: one, other. */
function pluralCategories(locale: keyof typeof locales): string[] {
  const { tag } = locales[locale];
  return Intl.PluralRules.supportedLocalesOf(tag).length > 0
    ? new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    : ['one', 'other'];
}
