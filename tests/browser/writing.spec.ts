import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { listen, siteServer } from '../../scripts/site-server.ts';
import { violations } from './axe.ts';
import { examplesPath, examplesSite } from '../fixtures/writing.ts';

/** The examples of docs/writing.md in a browser: for every reader, in both directions, on paper, without JavaScript. */
test.describe.configure({ mode: 'default' }); // one site for all tests of the file

let server: Server;
let origin: string;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { site, build } = examplesSite('writing-browser');
  build();
  server = siteServer(site);
  await listen(server, 4800);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server?.close());

const open = (page: Page, locale: string) => page.goto(`${origin}/${locale}${examplesPath}`);
const prose = (page: Page) => page.locator('main .prose');

for (const locale of ['ar', 'fr']) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${locale}, ${colorScheme}: no accessibility violation, folded or open, nothing sideways at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme });
      await open(page, locale);
      for (const summary of await prose(page).locator('summary').all()) await summary.click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });

  test(`${locale}: each block begins on the side of its language`, async ({ page }) => {
    await open(page, locale);
    const sides = await prose(page).evaluate((text) =>
      [...text.querySelectorAll('.steps > ol, .callout')].map((block) => {
        const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(block);
        const [left, right] = [
          parseFloat(paddingLeft) + parseFloat(borderLeftWidth),
          parseFloat(paddingRight) + parseFloat(borderRightWidth),
        ];
        return left > right ? 'left' : 'right';
      }),
    );
    expect(sides).toEqual(Array(2).fill(locale === 'ar' ? 'right' : 'left'));
    const quotation = prose(page).locator('blockquote');
    expect(await quotation.evaluate((words) => getComputedStyle(words).direction)).toBe('rtl'); // it is Arabic on both pages
  });

  test(`${locale}: paper shows what was folded, and nothing to click beside a chart`, async ({ page }) => {
    await open(page, locale);
    const folded = prose(page).locator('details > :not(summary)').first();
    await expect(folded).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(folded).toBeVisible();
    expect(await folded.evaluate((words) => words.getBoundingClientRect().height)).toBeGreaterThan(0);
    await expect(prose(page).locator('[data-chart] svg')).toBeVisible();
    await expect(prose(page).locator('table')).toBeVisible();
    await expect(prose(page).locator('[data-screen]')).toBeHidden();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of ['ar', 'fr'])
    test(`${locale}: every example is there, and what is folded opens`, async ({ page }) => {
      await open(page, locale);
      for (const shown of ['.steps', '.callout', 'blockquote', 'figure img', '[data-chart] svg', 'a[href^="tel:"]'])
        await expect(prose(page).locator(shown).first()).toBeVisible();
      const folded = prose(page).locator('details > :not(summary)').first();
      await expect(folded).toBeHidden();
      for (const summary of await prose(page).locator('summary').all()) await summary.click();
      for (const shown of [folded, prose(page).locator('table').first(), prose(page).locator('a[download]').first()])
        await expect(shown).toBeVisible();
    });
});
