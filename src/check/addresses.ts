import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { isLanguage } from '#src/language/locales.ts';
import { slugOf, type Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';

/** Where the address of an entry is not the folder it stands in. */
const moved: [folder: RegExp, address: string][] = [
  [/^programmes\//, ''],
  [/^progress\//, 'plan/progress/'],
  [/^help\/start$/, 'help'],
  [/^guide$/, 'help/guide'],
  [/^national-day\/editions\//, 'national-day/'],
  [/^kits\//, 'campaigns/kits/'],
  [/^training-elsewhere\/.*/, 'training'],
  [/^national-case-law$/, 'jurisprudence/morocco'],
];

/** The address, without language, of the page that shows an entry: "/help/you/" of "help/you". */
export function addressOf(folder: string): string {
  const row = moved.find(([pattern]) => pattern.test(folder));
  return `/${row ? folder.replace(...row) : folder}/`;
}

/** Entries that have a page of their own, by collection. */
const paged = [
  'programme',
  'axis',
  'measure',
  'governance',
  'trafficking',
  'aboutPage',
  'progressPage',
  'helpPage',
  'topic',
  'story',
  'course',
  'courseModule',
  'campaign',
  'kit',
  'news',
  'law',
  'comparison',
  'study',
  'decision',
  'readingGuide',
  'series',
  'nationalDay',
  'edition',
] as const;

/** Pages with an address of their own in `src/pages/`, and those that every programme has. */
function fixedPages(programmes: string[]): string[] {
  const routes = globSync('**/index.astro', { cwd: 'src/pages/[locale]' }).map((file) => dirname(`/${file}`).replace(/\/?$/, '/'));
  return routes.flatMap((route) => programmes.map((id) => route.replace('[programme]', id))).filter((route) => !route.includes('['));
}

/** The addresses, without language, that prose may link to. Lists by year or facet are none: they come and go with what they list. */
export function addressesOf(portal: Portal): Set<string> {
  const programmes = portal.programme.map(({ id }) => addressOf(id).slice(1, -1));
  return new Set([
    ...fixedPages(programmes),
    ...paged.flatMap((name) => (portal[name] as Entry[]).map(({ id }) => addressOf(id))),
    ...programmes.flatMap((programme) => portal.body.map(({ id }) => `/${programme}/bodies/${id}/`)),
    ...portal.question.map(({ id }) => `/statistics/questions/${id}/`),
    ...portal.dataset.map(({ id }) => `/about/data/${id}/`),
    ...portal.objectives.flatMap(({ id, data }) => data.objectives.map(({ number }) => `${addressOf(dirname(id))}objectives/${number}/`)),
  ]);
}

/**
 * The page that a link of an entry's prose leads to, without language.
 * @param id the entry with its language: "help/you/fr"
 * @returns undefined when the address leads out of the portal's languages
 */
export function targetOf(id: string, url: string): string | undefined {
  const language = slugOf(id);
  const base = `https://portal.invalid/${language}${addressOf(dirname(id))}`;
  const [, locale, ...rest] = new URL(url, base).pathname.split('/');
  return isLanguage(locale) ? `/${rest.join('/')}` : undefined;
}
