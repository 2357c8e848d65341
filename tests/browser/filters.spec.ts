import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const plan = () =>
  JSON.parse(readFileSync('dist/data/plan.json', 'utf8')) as {
    measures: { number: number; axis: number; bodies: { id: string }[]; timeframe: { ongoing: boolean } | null }[];
  };
const rows = '[data-measures] > li:not([hidden])';
const count = (text: string | null) => Number(/\((\d+)\)/.exec(text ?? '')?.[1]);

test('filters narrow the list at once, keep their state in the address, say what is left, and can be cleared', async ({ page }) => {
  await page.goto('/ar/plan/measures/');
  await expect(page.locator(rows)).toHaveCount(plan().measures.length);
  await page.locator('select[name=axis]').selectOption('2');
  const inAxis = plan().measures.filter(({ axis }) => axis === 2).length;
  await expect(page.locator(rows)).toHaveCount(inAxis);
  await expect(page).toHaveURL(/\?axis=2$/);
  await expect(page.getByRole('status')).toContainText(String(inAxis));

  const option = page.locator('select[name=body] option[value=interior-ministry]');
  const promised = count(await option.textContent());
  await page.locator('select[name=body]').selectOption('interior-ministry');
  await expect(page.locator(rows)).toHaveCount(promised);

  await page.reload();
  await expect(page.locator(rows)).toHaveCount(promised);
  await expect(page.locator('select[name=body]')).toHaveValue('interior-ministry');

  await page.locator('button[type=reset]').click();
  await expect(page.locator(rows)).toHaveCount(plan().measures.length);
  await expect(page).toHaveURL(/\/ar\/plan\/measures\/$/);
});

test('a combination that no measure answers to is said, not shown as an empty page', async ({ page }) => {
  await page.goto('/en/plan/measures/?axis=4&objective=1');
  await expect(page.locator(rows)).toHaveCount(0);
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('filters work by keyboard', async ({ page }) => {
  await page.goto('/fr/plan/measures/');
  await page.locator('select[name=timeframe]').focus();
  await page.keyboard.press('ArrowDown');
  const shown = await page.locator(rows).count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(plan().measures.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same cuts are plain linked pages with the same measures', async ({ page }) => {
    await page.goto('/en/plan/measures/');
    await expect(page.locator('main form')).toBeHidden();
    await page.locator('[data-filter-links]').getByRole('link').nth(2).click();
    await expect(page).toHaveURL('/en/plan/bodies/');
    await page.locator('main a[href="/en/plan/bodies/interior-ministry/"]').click();
    const naming = plan()
      .measures.filter(({ bodies }) => bodies.some(({ id }) => id === 'interior-ministry'))
      .map(({ number }) => `/en/plan/measures/${number}/`);
    const listed = await page
      .locator('main a[href*="/measures/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect([...new Set(listed)].sort()).toEqual(naming.sort());
  });
});
