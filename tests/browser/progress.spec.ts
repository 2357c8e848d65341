import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const words = JSON.parse(readFileSync('locales/en.json', 'utf8')) as Record<string, string>;

/** The record in a browser: by keyboard, on a narrow screen, without JavaScript. */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is a table of 74 cells, and a cell leads to what was published', async ({ page }) => {
    await page.goto('/en/plan/progress/');
    const table = page.getByRole('table');
    await expect(table.getByRole('cell')).toHaveCount(74);
    await expect(table.getByRole('rowheader')).toHaveCount(13);
    const cell = table.getByRole('cell', { name: /Measure 21/ });
    await expect(cell).toContainText('assessed');
    await cell.getByRole('link').click();
    await expect(page).toHaveURL(/\/en\/plan\/measures\/21\/?(\.html)?#published$/);
    await expect(page.getByRole('heading', { name: 'What was published about this measure' })).toBeVisible();
  });

  test('the changes of a year are a page of their own', async ({ page }) => {
    await page.goto('/en/plan/progress/changes/');
    await page.getByRole('link', { name: 'What changed in 2024' }).click();
    const rows = page.getByRole('row', { name: /^28\./ });
    await expect(rows).toHaveCount(2); // the centre, then the assessment
    await expect(rows.last()).toContainText('assessed');
  });

  test('from a date one reads on to all that was published since', async ({ page }) => {
    await page.goto('/en/plan/progress/changes/');
    await page.getByRole('link', { name: '21 February 2025', exact: true }).click();
    await expect(page).toHaveURL(/#since-2025-02-21$/);
    const since = page.locator('[id^="since-"]');
    await expect(page.locator('#since-2025-02-21')).toBeInViewport();
    await expect(since.nth((await since.count()) - 3)).toContainText('training');
    await expect(since.nth((await since.count()) - 2)).toContainText('Criminal Procedure');
    await expect(since.last()).toContainText('December 2025');
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
