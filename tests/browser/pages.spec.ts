import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { localeCodes, locales } from '../../src/language/locales.ts';
import { pageKinds } from './page-kinds.ts';

const strings = Object.fromEntries(
  localeCodes.map((code) => [code, JSON.parse(readFileSync(`locales/${code}.json`, 'utf8')) as Record<string, string | null>]),
);

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe on a page without frames: what frames need (a second page, styles fetched again) costs 40 % of its time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const locale of localeCodes) {
    test(`${kind} in ${locale}: no accessibility violation, light and dark; nothing sideways, tables whole at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`/${locale}${path}`);
      const light = await axe(page).withTags(rules).analyze();
      expect(await page.locator('iframe, frame, object').count()).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axe(page).withRules(['color-contrast']).analyze(); // the one thing that the scheme changes
      expect([...light.violations, ...dark.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      // Some browsers take what does not flow as a table for none.
      const silent = await page
        .locator('table, thead, tbody, tr, th, td')
        .evaluateAll((parts) =>
          parts
            .filter((part) => !part.hasAttribute('role') && !getComputedStyle(part).display.startsWith('table'))
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
      expect(silent).toEqual([]);
    });
  }

  test(`${kind}: no other host, no cookie, no storage, no refused script or style`, async ({ page, context }) => {
    const requests: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(error.message));
    await page.goto(`/fr${path}`);
    await page.waitForLoadState('networkidle');
    const origin = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    expect(refused).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0, 0, 0]);
  });
}

test('the language switch leads to the same page in each language, and speaks it', async ({ page }) => {
  await page.goto('/ar/plan/measures/12/');
  for (const locale of ['zgh', 'fr', 'en', 'es', 'ar'] as const) {
    await page.locator('header').getByRole('link', { name: locales[locale].name, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/plan/measures/12/`);
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
    await expect(page.locator('html')).toHaveAttribute('dir', locales[locale].dir);
    const search = strings[locale]!['nav.search'];
    if (search) await expect(page.locator('header').getByRole('link', { name: search, exact: true })).toBeVisible();
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

const lines = parse(readFileSync('content/hotline.yaml', 'utf8')) as { id: string; display: string }[];
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
