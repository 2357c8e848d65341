import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import * as engine from 'pagefind';
import { localeCodes, locales, originalLocale, type Locale } from '#src/language/locales.ts';
import { sections } from '#src/frame/sections.ts';
import { baseForms, closed, lawName, lawNumbers, numberName, titleName, unglued } from '#src/language/analyse.ts';
import { standsFirst } from '#src/frame/kinds.ts';
import { labelsOf, subjectsOf } from './thesaurus.ts';
import { vocabulariesOf, writeVocabularies, type Vocabulary } from './vocabulary.ts';

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

/** What search reads of a page. Its markup is read again when its turn comes, so that memory holds words, not pages. */
interface IndexedPage {
  locale: Locale;
  /** The address without its language. */
  path: string;
  /** Where its main part stands in the file. */
  main: readonly [from: number, to: number];
  title: string;
  text: string;
  number: string | undefined;
  kind: string | undefined;
}

async function buildIndex(folder: string): Promise<number> {
  const { index, errors } = await engine.createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const pages = pathsIn(folder).flatMap((path) => localeCodes.flatMap((locale) => readPage(folder, locale, path) ?? []));
  const byPath = Map.groupBy(pages, ({ path }) => path);
  const vocabularies = vocabulariesOf(pages);

  for (const page of pages) {
    const { locale, path } = page;
    const section = byPath.get(path.replace(/[^/]+\/$/, ''))?.find((other) => other.locale === locale);
    const fields = fieldsOf(page, byPath.get(path)!, section, vocabularies.get(locale)!);
    const url = `/${locale}${path}`;
    const added = await index.addHTMLFile({ url, content: markupOf(folder, page, fields) });
    if (added.errors.length > 0) throw new Error(`search index: ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await engine.close();
  await writeVocabularies(join(folder, 'search'), vocabularies);
  return pages.length;
}

/**
 * The addresses of the site's pages, without language: each is a page in five. Results that score alike stand in this
 * order: that of the navigation, then by number, so that the plan in force comes before the programme it follows.
 */
function pathsIn(folder: string): string[] {
  const files = globSync(`{${localeCodes.join(',')}}/**/index.html`, { cwd: folder });
  const paths = new Set(files.map((file) => file.slice(file.indexOf('/'), -'index.html'.length)));
  return [...paths].sort((a, b) => sectionOf(a) - sectionOf(b) || a.localeCompare(b, 'en', { numeric: true }));
}

/** The place of a page's section in the navigation; what it does not name comes last. */
function sectionOf(path: string): number {
  const place = sections.findIndex((section) => path.startsWith(section.path));
  return place === -1 ? sections.length : place;
}

/** A page that search should find: its words without those that are marked to be ignored. Undefined for any other. */
function readPage(folder: string, locale: Locale, path: string): IndexedPage | undefined {
  const file = join(folder, locale, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const page = parse(readFileSync(file, 'utf8'));
  const root = page.querySelector('main[data-pagefind-body]');
  if (!root) return undefined;
  const meta = (name: string) => root.querySelector(`[data-pagefind-meta="${name}"]`)?.textContent;
  const [title = '', number, kind] = [meta('title'), meta('number'), meta('kind')];
  for (const ignored of root.querySelectorAll('[data-pagefind-ignore], [hidden]')) ignored.remove();
  return { locale, path, main: root.range, title, text: root.structuredText, number, kind };
}

/** The markup of a page for the index: its language, and its main part with the fields added. */
function markupOf(folder: string, { locale, path, main }: IndexedPage, fields: string): string {
  const html = readFileSync(join(folder, locale, path, 'index.html'), 'utf8').slice(...main);
  return `<html lang="${locales[locale].tag}">${html.replace('>', () => `>${fields}`)}`;
}

/**
 * The fields that only the index sees: `ks` analysed title and subjects, `k` analysed text, `xt` the title in the
 * other languages with the labels of its concepts, `xc` those of the text's; and the names by which it is looked up.
 */
function fieldsOf(
  { locale, path, title, text, number, kind }: IndexedPage,
  versions: IndexedPage[],
  section: IndexedPage | undefined,
  vocabulary: Vocabulary,
): string {
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
  return [
    ...Object.entries(fields).map(([field, words]) => hidden('meta', field, [...new Set(words)].map(closed).join(' '))),
    ...names.filter((name) => name && name.split(' ').length <= longestName).map((name) => hidden('filter', 'name', name)),
    ...(standsFirst(kind, path) ? [hidden('filter', 'standing', 'first')] : []),
  ].join('');
}

/** Longer titles are nobody's query. */
const longestName = 5;

const hidden = (use: 'meta' | 'filter', name: string, value: string): string =>
  `<span hidden data-pagefind-ignore="index" data-pagefind-${use}="${name}">${escape(value)}</span>`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
