import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { requireChromium } from '../scripts/chromium.ts';
import { listen } from '../scripts/site-server.ts';
import { localeCodes, locales, type Language } from '../src/language/locales.ts';
import type { Core } from '../src/publish/search/engine/format.ts';
import { buildIndex } from '../src/publish/search/index/build.ts';
import { readKnowledge } from '../src/publish/search/index/knowledge.ts';
import { writeSearchCopies } from './search-copies.ts';
import { addressOf, buildEngines, engines, pageOf, type Engine } from './search-engines.ts';
import { CountingServer, lines, type Line } from './search-server.ts';

const work = 'bench/work/search';
/** Queries of each language that are asked; each is the next of the one before. */
const asked = 3;

/** What a reader's search costs: median over the queries. */
export interface SearchCost {
  scale: number;
  locale: Language;
  engine: Engine | 'the search page';
  line: string;
  processor: string;
  'first bytes': number;
  'first requests': number;
  'first ms': number;
  'next bytes': number;
  'next requests': number;
  'next ms': number;
}
/** What the indexes of the languages measured cost to make, beside what these take of the pages in others. */
export interface IndexCost {
  scale: number;
  'pages a language': number;
  'CPU seconds': number;
  'peak MB': number;
  /** How many processes wanted a processor in the last minute, when the searches were begun. */
  load: number;
}

/** Several words of each language, from the project's queries. */
function queriesIn(locale: Language): string[] {
  const all = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as { lang: Language; query: string }[];
  const some = all.filter(({ lang, query }) => lang === locale && /^[^"«“]*\s/.test(query)).map(({ query }) => query);
  return some.filter((_, at) => at % Math.ceil(some.length / asked) === 0);
}

/**
 * Measures searches of the site at several sizes, built from its own pages with words replaced.
 * @param scales how often each page stands in each: 1 is the site as it is
 */
export async function* measureSearch(
  site: string,
  port: number,
  scales: number[],
  languages: Language[],
): AsyncGenerator<{ costs: SearchCost[]; index: IndexCost }> {
  const built = new Set(languages.flatMap((locale) => [locale, ...locales[locale].searchedWith]));
  for (const scale of scales) {
    const folder = join(work, String(scale));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeSearchCopies(site, join(folder, 'site'), scale, [...built]);
    const began = process.cpuUsage();
    buildIndex(join(folder, 'site'), readKnowledge(), join(folder, 'search'));
    const { user, system } = process.cpuUsage(began);
    const pages = (JSON.parse(readFileSync(join(folder, 'search', languages[0]!, 'core.json'), 'utf8')) as Core).pages;
    await buildEngines(join(folder, 'site'), join(folder, 'bench'), languages);
    rmSync(join(folder, 'site'), { recursive: true });
    const index = {
      scale,
      'pages a language': pages,
      'CPU seconds': Math.round((user + system) / 1e6),
      'peak MB': Math.round(process.resourceUsage().maxRSS / 1000),
      load: Math.round(loadavg()[0]! * 10) / 10,
    };
    yield { costs: await measure(site, folder, port, scale, languages, scale === 1), index };
    rmSync(folder, { recursive: true });
  }
}

/** Over each line, and on a slower processor. */
const circumstances: [Line, slower: number][] = [...lines.map((line): [Line, number] => [line, 1]), [lines[0]!, 4]];

/**
 * Asks each query of every engine in turn, so that whatever else the machine does is the same for all.
 * @param whole also what is fetched whole over the slow lines, which takes minutes where it is large
 */
async function measure(
  site: string,
  folder: string,
  wanted: number,
  scale: number,
  languages: Language[],
  whole: boolean,
): Promise<SearchCost[]> {
  const made = Object.fromEntries(
    engines.flatMap((engine) => localeCodes.map((locale) => [addressOf(engine, locale), pageOf(engine, locale)])),
  );
  const counting = new CountingServer(
    [
      ['/search/', join(folder, 'search')],
      ['/bench/', join(folder, 'bench')],
      ['/', site],
    ],
    made,
  );
  const port = await listen(counting.server, wanted);
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const costs: SearchCost[] = [];
  try {
    for (const locale of languages)
      for (const [line, slower] of circumstances) {
        counting.line = line;
        const compared = (['the search page', ...engines] as const).filter((each) => whole || each !== 'MiniSearch' || line === lines[0]);
        const rows = new Map(compared.map((engine): [SearchCost['engine'], Costs[]] => [engine, []]));
        const queries = queriesIn(locale);
        for (const [at, query] of queries.entries())
          for (const [engine, own] of rows)
            own.push(await costOf(browser, counting, port, locale, engine, slower, query, queries[(at + 1) % queries.length]!));
        for (const [engine, own] of rows) costs.push({ scale, locale, engine, line: line.name, processor: `${slower}×`, ...medianOf(own) });
      }
  } finally {
    await browser.close();
    counting.server.close();
  }
  return costs;
}

type Costs = Omit<SearchCost, 'scale' | 'locale' | 'engine' | 'line' | 'processor'>;

const medianOf = (rows: Costs[]): Costs => {
  const median = (key: keyof Costs) => rows.map((row) => row[key]).sort((a, b) => a - b)[Math.floor(rows.length / 2)]!;
  return Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, median(key as keyof Costs)])) as unknown as Costs;
};

/** Opens a fresh browser for a query, asks it and then the next. What the page itself is made of, and fonts, are not counted. */
async function costOf(
  browser: Browser,
  { sent }: CountingServer,
  port: number,
  locale: Language,
  engine: SearchCost['engine'],
  slower: number,
  query: string,
  after: string,
): Promise<Costs> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (slower > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  const timed = async (act: () => Promise<unknown>) => {
    sent.length = 0;
    const began = performance.now();
    await act();
    const ms = Math.round(performance.now() - began);
    const own = sent.filter(({ type }) => !/html|css|font/.test(type));
    return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), requests: own.length, ms };
  };
  const host = `http://127.0.0.1:${port}`;
  const bare = engine === 'the search page' ? undefined : `${host}${addressOf(engine, locale)}`;
  const first = await timed(() => ask(page, bare, `${host}/${locale}/search/`, query, true));
  const next = await timed(() => ask(page, bare, '', after, false));
  await context.close();
  return {
    'first bytes': first.bytes,
    'first requests': first.requests,
    'first ms': first.ms,
    'next bytes': next.bytes,
    'next requests': next.requests,
    'next ms': next.ms,
  };
}

/** Asks a bare page, or the search page by its address and then its field, and waits for the results. */
async function ask(page: Page, bare: string | undefined, search: string, query: string, opens: boolean) {
  if (bare !== undefined) {
    if (opens) await page.goto(bare, { timeout: 600_000 }); // what is fetched whole is compressed while it is waited for
    await page.evaluate((words) => (window as unknown as { ask(query: string): Promise<number> }).ask(words), query);
    return;
  }
  const ready = page.locator('ol[data-search-results][data-state=ready]');
  if (opens) await page.goto(`${search}?q=${encodeURIComponent(query)}`);
  else {
    await page.evaluate(() => delete document.querySelector<HTMLElement>('ol[data-search-results]')!.dataset['state']);
    const field = page.locator('main').getByRole('searchbox');
    await field.fill(query);
    await field.press('Enter');
  }
  await ready.waitFor({ state: 'attached', timeout: 120_000 });
}
