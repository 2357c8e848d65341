import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type HTMLElement } from 'node-html-parser';
import * as engine from 'pagefind';
import { isLocale, originalLocale, type Locale } from '../i18n/locales.ts';
import { base, baseForms, closed, lawName, lawNumbers, numberName, tellingWords, titleName, unglued } from './analyse.ts';
import { first } from './kinds.ts';
import { labelsOf, subjectsOf, wordsIn } from './thesaurus.ts';

/**
 * Builds the search indexes, one per language, from the finished pages. To what Pagefind reads of a page it adds, for
 * the index alone, the analysed forms of its words and its titles in the other languages.
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'portal:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildIndex(fileURLToPath(dir));
        logger.info(`search: ${count} pages indexed`);
      },
    },
  };
}

interface IndexedPage {
  url: string;
  locale: Locale;
  /** The address without its language. */
  path: string;
  root: HTMLElement;
  title: string;
  text: string;
}

async function buildIndex(folder: string): Promise<number> {
  const { index, errors } = await engine.createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const pages = globSync('*/**/index.html', { cwd: folder }).flatMap((path) => readPage(folder, path));
  const byPath = Map.groupBy(pages, ({ path }) => path);
  const vocabularies = vocabulariesOf(pages);

  for (const page of pages) {
    const section = byPath.get(page.path.replace(/[^/]+\/$/, ''))?.find(({ locale }) => locale === page.locale);
    const content = withFields(page, byPath.get(page.path)!, section, vocabularies.get(page.locale)!);
    const added = await index.addHTMLFile({ url: page.url, content });
    if (added.errors.length > 0) throw new Error(`search index: ${page.url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await engine.close();
  await writeVocabularies(join(folder, 'search'), vocabularies);
  return pages.length;
}

/** A page that search should find: its main part without what is marked to be ignored. */
function readPage(folder: string, path: string): IndexedPage[] {
  const locale = path.split('/')[0];
  const root = parse(readFileSync(join(folder, path), 'utf8'));
  const main = root.querySelector('main[data-pagefind-body]');
  if (!isLocale(locale) || !main) return [];
  const read = parse(main.outerHTML);
  for (const ignored of read.querySelectorAll('[data-pagefind-ignore], [hidden]')) ignored.remove();
  const title = main.querySelector('[data-pagefind-meta="title"]')?.textContent ?? '';
  const address = path.slice(0, -'index.html'.length);
  return [{ url: `/${address}`, locale, path: address.slice(locale.length), root, title, text: read.structuredText }];
}

/**
 * The page with the fields that only the index sees: `ks` analysed title and subjects, `k` analysed text, `xt` the title in the
 * other languages with the labels of its concepts, `xc` those of the text's; and the names by which it is looked up.
 */
function withFields(
  { root, locale, path, title, text }: IndexedPage,
  versions: IndexedPage[],
  section: IndexedPage | undefined,
  vocabulary: Vocabulary,
): string {
  const main = root.querySelector('main')!;
  const number = main.querySelector('[data-pagefind-meta="number"]')?.textContent;
  const kind = main.querySelector('[data-pagefind-meta="kind"]')?.textContent;
  const pagesWith = (form: string) => vocabulary.get(form)?.pages ?? 0;
  const forms = (words: string) =>
    baseForms(words).flatMap((form) => [form, unglued(form, (bare) => pagesWith(bare) > pagesWith(form)) ?? form]);
  // An Amazigh page may have no words of its own: what it is about stands in the original's title.
  const concepts = versions
    .filter((other) => [locale, originalLocale].includes(other.locale))
    .flatMap((other) => labelsOf(other.title, other.locale));
  const fields = {
    ks: [...forms(title), ...subjectsOf(path).flatMap((label) => label.split(' '))],
    k: forms(text),
    xt: [...versions.flatMap((other) => (other.title === title ? [] : baseForms(other.title))), ...concepts],
    xc: labelsOf(text, locale),
  };
  const names = [
    // A page that bears the title of its section leaves the name to it.
    ...(section && section.path !== path && section.title === title ? [] : [titleName(title)]),
    ...subjectsOf(path),
    ...(kind === 'law' ? lawNumbers(title).map(lawName) : []),
    ...(number && kind === 'measure' ? [numberName(number)] : []),
  ];
  const spans = [
    ...Object.entries(fields).map(([field, words]) => hidden('meta', field, [...new Set(words)].map(closed).join(' '))),
    ...names.filter((name) => name && name.split(' ').length <= longestName).map((name) => hidden('filter', 'name', name)),
    ...(first(kind, path) ? [hidden('filter', 'standing', 'first')] : []),
  ];
  main.insertAdjacentHTML('afterbegin', spans.join(''));
  return root.toString();
}

/** Longer titles are nobody's query. */
const longestName = 5;

const hidden = (use: 'meta' | 'filter', name: string, value: string): string =>
  `<span hidden data-pagefind-ignore="index" data-pagefind-${use}="${name}">${escape(value)}</span>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The analysed words of a language, those of the thesaurus too: how many pages hold each, and in which spellings. */
type Vocabulary = Map<string, { pages: number; spellings: Map<string, number> }>;

function vocabulariesOf(pages: IndexedPage[]): Map<Locale, Vocabulary> {
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

/** The words of each language, the commonest first and each in its commonest spelling: what a slip of the keyboard is corrected to. */
async function writeVocabularies(folder: string, vocabularies: Map<Locale, Vocabulary>) {
  await mkdir(folder, { recursive: true });
  const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  for (const [locale, vocabulary] of vocabularies) {
    const words = [...vocabulary.values()].map(({ pages, spellings }): [string, number] => [[...spellings].sort(byCount)[0]![0], pages]);
    await writeFile(join(folder, `${locale}.json`), JSON.stringify(words.sort(byCount).map(([word]) => word)));
  }
}
