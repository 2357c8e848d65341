import { readFileSync, statSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { MeasureStatus } from '../../src/concepts/progress/status.ts';
import { localeCodes, type Locale } from '../../src/language/locales.ts';
import { openWithFaces } from './faces.ts';
import { plainString } from '../../src/language/strings.ts';
import { builtRoot } from '#src/build/built-root.ts';

const json = <T>(name: string) => JSON.parse(readFileSync(`${builtRoot}/data/${name}.json`, 'utf8')) as T;
const record = json<{
  evidence: { id: string; date: string; counts: boolean; measures: number[] }[];
  statuses: { measure: number; evidence: string[] }[];
}>('evidence');
const plan = json<{ objectives: unknown[]; measures: unknown[] }>('plan');
const statusWords = (status: string) => plainString('en', `progress.status.${status as MeasureStatus}`);

/** The record in a browser: by keyboard, on a narrow screen, without JavaScript. */

/** The height of the title of a cell: next to nothing where it is not shown. */
const titleHeight = async (cell: Locator): Promise<number> => (await cell.locator('span').first().boundingBox())!.height;

test('the title of a cell stays under the pointer, and Esc puts it away until the cell is left', async ({ page }) => {
  await page.goto('/ar/plan/progress/');
  const cell = page.locator('[data-plan-map] a[data-measure]').first();
  await cell.hover();
  const title = cell.locator('span').first();
  await title.hover();
  expect(await titleHeight(cell)).toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  expect(await titleHeight(cell)).toBeLessThan(2);
  await page.locator('h1').hover();
  await cell.hover();
  expect(await titleHeight(cell)).toBeGreaterThan(20);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('the first tap on a cell shows its title, the second leads to the measure', async ({ page }) => {
    await page.goto('/fr/plan/progress/');
    const cell = page.locator('[data-plan-map] a[data-measure]').first();
    await cell.tap({ position: { x: 4, y: 4 } });
    expect(await titleHeight(cell)).toBeGreaterThan(20);
    await expect(page).toHaveURL(/\/progress\/?$/);
    await cell.tap({ position: { x: 4, y: 4 } });
    await expect(page).toHaveURL(/\/plan\/measures\/\d+\/?(\.html)?$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the title of a cell is in its name, shows on focus and under the pointer, and the cell leads to the measure', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    await expect(page.locator('[data-plan-map] a[data-measure]')).toHaveCount(plan.measures.length);
    const { measure } = record.statuses.find(({ evidence }) => evidence.length > 0)!;
    const cell = page.locator(`[data-plan-map] a[data-measure="${measure}"]`);
    await expect(cell).toHaveAccessibleName(new RegExp(`^${measure} .*${statusWords((await cell.getAttribute('data-status'))!)}$`));
    const title = cell.locator('span').first();
    const box = async () => (await title.boundingBox())!;
    expect((await box()).height).toBeLessThan(2);
    await cell.focus();
    expect((await box()).height).toBeGreaterThan(20);
    await cell.blur();
    await cell.hover();
    expect((await box()).height).toBeGreaterThan(20);
    await cell.click();
    await expect(page).toHaveURL(new RegExp(`/en/plan/measures/${measure}/?(\\.html)?$`));
    await expect(page.locator('[data-measure-status]')).toBeInViewport();
  });

  test('the same data stand in a table that is folded', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    const table = page.getByRole('table');
    await expect(table).toBeHidden();
    await page.getByText(plainString('en', 'map.table')).click();
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(plan.measures.length);
  });

  test('the changes of a year are a page of their own', async ({ page }) => {
    // The first entry that counts for a measure changes its status.
    const first = record.evidence.find(({ counts, measures }) => counts && measures.length > 0)!;
    const year = first.date.slice(0, 4);
    await page.goto('/en/plan/progress/changes/');
    await page.getByRole('link', { name: plainString('en', 'progress.changes.year', { year }) }).click();
    await expect(page).toHaveURL(`/en/plan/progress/changes/${year}/`);
    const row = page.getByRole('row').filter({ has: page.locator(`a[href^="/en/plan/measures/${first.measures[0]!}/"]`) });
    await expect(row.first()).toBeVisible();
  });

  test('from a date one reads on to all that was published since', async ({ page }) => {
    const all = [...new Set(record.evidence.map(({ date }) => date))];
    const since = `since-${all.at(-2)!}`;
    await page.goto('/en/plan/progress/changes/');
    await page.locator(`a[href$="#${since}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`#${since}$`));
    await expect(page.locator(`[id="${since}"]`)).toBeInViewport();
    const dates = await page.locator('[id^="since-"]').evaluateAll((parts) => parts.map(({ id }) => id.slice('since-'.length)));
    expect(dates).toEqual(all);
  });

  test('an address from when all entries stood on one page leads to the sign of the entry, which shows its title and leads to it', async ({
    page,
  }) => {
    const { id, date } = record.evidence[0]!;
    await page.goto(`/en/plan/progress/timeline/#${id}`);
    const sign = page.locator(`a[id="${id}"]`);
    await expect(sign).toBeInViewport();
    await expect(sign.locator('span').last()).toBeInViewport();
    await sign.click();
    await expect(page).toHaveURL(`/en/plan/progress/timeline/${date.slice(0, 4)}/#${id}`);
    await expect(page.locator(`article[id="${id}"]`)).toBeInViewport();
  });
});

test('the picture of timeframes begins on the side where one begins to read, on a phone as on a screen', async ({ page }) => {
  for (const width of [320, 1280])
    for (const locale of ['ar', 'en']) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}/plan/progress/due/`);
      const rows = page.locator('figure [data-timeframe]');
      const rtl = locale === 'ar';
      for (const row of await rows.all()) {
        const bands = await row.locator('[data-years]').evaluateAll((all) =>
          all.map((band) => {
            const own = band.getBoundingClientRect();
            const frame = band.closest('svg')!.getBoundingClientRect();
            return { start: own.left - frame.left, end: frame.right - own.right };
          }),
        );
        const [first] = bands;
        if (first) expect(Math.abs(rtl ? first.end : first.start), `${locale} ${width}`).toBeLessThan(2);
        for (const { start, end } of bands) expect(Math.min(start, end), `${locale} ${width}`).toBeGreaterThan(-2);
      }
    }
});

test('the shapes of two statuses differ on paper, where colour is gone', async ({ page }) => {
  await page.goto('/en/plan/progress/');
  await page.emulateMedia({ media: 'print' });
  const all = await page
    .locator('[data-plan-map] a[data-measure]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-status')!));
  const shown = [...new Set(all)];
  expect(shown.length).toBeGreaterThan(1);
  const cell = (status: string) => page.locator(`a[data-measure][data-status="${status}"]`).first();
  const shapes = await Promise.all(shown.map((status) => cell(status).locator('svg').innerHTML()));
  expect(new Set(shapes).size).toBe(shown.length);
  for (const status of shown) await expect(cell(status)).toContainText(statusWords(status));
});

test('between two days stands what was published then, and the address says which days', async ({ page }) => {
  const dates = record.evidence.map(({ date }) => date).sort();
  const [from, to] = [dates.find((date) => date.length === 10)!, dates.findLast((date) => date.length === 10)!];
  const within = dates.filter((date) => date + '-12-31'.slice(date.length - 4) >= from && date <= from);
  await page.goto(`/en/plan/progress/changes/?from=${from}&to=${from}`);
  const shown = page.locator('[data-since]:visible');
  await expect(shown).toHaveCount(within.length);
  await expect(page.getByRole('status')).toContainText(String(within.length));
  const form = page.getByRole('search', { name: plainString('en', 'progress.changes.range') });
  await form.getByLabel(plainString('en', 'progress.changes.to')).fill(to);
  await expect(page).toHaveURL(`/en/plan/progress/changes/?from=${from}&to=${to}`);
  await expect.poll(() => shown.count()).toBeGreaterThan(within.length);
  await form.getByRole('button', { name: plainString('en', 'filter.reset') }).click();
  await expect(page).toHaveURL('/en/plan/progress/changes/');
  await expect(shown).toHaveCount(dates.length);
});

/** The measures whose pages hold most in a language. */
const fullest = (locale: Locale, count: number) =>
  record.statuses
    .map(({ measure }) => ({ measure, bytes: statSync(`${builtRoot}/${locale}/plan/measures/${measure}/index.html`).size }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map(({ measure }) => measure);

/** The size of the smallest letters shown, in points. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (textContent!.trim() && parentElement!.checkVisibility()) sizes.push(parseFloat(getComputedStyle(parentElement!).fontSize));
    }
    return Math.min(...sizes) * 0.75;
  });

for (const locale of localeCodes)
  test(`${locale}: the map prints on one sheet, and the fullest measures on two, in letters of 9 points and more`, async ({ page }) => {
    const sheet = { width: Math.round(((210 - 32) / 25.4) * 96), height: Math.round(((297 - 36) / 25.4) * 96) };
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    await openWithFaces(page, `/${locale}/plan/progress/`);
    expect((await page.locator('[data-plan-map]').boundingBox())!.height).toBeLessThan(sheet.height);
    for (const measure of fullest(locale, 3)) {
      await page.goto(`/${locale}/plan/measures/${measure}/`);
      expect(await smallest(page), String(measure)).toBeGreaterThanOrEqual(9);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, String(measure)).toBeLessThanOrEqual(2);
    }
  });
