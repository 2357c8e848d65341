import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { createIndex, close } from 'pagefind';
import { rolldown } from 'rolldown';
import { locales, type Language } from '../src/language/locales.ts';
import { readPage } from '../src/publish/search/index/read.ts';

/** The engines that are compared, each on a bare page with `ask(query)`, which gives how many results it can show. */
export const engines = ['ours', 'stock Pagefind', 'MiniSearch'] as const;
export type Engine = (typeof engines)[number];

export const addressOf = (engine: Engine, locale: Language): string => `/bench/${engines.indexOf(engine)}-${locale}.html`;

/** Results that are fetched at once. */
const shown = 8;

const asks: Record<Engine, (locale: Language) => string> = {
  ours: (locale) => `import { openSearch } from '/bench/ours/open.js';
    const search = openSearch('/search', '${locale}');
    window.ask = async (query) => (await (await search.search({ query, filters: {} })).next()).results.length;`,
  'stock Pagefind': () => `import * as pagefind from '/bench/pagefind/pagefind.js';
    window.ask = async (query) => (await Promise.all((await pagefind.search(query)).results.slice(0, ${shown}).map((each) => each.data()))).length;`,
  MiniSearch: (locale) => `import MiniSearch from '/bench/minisearch.js';
    const options = ${JSON.stringify(miniOptions)};
    const index = fetch('/bench/mini-${locale}.json').then((answer) => answer.text()).then((text) => MiniSearch.loadJSON(text, options));
    window.ask = async (query) => (await index).search(query, { prefix: true, fuzzy: 0.2, boost: { title: 5 } }).slice(0, ${shown}).length;`,
};
const miniOptions = { fields: ['title', 'text'], storeFields: ['title', 'path'] };

/** The bare page of an engine. */
export const pageOf = (engine: Engine, locale: Language): string =>
  `<!doctype html><html lang="${locales[locale].tag}"><meta charset="utf-8"><script type="module">${asks[engine](locale)}</script></html>`;

/**
 * Builds what the engines need of some languages of a site below `to`: our scripts as a page loads them, the stock index, MiniSearch's.
 * @returns seconds of the processor that each index took
 */
export async function buildEngines(site: string, to: string, languages: Language[]): Promise<Partial<Record<Engine, number>>> {
  const bundle = await rolldown({ input: { open: 'src/publish/search/engine/open.ts' } });
  await bundle.write({ dir: join(to, 'ours'), minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  const script = await rolldown({ input: 'minisearch' });
  await script.write({ file: join(to, 'minisearch.js'), minify: true });
  return {
    'stock Pagefind': await cost(() => buildStock(site, join(to, 'pagefind'), languages)),
    MiniSearch: await cost(() => buildMini(site, to, languages)),
  };
}

async function cost(work: () => Promise<void> | void): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return Math.round((user + system) / 1e5) / 10;
}

/** Pagefind as it comes, over the same part of the same pages. Its own process does the work, whose seconds are not counted. */
async function buildStock(site: string, to: string, languages: Language[]) {
  const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: ['[data-search-ignore]'] });
  if (!index) throw new Error(errors.join('; '));
  for (const locale of languages)
    for (const file of globSync(`${locale}/**/index.html`, { cwd: site }).sort()) {
      const main = /<main\b[^>]*\bdata-search-body\b[^>]*>.*<\/main>/s.exec(readFileSync(join(site, file), 'utf8'))?.[0];
      if (main)
        await index.addHTMLFile({
          url: `/${file.replace('index.html', '')}`,
          content: `<html lang="${locales[locale].tag}"><body>${main}</body></html>`,
        });
    }
  await index.writeFiles({ outputPath: to });
  await close();
}

function buildMini(site: string, to: string, languages: Language[]) {
  for (const locale of languages) {
    const index = new MiniSearch({ ...miniOptions, idField: 'path' });
    for (const file of globSync(`${locale}/**/index.html`, { cwd: site }).sort()) {
      const page = readPage(site, locale, file.slice(locale.length, -'index.html'.length));
      if (page)
        index.add({ path: page.path, title: page.title, text: page.sections.map(({ title, text }) => `${title} ${text}`).join(' ') });
    }
    const target = join(to, `mini-${locale}.json`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(index));
  }
}
