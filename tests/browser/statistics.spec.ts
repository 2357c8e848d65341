import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { localeCodes } from '../../src/language/locales.ts';
import { contentRoot } from '#src/content/root.ts';

const questions = (parse(readFileSync(`${contentRoot}/questions.yaml`, 'utf8')) as { id: string }[]).map(
  ({ id }) => `/statistics/questions/${id}/`,
);
/** A page with a picture of years and, below it, one of parts. */
const both = '/statistics/questions/justice/';

test.use({ javaScriptEnabled: false });

/** Pages with charts: the questions, and the first page, where the newest figure has the years before it. */
const charted = ['/', ...questions];

/** Every text and bar of every chart as it is drawn: where, how large, in which colour. */
const drawn = async (page: Page) => {
  await page.evaluate(() => document.fonts.ready);
  return page.locator('[data-chart]').evaluateAll((charts) =>
    charts.map((chart) => {
      const svg = chart.querySelector('svg')!;
      const frame = svg.getBoundingClientRect();
      return {
        id: (chart as HTMLElement).dataset['chart']!,
        left: frame.left,
        right: frame.right,
        texts: [...svg.querySelectorAll('text')].flatMap((text) => {
          if (!text.checkVisibility()) return [];
          const box = text.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(text).fontSize);
          return { said: text.textContent!, left: box.left, right: box.right, top: box.top, bottom: box.bottom, size };
        }),
        bars: [...svg.querySelectorAll('rect')].map((bar) => {
          const box = bar.getBoundingClientRect();
          return { left: box.left, right: box.right, fill: getComputedStyle(bar).fill };
        }),
      };
    }),
  );
};

for (const locale of localeCodes)
  test(`${locale}: at 320 px every word of every chart can be read: large enough, whole, over no other`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of charted) {
      await page.goto(`/${locale}${path}`);
      const charts = await drawn(page);
      expect(charts.length).toBeGreaterThan(0);
      for (const { id, left, right, texts } of charts) {
        for (const text of texts) {
          expect(text.size, `${id}: ${text.said}`).toBeGreaterThanOrEqual(14);
          expect(text.left, `${id}: ${text.said}`).toBeGreaterThanOrEqual(left - 1);
          expect(text.right, `${id}: ${text.said}`).toBeLessThanOrEqual(right + 1);
        }
        texts.forEach((one, index) => {
          for (const other of texts.slice(index + 1)) {
            const apart =
              one.right + 4 <= other.left || other.right + 4 <= one.left || one.bottom <= other.top + 4 || other.bottom <= one.top + 4;
            expect(apart, `${id}: "${one.said}" and "${other.said}"`).toBe(true);
          }
        });
      }
    }
  });

test('a chart takes the width that its page has, and its letters stay as they are', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/fr${both}`);
  const room = await page
    .locator('main section')
    .first()
    .evaluate((section) => section.getBoundingClientRect().width);
  for (const { left, right, texts } of await drawn(page)) {
    expect(right - left).toBeCloseTo(room, 0);
    expect(Math.max(...texts.map(({ size }) => size))).toBeLessThan(18);
  }
});

test('in Arabic years run from the right, and bars of parts begin there', async ({ page }) => {
  const order = async (locale: string) => {
    await page.goto(`/${locale}${both}`);
    const charts = await drawn(page);
    const years = charts[0]!.texts.filter(({ said }) => /^20\d\d$/.test(said)).toSorted((a, b) => a.left - b.left);
    const parts = charts.find(({ texts }) => !texts.some(({ said }) => /^20\d\d$/.test(said)))!;
    return { years: years.map(({ said }) => said), parts };
  };
  const arabic = await order('ar');
  const french = await order('fr');
  expect(arabic.years).toEqual(french.years.toReversed());
  const spread = (side: 'left' | 'right', { bars }: typeof arabic.parts) => {
    const ends = bars.map((bar) => bar[side]);
    return Math.max(...ends) - Math.min(...ends);
  };
  for (const [side, { parts }] of [
    ['right', arabic],
    ['left', french],
  ] as const)
    expect(spread(side, parts)).toBeLessThan(1);
  expect(spread('left', arabic.parts)).toBeGreaterThan(10);
});

test('bars stand out from their ground in both themes and in print', async ({ page }) => {
  const rgb = (colour: string) => colour.match(/\d+/g)!.slice(0, 3).map(Number);
  const light = (colour: string) => {
    const [r, g, b] = rgb(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light', ...media });
    await page.goto(`/fr${both}`);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const body = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const paper = [body, ground].find((colour) => !/, 0\)$|transparent/.test(colour)) ?? 'rgb(255, 255, 255)';
    const [a, b] = [light((await drawn(page))[0]!.bars[0]!.fill), light(paper)].toSorted((x, y) => y - x);
    expect((a! + 0.05) / (b! + 0.05), JSON.stringify(media)).toBeGreaterThan(3);
  }
});

test('in print every chart stands with its table and its sources, and nothing to click', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/ar${both}`);
  const count = await page.locator('[data-chart]').count();
  expect(await page.locator('[data-chart] svg:visible').count()).toBe(count);
  expect(await page.locator('table[data-series]:visible').count()).toBeGreaterThanOrEqual(count);
  expect(await page.locator('[data-sources] cite:visible').count()).toBeGreaterThanOrEqual(count);
  expect(await page.locator('a[download]:visible').count()).toBe(0);
});
