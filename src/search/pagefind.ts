import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type HTMLElement } from 'node-html-parser';
import * as engine from 'pagefind';
import { isLocale, type Locale } from '../i18n/locales.ts';
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

interface IndexedPage {
  url: string;
  locale: Locale;
  root: HTMLElement;
  title: string;
  text: string;
}

async function buildIndex(folder: string): Promise<number> {
  const { index, errors } = await engine.createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const pages = globSync('*/**/index.html', { cwd: folder }).flatMap((path) => readPage(folder, path));
  const titles = new Map<string, string[]>();
  for (const page of pages) titles.set(withoutLocale(page.url), [...(titles.get(withoutLocale(page.url)) ?? []), page.title]);

  for (const page of pages) {
    const content = withFields(page, titles.get(withoutLocale(page.url))!);
    const added = await index.addHTMLFile({ url: page.url, content });
    if (added.errors.length > 0) throw new Error(`search index: ${page.url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await engine.close();
  await writeVocabularies(folder, pages);
  return pages.length;
}

const withoutLocale = (url: string): string => url.split('/').slice(2).join('/');

/** A page that search should find: its main part without what is marked to be ignored. */
function readPage(folder: string, path: string): IndexedPage[] {
  const locale = path.split('/')[0];
  const root = parse(readFileSync(join(folder, path), 'utf8'));
  const main = root.querySelector('main[data-pagefind-body]');
  if (!isLocale(locale) || !main) return [];
  const read = parse(main.outerHTML);
  for (const ignored of read.querySelectorAll('[data-pagefind-ignore], [hidden]')) ignored.remove();
  const title = main.querySelector('[data-pagefind-meta="title"]')?.textContent ?? '';
  return [{ url: `/${path.slice(0, -'index.html'.length)}`, locale, root, title, text: read.structuredText }];
}

/**
 * The page with the fields that only the index sees: `ks` analysed title, `k` analysed text with the tokens of numbers
 * and laws, `xt` the title in the other languages with the labels of its concepts, `xc` those of the text's concepts.
 */
function withFields({ root, locale, title, text }: IndexedPage, titles: string[]): string {
  const main = root.querySelector('main')!;
  const number = main.querySelector('[data-pagefind-meta="number"]')?.textContent;
  const kind = main.querySelector('[data-pagefind-meta="kind"]')?.textContent;
  const fields = {
    ks: [...baseForms(title, locale), ...(number && kind === 'measure' ? [numberToken(number)] : [])],
    k: [...baseForms(text, locale), ...new Set(lawNumbers(text).map(lawToken))],
    xt: [...titles.filter((other) => other !== title), ...labelsOf(title, locale)],
    xc: labelsOf(text, locale),
  };
  const spans = Object.entries(fields).map(
    ([name, forms]) => `<span hidden data-pagefind-ignore="index" data-pagefind-meta="${name}">${escape(forms.join(' '))}</span>`,
  );
  main.insertAdjacentHTML('afterbegin', spans.join(''));
  return root.toString();
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The analysed words of each language by how many pages hold them: what a slip of the keyboard is corrected to. */
async function writeVocabularies(folder: string, pages: IndexedPage[]) {
  const target = join(folder, 'search');
  await mkdir(target, { recursive: true });
  for (const locale of new Set(pages.map((page) => page.locale))) {
    const counts = new Map<string, number>();
    for (const page of pages.filter((each) => each.locale === locale)) {
      for (const form of baseForms(`${page.title} ${page.text}`, locale))
        if (!/\d/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    await writeFile(join(target, `${locale}.json`), JSON.stringify(sorted));
  }
}
