import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import * as engine from 'pagefind';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { sections } from '../layouts/sections.ts';
import { baseForms, lawNumbers, lawToken, numberToken } from './analyse.ts';
import { labelsOf } from './thesaurus.ts';

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

/** The part of a page that search reads. */
interface IndexedPage {
  url: string;
  locale: Locale;
  title: string;
  text: string;
  /** Number of a measure, by which it is found first. */
  measure: string | undefined;
  /** The page for the index, but for what `withFields` adds: its language and its main part. */
  html: { before: string; main: string };
}

/** Pages are read and added one address at a time, so that memory does not grow with the site. */
async function buildIndex(folder: string): Promise<number> {
  const { index, errors } = await engine.createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const vocabularies = new Map(localeCodes.map((locale) => [locale, new Map<string, number>()]));
  let count = 0;
  for (const address of addressesIn(folder)) {
    const pages = localeCodes.flatMap((locale) => readPage(folder, locale, address) ?? []);
    for (const page of pages) {
      const content = withFields(
        page,
        pages.map(({ title }) => title),
      );
      const added = await index.addHTMLFile({ url: page.url, content });
      if (added.errors.length > 0) throw new Error(`search index: ${page.url}: ${added.errors.join('; ')}`);
      countWords(page, vocabularies.get(page.locale)!);
    }
    count += pages.length;
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await engine.close();
  await writeVocabularies(folder, vocabularies);
  return count;
}

/**
 * The addresses of the site's pages, without language: each is a page in five. Results that score alike stand in this
 * order: that of the navigation, then by number, so that the plan in force comes before the programme it follows.
 */
function addressesIn(folder: string): string[] {
  const files = globSync(`{${localeCodes.join(',')}}/**/index.html`, { cwd: folder });
  const addresses = new Set(files.map((file) => file.slice(file.indexOf('/') + 1, -'index.html'.length)));
  return [...addresses].sort((a, b) => sectionOf(a) - sectionOf(b) || a.localeCompare(b, 'en', { numeric: true }));
}

/** The place of a page's section in the navigation; what it does not name comes last. */
function sectionOf(address: string): number {
  const place = sections.findIndex(({ path }) => `/${address}`.startsWith(path));
  return place === -1 ? sections.length : place;
}

/** A page that search should find: its main part, and the text of that without what is marked to be ignored. */
function readPage(folder: string, locale: Locale, address: string): IndexedPage | undefined {
  const path = join(folder, locale, address, 'index.html');
  if (!existsSync(path)) return undefined;
  const page = readFileSync(path, 'utf8');
  const [, before, main] = /(<html[^>]*>).*(<main [^>]*data-pagefind-body.*<\/main>)/s.exec(page) ?? [];
  if (before === undefined || main === undefined) return undefined;
  const root = parse(main);
  const meta = (name: string) => root.querySelector(`[data-pagefind-meta="${name}"]`)?.textContent;
  const [title = '', number, kind] = [meta('title'), meta('number'), meta('kind')];
  for (const ignored of root.querySelectorAll('[data-pagefind-ignore], [hidden]')) ignored.remove();
  const measure = kind === 'measure' ? number : undefined;
  return { url: `/${locale}/${address}`, locale, title, text: root.structuredText, measure, html: { before, main } };
}

/**
 * The page with the fields that only the index sees: `ks` analysed title, `k` analysed text with the tokens of numbers
 * and laws, `xt` the title in the other languages with the labels of its concepts, `xc` those of the text's concepts.
 */
function withFields({ locale, title, text, measure, html }: IndexedPage, titles: string[]): string {
  const fields = {
    ks: [...baseForms(title, locale), ...(measure ? [numberToken(measure)] : [])],
    k: [...baseForms(text, locale), ...new Set(lawNumbers(text).map(lawToken))],
    xt: [...titles.filter((other) => other !== title), ...labelsOf(title, locale)],
    xc: labelsOf(text, locale),
  };
  const spans = Object.entries(fields).map(
    ([name, forms]) => `<span hidden data-pagefind-ignore="index" data-pagefind-meta="${name}">${escape(forms.join(' '))}</span>`,
  );
  return html.before + html.main.replace('>', () => `>${spans.join('')}`);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Counts each word of a page once, as analysed. */
function countWords({ title, text, locale }: IndexedPage, counts: Map<string, number>) {
  for (const form of baseForms(`${title} ${text}`, locale)) if (!/\d/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
}

/** The analysed words of each language by how many pages hold them: what a slip of the keyboard is corrected to. */
async function writeVocabularies(folder: string, vocabularies: Map<Locale, Map<string, number>>) {
  const target = join(folder, 'search');
  await mkdir(target, { recursive: true });
  for (const [locale, counts] of vocabularies) {
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    await writeFile(join(target, `${locale}.json`), JSON.stringify(sorted));
  }
}
