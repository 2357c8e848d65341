import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page, type Request } from '@playwright/test';
import { parse } from 'yaml';
import { isFilled, localeCodes, locales, pageLocales, type Locale } from '../../src/language/locales.ts';
import { violations } from './axe.ts';
import { faintTexts } from './contrast.ts';
import { sameMarkup } from './markup.ts';
import { filledKinds, pageKinds } from './page-kinds.ts';
import { moved, watch } from './stillness.ts';
import { lostColours, misplaced, misprinted, sheet, unmarkedFocus } from './sight.ts';
import { contentRoot } from '#src/content/root.ts';

const strings = Object.fromEntries(
  localeCodes.map((code) => [code, JSON.parse(readFileSync(`locales/${code}.json`, 'utf8')) as Record<string, string | null>]),
);

/** What the pages of all kinds are looked at in, one after the other; and what it asked for and refused since a test began. */
interface Shared {
  page: Page;
  requests: string[];
  /** Requests that are not answered yet. */
  open: Set<Request>;
  refused: string[];
}

/** A window for each page would cost a third of the time. A test that fails gets its worker, and so this window, thrown away. */
const test = base.extend<object, { shared: Shared }>({
  shared: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL! });
      const shared: Shared = { page, requests: [], open: new Set(), refused: [] };
      for (const locale of ['zgh', 'ar', 'fr']) await page.goto(`/${locale}/`, { waitUntil: 'networkidle' }); // the faces are here from now on
      await watch(page);
      page.on('request', (request) => {
        shared.requests.push(request.url());
        shared.open.add(request);
      });
      for (const end of ['requestfinished', 'requestfailed'] as const)
        page.on(end as 'requestfinished', (request) => shared.open.delete(request));
      page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && shared.refused.push(message.text()));
      page.on('pageerror', (error) => shared.refused.push(error.message));
      await use(shared);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** Contrast is looked at in both schemes, by `contrast.ts`. */
const askedApart = ['color-contrast'];

/** A window of 1280 × 1024 px enlarged to 400 %. */
const enlarged = { width: 320, height: 256 };
const phone = { width: 360, height: 740 };
const wide = { width: 1280, height: 720 };

const drawn = (page: Page) => page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));

/** Waits until a page has all that it asked for, and asks for nothing more once that is drawn: Playwright's own wait takes half a second more. */
async function settled({ page, requests, open }: Shared): Promise<void> {
  for (let asked = -1; open.size > 0 || requests.length > asked; await drawn(page)) asked = requests.length;
}

/** The languages in turn: the one in which a kind is examined once more where it is wide, for what is shown there alone. */
const inTurn = (kind: string) => localeCodes[Object.keys(pageKinds).indexOf(kind) % localeCodes.length];

/**
 * Whether axe, contrast, focus and forced colours ask about a page, for they take two thirds of the time: of each kind about the language
 * in turn, and before a release (`npm run test:axe`) about every one whose markup is not that of a language before it.
 */
const examined = (kind: string, path: string, locale: Locale) =>
  process.env.PORTAL_AXE === 'all'
    ? !pageLocales.slice(0, pageLocales.indexOf(locale)).some((before) => sameMarkup(`/${before}${path}`, `/${locale}${path}`))
    : locale === inTurn(kind);

const filled = pageLocales.filter(isFilled);

for (const [kind, path] of Object.entries(pageKinds))
  for (const locale of [...localeCodes, ...(filledKinds.includes(kind) ? filled : [])])
    test(`${kind} in ${locale}: to be read at 320, 360 and 1280 px, in light, dark and the reader's own colours, and on paper; no other host, no cookie, no storage, no refused script or style`, async ({
      shared,
    }) => {
      const { page, requests, refused } = shared;
      requests.length = refused.length = 0;
      shared.open.clear();
      await page.setViewportSize(enlarged);
      await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: null });
      await page.goto(`/${locale}${path}`);
      expect(await page.locator('iframe, frame, object').count()).toBe(0);
      await drawn(page);
      expect(await moved(page, 0.1), 'since it came').toEqual([]); // on a busy machine a face may come a moment after the first picture
      const first = examined(kind, path, locale);
      if (first) {
        expect(await violations(page, askedApart)).toEqual([]);
        expect(await faintTexts(page), 'contrast in light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' }); // contrast is the one thing that the scheme changes
        expect(await faintTexts(page), 'contrast in dark').toEqual([]);
      }
      expect(await misplaced(page, 'enlarged'), 'at 400 %').toEqual([]);
      if (first) expect(await unmarkedFocus(page), 'focus at 320 px').toEqual([]);
      // Some browsers take what does not flow as a table for none.
      const silent = await page
        .locator('table, thead, tbody, tr, th, td')
        .evaluateAll((parts) =>
          parts
            .filter((part) => !part.hasAttribute('role') && !/^(table|none)/.test(getComputedStyle(part).display))
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
      expect(silent).toEqual([]);

      await page.setViewportSize(phone);
      expect(await misplaced(page, 'screen'), 'at 360 px').toEqual([]);

      await page.setViewportSize(wide); // what a page loads where there is room for it
      await settled(shared);
      expect(await misplaced(page, 'screen'), 'at 1280 px').toEqual([]);
      if (first) expect(await unmarkedFocus(page), 'focus at 1280 px').toEqual([]);
      if (locale === inTurn(kind)) {
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' })); // the way out, which stays in view, covers what it passes
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, askedApart), 'at 1280 px').toEqual([]);
        expect(await faintTexts(page), 'contrast at 1280 px in dark').toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await faintTexts(page), 'contrast at 1280 px in light').toEqual([]);
      }
      const { origin } = new URL(page.url());
      expect(requests).toContain(page.url());
      expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
      expect(refused).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(
        await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ]),
      ).toEqual([0, 0, 0, 0]);

      if (first) {
        await page.emulateMedia({ forcedColors: 'active' });
        expect(await lostColours(page), 'in forced colours').toEqual([]);
      }
      await page.setViewportSize(sheet);
      await page.emulateMedia({ forcedColors: null, media: 'print' });
      expect([...(await misplaced(page, 'paper')), ...(await misprinted(page))], 'on paper').toEqual([]);
    });

test('contrast that is too low is found among texts that look alike, over another ground, and in the other scheme', async ({ page }) => {
  const text = (attributes: string, words: string) => `<p ${attributes}>${words}</p>`;
  await page.setContent(`<style>
    :root { color-scheme: light dark; background: light-dark(#fff, #000); color: light-dark(#000, #fff); }
    .list p:nth-of-type(3) { color: #999; }
    .grey { background: #777; }
    .light { color: light-dark(#fff, #000); background: light-dark(#eee, #fff); }
  </style><main><div class="list">${['one', 'two', 'three', 'four'].map((words) => text('', words)).join('')}</div>
  ${text('hidden class="light"', 'five')}${text('class="light"', 'six')}
  <div class="grey"><div>${text('', 'seven')}</div></div></main>`);
  await page.emulateMedia({ colorScheme: 'light' });
  await new AxeBuilder({ page }).setLegacyMode(true).withRules(['color-contrast']).analyze();
  const found = async () => (await faintTexts(page)).map((html) => html.replaceAll(/<[^>]*>/g, '')).toSorted();
  expect(await found()).toEqual(['six', 'three']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found()).toEqual(['seven']);
});

test('the language switch leads to the same page in each language, and speaks it', async ({ page }) => {
  await page.goto('/ar/plan/measures/12/');
  for (const locale of ['zgh', 'fr', 'en', 'es', 'ar'] as const) {
    await page.locator('header').getByRole('link', { name: locales[locale].name, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/plan/measures/12/`);
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
    await expect(page.locator('html')).toHaveAttribute('dir', locales[locale].dir);
    const search = strings[locale]!['search.submit'];
    if (search) await expect(page.locator('header').getByRole('button', { name: search, exact: true })).toBeVisible();
  }
});

test('the first press of Tab offers the way past the header', async ({ page }) => {
  await page.goto('/ar/plan/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: strings.ar!['skip.main']! });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

/** What stands where on the screen: the text of a range in the order of its boxes from left to right. */
const displayed = (text: string) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const letters: { letter: string; x: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0 || !node.parentElement?.checkVisibility()) continue;
    for (let index = at; index < at + text.length; index += 1) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      letters.push({ letter: text[index]!, x: box.left });
    }
    break;
  }
  return letters
    .sort((a, b) => a.x - b.x)
    .map(({ letter }) => letter)
    .join('');
};

const lines = parse(readFileSync(`${contentRoot}/hotline.yaml`, 'utf8')) as { id: string; display: string }[];
const { display } = lines.find(({ id }) => id === 'commission')!;

for (const [path, text] of [
  ['/ar/', display],
  ['/zgh/', display],
  ['/ar/plan/', '2023-2030'],
  ['/ar/plan/', '27.14'],
] as [string, string][]) {
  test(`"${text}" is shown in its own order on ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(displayed, text)).toBe(text);
  });
}

test('fonts of the three scripts are ours and are used', async ({ page }) => {
  for (const [locale, name] of [
    ['ar', 'Portal Arabic'],
    ['zgh', 'Portal Tifinagh'],
    ['fr', 'Portal Latin'],
  ] as const) {
    await page.goto(`/${locale}/plan/`);
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(
      loaded.some((family) => family.includes(name)),
      `${name} among ${loaded.join(', ')}`,
    ).toBe(true);
  }
});

test('a page prints without navigation and with its source', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/fr/plan/measures/21/');
  await expect(page.locator('header nav').first()).toBeHidden();
  await expect(page.locator('#provenance')).toBeVisible();
  await expect(page.locator('[data-citation]')).toBeVisible();
});
