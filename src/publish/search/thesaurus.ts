import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentRoot } from '#src/content/root.ts';
import { baseForms } from '#src/language/analyse.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { subject, type Subject } from './schema.ts';

const file = join(contentRoot, 'search/subjects.yaml');
const subjects: Subject[] = existsSync(file) ? subject.array().parse(parse(readFileSync(file, 'utf8'))) : [];
const analysed = new Map<Locale, { labels: string[][]; subject: Subject }[]>();

/** The subjects with their names in one language, analysed as the pages are. */
function subjectsIn(locale: Locale) {
  const known = analysed.get(locale);
  if (known) return known;
  const rows = subjects.map((subject) => ({ subject, labels: (subject[locale] ?? []).map((label) => baseForms(label)) }));
  analysed.set(locale, rows);
  return rows;
}

/** All names of a subject, in the order of the languages. */
const namesOf = (subject: Subject): string[] => localeCodes.flatMap((code) => subject[code] ?? []);

/**
 * The names, in all languages and analysed, of the subjects that a text speaks of: so that a page is found by a word
 * of another language, or by another word for the same thing.
 */
export function labelsOf(text: string, locale: Locale): string[] {
  const forms = new Set(baseForms(text));
  return subjectsIn(locale)
    .filter(({ labels }) => labels.some((label) => label.length > 0 && label.every((form) => forms.has(form))))
    .flatMap(({ subject }) => namesOf(subject).flatMap((name) => baseForms(name)));
}

/** The names of the subjects that a page answers to, each analysed. @param path address without its language */
export const subjectsOf = (path: string): string[] =>
  subjects.filter(({ pages }) => pages?.includes(path)).flatMap((subject) => namesOf(subject).map((name) => baseForms(name).join(' ')));

/** All names in one language. */
export const wordsIn = (locale: Locale): string => subjects.flatMap((subject) => subject[locale] ?? []).join(' ');
