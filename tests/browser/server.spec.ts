import { globSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { basename, dirname } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findNginx } from '../../scripts/web-servers.ts';
import { localeCodes, locales } from '../../src/language/locales.ts';
import { entrance } from '../../src/concepts/help/rules.ts';
import { startNginx, type Running } from '../servers/start.ts';
import { pageKinds } from './page-kinds.ts';
import { builtRoot } from '#src/build/built-root.ts';
import { contentRoot } from '#src/content/root.ts';

/** The portal behind nginx, with the configuration of deploy/. */
let nginx: Running;

test.describe.configure({ mode: 'default', timeout: 180_000 });
test.skip(!findNginx(), 'NO NGINX: deploy/nginx.conf is not tested (scripts/web-servers.ts says what to install)');
test.beforeAll(async () => void (nginx = await startNginx(builtRoot)));
test.afterAll(() => nginx?.stop());

const helpPages = globSync(`${contentRoot}/help/*/index.yaml`)
  .map((file) => basename(dirname(file)))
  .map((slug) => (slug === entrance ? '/help/' : `/help/${slug}/`));

/** One language of each script: languages of one script load the same fonts; what the pages of all name, tests/site/exit.test.ts holds. */
const oneOfEachScript = localeCodes.filter(
  (code, index) => localeCodes.findIndex((other) => locales[other].script === locales[code].script) === index,
);

/** Shows pages as a device with nothing in its memory does: what each asks for, and how that may be kept. */
async function withoutMemory(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let files = new Map<string, string | undefined>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The icon is asked for when the browser has time, perhaps on the next page.
    if (!response.request().isNavigationRequest() && pathname !== '/favicon.svg') files.set(pathname, response.headers()['cache-control']);
  });
  return async (path: string) => {
    files = new Map();
    await page.goto(nginx.origin + path);
    await page.evaluate(() => document.fonts.ready);
    return files;
  };
}

for (const locale of oneOfEachScript) {
  test(`${locale}: a help page asks for nothing that other pages do not, and is neither logged nor stored`, async ({ page }) => {
    const filesOf = await withoutMemory(page);
    nginx.written();
    const ofHelp = new Map<string, string | undefined>();
    for (const path of helpPages) for (const [file, kept] of await filesOf(`/${locale}${path}`)) ofHelp.set(file, kept);
    expect(ofHelp.size).toBeGreaterThan(1);
    expect(nginx.written()).toEqual([]);

    // A face for words of another script is not on a page without them: nearly all pages alike is alike enough.
    const others = Object.entries(pageKinds).filter(([, path]) => !helpPages.includes(path));
    const unlike: string[] = [];
    for (const [kind, path] of others) {
      const files = await filesOf(`/${locale}${path}`);
      const own = [...ofHelp].filter(([file, kept]) => files.get(file) !== kept);
      expect(own.filter(([file]) => !file.endsWith('.woff2'))).toEqual([]);
      if (own.length > 0) unlike.push(`${kind}: not ${own.join(', ')}`);
    }
    expect(unlike.length, unlike.join('\n')).toBeLessThan(others.length / 10);
    expect(nginx.written().length).toBeGreaterThan(1); // the other pages are
  });
}

/** Asks for an address as it stands, which a browser or `fetch` would tidy first. */
const asked = (path: string) =>
  new Promise<{ status: number | undefined; cache: string | undefined }>((resolve, reject) => {
    const { hostname, port } = new URL(nginx.origin);
    httpRequest({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, cache: response.headers['cache-control'] });
    })
      .on('error', reject)
      .end();
  });

for (const path of [
  '/fr/help/',
  '/fr/help',
  '/fr/help/you/',
  '/fr/help/you',
  '/fr/help/you/index.html',
  '/fr/help/?from=x',
  '/fr/help/no-such-page/',
  '/fr/plan/../help/you/',
  '/fr/h%65lp/you/',
  '//fr//help/you/',
  '/FR/Help/you/',
  '/help/',
  '/help',
])
  test(`asked for as ${path}, a help page is neither logged nor stored`, async () => {
    nginx.written();
    const { cache } = await asked(path);
    expect(cache).toBe('no-store');
    expect(nginx.written()).toEqual([]);
  });

test('the log holds no words of a search, nor the page one came from', async () => {
  nginx.written();
  await fetch(`${nginx.origin}/fr/search/?q=victime`, { headers: { referer: `${nginx.origin}/fr/help/` } });
  const [line, ...more] = nginx.written();
  expect(more).toEqual([]);
  expect(line).toContain('"GET /fr/search/ HTTP/1.1" 200');
  expect(line).not.toMatch(/victime|help/);
});

test('the policy of the server lets the exit run', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${nginx.origin}/fr/help/you/`);
  await expect(page.locator('html')).toHaveAttribute('data-exit-sure');
  expect(refused).toEqual([]);
});

test('other sites may frame the pictures of figures, and nothing else', async () => {
  const paths: Record<string, string> = pageKinds;
  const ancestors = async (path: string) =>
    /frame-ancestors ([^;]+)/.exec((await fetch(nginx.origin + path)).headers.get('content-security-policy')!)![1];
  for (const locale of localeCodes) {
    expect(await ancestors(`/${locale}${paths['framed']}`)).toBe('*');
    for (const kind of ['home', 'help', 'statistics', 'series', 'question'])
      expect(await ancestors(`/${locale}${paths[kind]}`), kind).toBe("'none'");
  }
  expect(await ancestors('/fr/statistics/embed/nothing/')).toBe("'none'");
});
