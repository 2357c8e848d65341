import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const words = JSON.parse(readFileSync('locales/en.json', 'utf8')) as Record<string, string>;
const record = JSON.parse(readFileSync('dist/data/evidence.json', 'utf8')) as {
  evidence: { date: string }[];
  statuses: { measure: number; status: string }[];
};
const statusOf = (number: number) => record.statuses.find(({ measure }) => measure === number)!.status;

/** The record in a browser: by keyboard, on a narrow screen, without JavaScript. */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is a table of 74 cells, and a cell leads to what was published', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    const table = page.getByRole('table');
    await expect(table.getByRole('cell')).toHaveCount(74);
    await expect(table.getByRole('rowheader')).toHaveCount(13);
    const cell = table.getByRole('cell', { name: /Measure 21/ });
    await expect(cell).toContainText(words[`progress.status.${statusOf(21)}`]!);
    await cell.getByRole('link').click();
    await expect(page).toHaveURL(/\/en\/plan\/measures\/21\/?(\.html)?#published$/);
    await expect(page.getByRole('heading', { name: 'What was published about this measure' })).toBeVisible();
  });

  test('the changes of a year are a page of their own', async ({ page }) => {
    await page.goto('/en/plan/progress/changes/');
    await page.getByRole('link', { name: 'What changed in 2024' }).click();
    await expect(page).toHaveURL('/en/plan/progress/changes/2024/');
    await expect(page.getByRole('row', { name: /^28\./ }).first()).toBeVisible(); // the centre of Fez, in August 2024
  });

  test('from a date one reads on to all that was published since', async ({ page }) => {
    await page.goto('/en/plan/progress/changes/');
    await page.locator('a[href$="#since-2025-02-21"]').first().click();
    await expect(page).toHaveURL(/#since-2025-02-21$/);
    await expect(page.locator('#since-2025-02-21')).toBeInViewport();
    const dates = await page.locator('[id^="since-"]').evaluateAll((parts) => parts.map(({ id }) => id.slice('since-'.length)));
    expect(dates).toEqual([...new Set(record.evidence.map(({ date }) => date))]);
    expect(dates.indexOf('2025-02-21')).toBeLessThan(dates.length - 1);
  });
});

test('the shapes of two statuses differ on paper, where colour is gone', async ({ page }) => {
  await page.goto('/en/plan/progress/');
  await page.emulateMedia({ media: 'print' });
  const cell = (status: string) => page.locator(`[data-measure][data-status="${status}"]`).first();
  const all = await page
    .locator('[data-measure][data-status]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-status')!));
  const shown = [...new Set(all)];
  expect(shown.length).toBeGreaterThan(1);
  const shapes = await Promise.all(shown.map((status) => cell(status).locator('svg').innerHTML()));
  expect(new Set(shapes).size).toBe(shown.length);
  for (const status of shown) await expect(cell(status)).toContainText(words[`progress.status.${status}`]!);
});

test('between two days stands what was published then, and the address says which days', async ({ page }) => {
  const dates = record.evidence.map(({ date }) => date).sort();
  const [from, to] = [dates.find((date) => date.length === 10)!, dates.findLast((date) => date.length === 10)!];
  const within = dates.filter((date) => date + '-12-31'.slice(date.length - 4) >= from && date <= from);
  await page.goto(`/en/plan/progress/changes/?from=${from}&to=${from}`);
  const shown = page.locator('[data-since]:visible');
  await expect(shown).toHaveCount(within.length);
  await expect(page.getByRole('status')).toContainText(String(within.length));
  const form = page.getByRole('search', { name: words['progress.changes.range'] });
  await form.getByLabel(words['progress.changes.to']!).fill(to);
  await expect(page).toHaveURL(`/en/plan/progress/changes/?from=${from}&to=${to}`);
  await expect.poll(() => shown.count()).toBeGreaterThan(within.length);
  await form.getByRole('button', { name: words['filter.reset'] }).click();
  await expect(page).toHaveURL('/en/plan/progress/changes/');
  await expect(shown).toHaveCount(dates.length);
});
