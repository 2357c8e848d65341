import { join } from 'node:path';
import { amazighFaults } from './amazigh-rules.ts';
import { withoutSource } from '#src/language/amazigh/wordings.ts';
import { strayIn } from './characters.ts';
import { nearest } from '#src/content/explain.ts';
import { notIn, otherLanguage } from './language.ts';
import type { Problem } from '#src/content/problem.ts';
import { readText } from './text.ts';
import { phoneNumbersIn } from '#src/frame/hotline/numbers.ts';
import { localeCodes, locales, originalLocale, type Locale } from '#src/language/locales.ts';
import { writingOf } from '#src/language/writing.ts';
import { looseMark, looseProblem } from './typography-rules.ts';

type Entry = string | Record<string, string> | null;
type Dictionary = Record<string, Entry>;

/**
 * What holds for the interface strings: the same keys and placeholders in every language, the plural forms a language
 * needs, Amazigh that is attested. The keys are those of the original language.
 * @param root the folder with one JSON file per language
 */
export function localeRules(root: string): Problem[] {
  const problems: Problem[] = [];
  const dictionaries = Object.fromEntries(
    localeCodes.map((locale) => {
      const file = join(root, `${locale}.json`);
      try {
        const text = readText(file, problems) ?? '{}';
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

  const first = dictionaries[originalLocale]!;
  for (const locale of localeCodes) {
    const file = join(root, `${locale}.json`);
    const own = dictionaries[locale]!;
    for (const key of Object.keys(first)) {
      if (!(key in own))
        problems.push({
          file,
          field: key,
          wrong: 'has no translation',
          cure: writingOf(locale).attestedOnly ? 'add an attested wording, or null to fall back' : 'translate it',
        });
    }
    for (const [key, entry] of Object.entries(own)) {
      if (!(key in first)) {
        const near = nearest(key, Object.keys(first));
        problems.push({
          file,
          field: key,
          wrong: `is not a key of ${originalLocale}.json`,
          cure: near ? `did you mean "${near}"?` : 'remove it or add it everywhere',
        });
        continue;
      }
      problems.push(...entryRules(file, locale, key, entry, first[key]!));
    }
  }
  return problems;
}

function entryRules(file: string, locale: Locale, key: string, entry: Entry, first: Entry): Problem[] {
  if (entry === null) {
    return writingOf(locale).attestedOnly ? [] : [{ file, field: key, wrong: 'is null', cure: 'translate it; only Amazigh may fall back' }];
  }
  const misshapen = shapeRules(file, key, entry, first);
  if (misshapen.length > 0) return misshapen;
  const problems: Problem[] = texts(entry).flatMap((text) => textRules(file, locale, key, text));
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
    const categories = pluralCategories(locale);
    for (const category of categories)
      if (!(category in entry)) problems.push({ file, field: `${key}.${category}`, wrong: 'plural form is missing', cure: 'add it' });
    for (const category of Object.keys(entry))
      if (!categories.includes(category))
        problems.push({
          file,
          field: `${key}.${category}`,
          wrong: 'is no plural form of this language',
          cure: `write ${categories.join(', ')}`,
        });
  }
  for (const text of writingOf(locale).spacedMarks ? texts(entry) : []) {
    const mark = looseMark(text);
    if (mark) problems.push(looseProblem(file, key, mark));
  }
  if (writingOf(locale).attestedOnly) {
    for (const text of texts(entry)) {
      const faults = amazighFaults(text);
      for (const { wrong } of faults) problems.push({ file, field: key, wrong, cure: 'use an attested wording, or null to fall back' });
      if (faults.length > 0) continue;
      for (const wording of withoutSource(text))
        problems.push({
          file,
          field: key,
          wrong: `"${wording}" has no source`,
          cure: 'name it under "wordings" in src/language/amazigh/lexicon.json, or write null to fall back',
        });
    }
  }
  return problems;
}

/** A string is a text, or has a text for each plural form, as its original does. */
function shapeRules(file: string, key: string, entry: Exclude<Entry, null>, first: Entry): Problem[] {
  const plural = typeof first === 'object' && first !== null;
  const isGroup = typeof entry === 'object' && !Array.isArray(entry);
  if (typeof entry === 'string' || isGroup) {
    if (plural && !isGroup)
      return [{ file, field: key, wrong: 'is one text, the original has plural forms', cure: 'write a text for each form' }];
    if (!plural && isGroup) return [{ file, field: key, wrong: 'has plural forms, the original is one text', cure: 'write one text' }];
  }
  const parts: [string, unknown][] = isGroup ? Object.entries(entry).map(([form, text]) => [`${key}.${form}`, text]) : [[key, entry]];
  return parts.flatMap(([field, text]) => {
    if (typeof text !== 'string')
      return [{ file, field, wrong: `is no text but ${JSON.stringify(text)}`, cure: 'write a text between quotation marks' }];
    return text.trim() === '' ? [{ file, field, wrong: 'is empty', cure: 'write the text' }] : [];
  });
}

/** What holds for the text of a string in any language: plain words, that language's. */
function textRules(file: string, locale: Locale, field: string, text: string): Problem[] {
  const tell = (wrong: string, cure: string): Problem[] => [{ file, field, wrong, cure }];
  const stray = strayIn(text);
  if (stray) return tell(stray.wrong, stray.cure);
  const markup = /<[a-z/!][^>]*>?|&(?:[a-z]+|#\w+);/i.exec(text);
  if (markup) return tell(`holds markup, ${markup[0]}`, 'write words only; markup would show as it stands');
  if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) return tell('holds a brace that names no value', 'write {name}, or no brace');
  const [phone] = phoneNumbersIn(text);
  if (phone) return tell(`holds a phone number, ${phone}`, 'remove it: a number stands in content/hotline.yaml alone');
  const other = otherLanguage(text, locale);
  return other ? tell(notIn(locale, other), 'translate it') : [];
}

/** Keys written twice, of which JSON silently keeps the last. Keys stand at the beginning of an indented line. */
const doubles = (text: string): string[] =>
  [...text.matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]!).filter((key, index, keys) => keys.indexOf(key) !== index);

const texts = (entry: Entry): string[] => (entry === null ? [] : typeof entry === 'string' ? [entry] : Object.values(entry));

/** Names in braces; a plural form may leave `{count}` out ("one measure"), so the names of all forms count. */
const placeholders = (entry: Entry): Set<string> =>
  new Set(texts(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)));

/** The plural forms a language needs; Amazigh by published software: one, other. */
export function pluralCategories(locale: Locale): string[] {
  const { tag } = locales[locale];
  return Intl.PluralRules.supportedLocalesOf(tag).length > 0
    ? new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    : ['one', 'other'];
}
