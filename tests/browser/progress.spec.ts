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

  test('the title of a cell is in its name, shows on focus and under the pointer, and the cell leads to the measure', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    await expect(page.locator('[data-plan-map] a[data-measure]')).toHaveCount(74);
    const cell = page.getByRole('link', { name: /^21 / });
    await expect(cell).toHaveAccessibleName(new RegExp(`${words[`progress.status.${statusOf(21)}`]}$`));
    const title = cell.locator('span').first();
    const box = async () => (await title.boundingBox())!;
    expect((await box()).height).toBeLessThan(2);
    await cell.focus();
    expect((await box()).height).toBeGreaterThan(20);
    await cell.blur();
    await cell.hover();
    expect((await box()).height).toBeGreaterThan(20);
    await cell.click();
    await expect(page).toHaveURL(/\/en\/plan\/measures\/21\/?(\.html)?$/);
    await expect(page.locator('[data-measure-status]')).toBeInViewport();
  });

  test('the same data stand in a table that is folded', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    const table = page.getByRole('table');
    await expect(table).toBeHidden();
    await page.getByText(words['map.table']!).click();
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(74);
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
  const all = await page
    .locator('[data-plan-map] a[data-measure]')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-status')!));
  const shown = [...new Set(all)];
  expect(shown.length).toBeGreaterThan(1);
  const cell = (status: string) => page.locator(`a[data-measure][data-status="${status}"]`).first();
  const shapes = await Promise.all(shown.map((status) => cell(status).locator('svg').innerHTML()));
  expect(new Set(shapes).size).toBe(shown.length);
});

test('the map prints on one sheet, and a measure on two', async ({ page }) => {
  const sheet = { width: Math.round(((210 - 32) / 25.4) * 96), height: Math.round(((297 - 36) / 25.4) * 96) };
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  for (const locale of ['ar', 'fr']) {
    await page.goto(`/${locale}/plan/progress/`);
    expect((await page.locator('[data-plan-map]').boundingBox())!.height).toBeLessThan(sheet.height);
    for (const measure of [21, 28]) {
      await page.goto(`/${locale}/plan/measures/${measure}/`);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, `${locale} ${measure}`).toBeLessThanOrEqual(2);
    }
  }
});
