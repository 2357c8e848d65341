import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { requireChromium } from '../scripts/chromium.ts';
import { listen } from '../scripts/site-server.ts';
import type { Locale } from '../src/language/locales.ts';
import { runMeasured, type RunCost } from './builds.ts';
import { peers, planPages, writePeer, type Peer } from './peer-recipes.ts';
import { CountingServer, lines } from './search-server.ts';
import { kindOf } from './weight.ts';

/** This portal beside other generators, in one run on one machine: what a page costs its reader, and a build its maker. */

const work = 'bench/work/peers';
/** What is asked of every search: a word of the plan in its language. */
const queries: Partial<Record<Locale, string>> = { fr: 'formation', ar: 'تكوين' };
const measure = 1;
const runs = 3;
/** A page is opened over this line, on a processor four times as slow, as a cheap phone is. */
const [, line] = lines;
const slower = 4;

/** What a measure's page costs who opens it first, and a search from there. */
export interface PeerPage {
  site: string;
  locale: Locale;
  bytes: number;
  'without fonts': number;
  requests: number;
  'FCP ms': number;
  'LCP ms': number;
  CLS: number;
  'search ms': number | undefined;
  'search bytes': number | undefined;
}
export interface PeerBuild extends RunCost {
  site: string;
  pages: number;
  'CPU ms a page': number;
}

type Site = Pick<Peer, 'name' | 'address' | 'search'> & { folder: string };

/** The portal itself. Its search is a page of its own: a reader sends the words, and waits for the results. */
const portal = (folder: string): Site => ({
  name: 'this portal',
  folder,
  address: (locale, number) => `/${locale}/plan/measures/${number}/`,
  search: async (page, query) => {
    await page.goto(new URL(`/${page.url().split('/')[3]}/search/?q=${encodeURIComponent(query)}`, page.url()).href);
    await page.locator('ol[data-search-results][data-state=ready]').waitFor({ state: 'attached' });
  },
});

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Opens a measure with an empty cache, and searches from there. */
async function open(browser: Browser, site: Site, locale: Locale, port: number, { sent }: CountingServer) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  sent.length = 0;
  await page.goto(`http://127.0.0.1:${port}${site.address(locale, measure)}`, { waitUntil: 'networkidle', timeout: 120_000 });
  const seen = await page.evaluate(
    () =>
      new Promise<{ fcp: number; lcp: number; cls: number }>((told) => {
        const found = { fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, lcp: 0, cls: 0 };
        new PerformanceObserver((list) => (found.lcp = list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) found.cls += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => told(found), 1000);
      }),
  );
  const loads = sent.splice(0);
  const began = performance.now();
  await site.search?.(page, queries[locale]!);
  const searchMs = Math.round(performance.now() - began);
  await context.close();
  const bytes = (all: typeof loads) => all.reduce((sum, each) => sum + each.bytes, 0);
  return {
    seen,
    loads,
    bytes: bytes(loads),
    bare: bytes(loads.filter(({ type }) => kindOf(type) !== 'font')),
    searchMs,
    searchBytes: bytes(sent),
  };
}

async function weigh(browser: Browser, site: Site, locale: Locale, port: number): Promise<PeerPage> {
  const counting = new CountingServer([['/', site.folder]]);
  counting.line = line!;
  const bound = await listen(counting.server, port);
  try {
    const tries = [];
    for (let run = 0; run <= runs; run++) tries.push(await open(browser, site, locale, bound, counting));
    const [, ...warm] = tries; // the first compresses what the server has never sent
    const of = (value: (each: (typeof warm)[number]) => number) => median(warm.map(value));
    return {
      site: site.name,
      locale,
      bytes: of(({ bytes }) => bytes),
      'without fonts': of(({ bare }) => bare),
      requests: of(({ loads }) => loads.length),
      'FCP ms': Math.round(of(({ seen }) => seen.fcp)),
      'LCP ms': Math.round(of(({ seen }) => seen.lcp)),
      CLS: Math.round(of(({ seen }) => seen.cls) * 1000) / 1000,
      'search ms': site.search && of(({ searchMs }) => searchMs),
      'search bytes': site.search && of(({ searchBytes }) => searchBytes),
    };
  } finally {
    counting.server.close();
  }
}

/** Installs a peer, and builds it from nothing but its packages. */
async function build(peer: Peer): Promise<PeerBuild> {
  const folder = join(work, peer.name.toLowerCase());
  writePeer(peer, folder, planPages());
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...peer.packages], { cwd: folder, stdio: 'ignore' });
  const cost = await runMeasured(peer.build, folder, { ASTRO_TELEMETRY_DISABLED: '1' });
  return perPage(peer.name, globSync('**/*.html', { cwd: join(folder, peer.out) }).length, cost);
}

const perPage = (site: string, pages: number, cost: RunCost): PeerBuild => ({
  site,
  pages,
  ...cost,
  'CPU ms a page': Math.round((cost.cpuSeconds / pages) * 10_000) / 10,
});

/**
 * Builds the peers and the portal, then opens the page of a measure of each, in turn.
 * @param site the built site of the portal  @param own what its own build costs
 */
export async function comparePeers(
  site: string,
  own: RunCost & { pages: number },
  port: number,
): Promise<{ builds: PeerBuild[]; pages: PeerPage[] }> {
  const builds = [perPage('this portal', own.pages, own)];
  for (const peer of peers) builds.push(await build(peer));
  const sites = [portal(site), ...peers.map((peer): Site => ({ ...peer, folder: join(work, peer.name.toLowerCase(), peer.out) }))];
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  const pages: PeerPage[] = [];
  try {
    for (const locale of Object.keys(queries) as Locale[]) for (const each of sites) pages.push(await weigh(browser, each, locale, port));
  } finally {
    await browser.close();
  }
  return { builds, pages };
}

/** Each figure of the pages against that of the portal: above 1 the other is heavier, or slower. */
export const againstPortal = (pages: PeerPage[]) =>
  pages.map((page) => {
    const own = pages.find(({ locale }) => locale === page.locale)!;
    const ratio = (key: 'bytes' | 'without fonts' | 'requests' | 'FCP ms' | 'LCP ms' | 'search ms' | 'search bytes') =>
      page[key] === undefined || !own[key] ? '–' : (Math.round((page[key] / own[key]) * 100) / 100).toFixed(2);
    return {
      site: page.site,
      language: page.locale,
      bytes: ratio('bytes'),
      'without fonts': ratio('without fonts'),
      requests: ratio('requests'),
      FCP: ratio('FCP ms'),
      LCP: ratio('LCP ms'),
      CLS: page.CLS,
      'first search': ratio('search ms'),
      'bytes of a search': ratio('search bytes'),
    };
  });
