import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { requireChromium } from '../scripts/chromium.ts';
import { listen, siteServer } from '../scripts/site-server.ts';
import { localeCodes, type Language } from '../src/language/locales.ts';
import { aims, isText, kindOf, weigh, type Load, type Weight } from './weight.ts';

/** Page kinds that are weighed in every language, by their address after the language. */
const pageKinds = {
  home: '',
  measure: 'plan/measures/1/',
  plan: 'plan/',
  measures: 'plan/measures/',
  help: 'help/',
} as const;

/** What a page of one kind in one language costs its reader. */
export interface PageWeight extends Weight {
  page: keyof typeof pageKinds;
  locale: Language;
  fonts: number;
  /** Scripts fetched; none of them is needed to read. */
  scripts: string[];
  /** Part of the main text, form controls aside, that stands there when scripts are off: 1 is all of it. */
  readable: number;
}

/** The HTML of the built pages against the aim, every page of the site. */
export interface Sweep {
  pages: number;
  over: number;
  heaviest: { path: string; bytes: number }[];
}

/** Bytes of a body as a server with static Brotli sends it. */
const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;

/** Opens every page kind in every language in a fresh browser profile and weighs what it fetches. */
export async function weighPages(out: string, wanted: number): Promise<PageWeight[]> {
  const server = siteServer(out);
  const port = await listen(server, wanted);
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const weights: PageWeight[] = [];
    for (const page of Object.keys(pageKinds) as (keyof typeof pageKinds)[])
      for (const locale of localeCodes) {
        const url = `http://127.0.0.1:${port}/${locale}/${pageKinds[page]}`;
        const { loads, text } = await open(browser, url, true);
        const bare = await open(browser, url, false);
        weights.push({
          page,
          locale,
          ...weigh(loads),
          fonts: loads.filter(({ type }) => kindOf(type) === 'font').length,
          scripts: loads.filter(({ type }) => kindOf(type) === 'js').map(({ path }) => path),
          readable: Math.round(Math.min(1, bare.text / text) * 100) / 100,
        });
      }
    return weights;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Loads a page with an empty cache: what it fetched, and how many characters its main part shows outside forms. */
async function open(browser: Browser, url: string, javaScriptEnabled: boolean): Promise<{ loads: Load[]; text: number }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const pending: Promise<Load>[] = [];
  page.on('response', (response) => {
    pending.push(
      response.body().then((body) => {
        const type = response.headers()['content-type'] ?? '';
        return { path: new URL(response.url()).pathname, type, bytes: isText(type) ? brotli(body) : body.length };
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const loads = await Promise.all(pending);
  const text = await page.locator('main').evaluate((main: HTMLElement) => {
    const controls = [...main.querySelectorAll('form')].map((form) => (form.checkVisibility() ? form.innerText.length : 0));
    return main.innerText.length - controls.reduce((sum, length) => sum + length, 0);
  });
  await context.close();
  return { loads, text };
}

/** Compresses the HTML of every built page: how many are above the aim, and which weigh most. */
export function sweepHtml(out: string, listed = 10): Sweep {
  const paths = globSync('**/*.html', { cwd: out });
  const heavy = paths.flatMap((path) => {
    const body = readFileSync(join(out, path));
    if (body.length < aims.html) return []; // Brotli does not make it larger
    return [{ path, bytes: brotli(body) }];
  });
  heavy.sort((a, b) => b.bytes - a.bytes);
  return { pages: paths.length, over: heavy.filter(({ bytes }) => bytes >= aims.html).length, heaviest: heavy.slice(0, listed) };
}
