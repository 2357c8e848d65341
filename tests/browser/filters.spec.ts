import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readCsv } from '../../src/kits/dataset/read-csv.fixture.ts';
import { locales } from '../../src/language/locales.ts';
import { plainString, stringIn } from '../../src/language/strings.ts';
import { builtRoot } from '#src/build/built-root.ts';

const plan = () =>
  JSON.parse(readFileSync(`${builtRoot}/data/plan.json`, 'utf8')) as {
    measures: { number: number; axis: number; bodies: { id: string }[]; timeframe: { ongoing: boolean } | null }[];
  };
const rows = '[data-rows] > tbody > tr:not([hidden])';
const count = (text: string | null) => Number(/\((\d+)\)/.exec(text ?? '')?.[1]);
const numbers = async (page: Page) => (await page.locator(`${rows} > :first-child`).allTextContents()).map(Number);
const box = (page: Page) => page.getByRole('searchbox').and(page.locator('[name=words]'));

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
  await expect(page.locator('button[type=reset]')).toBeHidden();
});

test('what a filter says is in the language that its element says, however many rows are left', async ({ page }) => {
  await page.goto('/zgh/plan/measures/');
  const status = page.getByRole('status');
  const language = () => status.evaluate((element) => element.closest('[lang]')!.getAttribute('lang'));
  const languageOf = (key: 'filter.found' | 'filter.none') => locales[stringIn('zgh', key, { shown: 0, total: 0 }).locale].tag;
  await page.locator('select[name=axis]').selectOption('2');
  await expect(status).not.toBeEmpty();
  expect(await language()).toBe(languageOf('filter.found'));
  await box(page).fill('qqqqqq');
  await expect(page.locator(rows)).toHaveCount(0);
  expect(await language()).toBe(languageOf('filter.none'));
});

test('Back takes back the last choice, and the words typed are one step with what came before', async ({ page }) => {
  await page.goto('/fr/plan/measures/');
  await page.locator('select[name=axis]').selectOption('2');
  await box(page).fill('loi');
  await expect(page).toHaveURL(/\?words=loi&axis=2$/);
  await page.locator('select[name=order]').selectOption('title');
  await page.goBack();
  await expect(page.locator('select[name=order]')).toHaveValue('');
  await expect(box(page)).toHaveValue('loi');
  await page.goBack();
  await expect(page.locator(rows)).toHaveCount(plan().measures.length);
  await expect(box(page)).toHaveValue('');
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

test('a number finds its measure, and words find a title without its accents, marks and hamza', async ({ page }) => {
  for (const [locale, bare] of [
    ['fr', (title: string) => title.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()],
    ['ar', (title: string) => title.replace(/\p{M}/gu, '').replace(/[أإآ]/g, 'ا')],
  ] as const) {
    await page.goto(`/${locale}/plan/measures/`);
    await box(page).fill('27');
    expect(await numbers(page)).toContain(27);
    const title = await page.locator(`${rows} a[href$="/measures/27/"]`).textContent();
    await box(page).fill(bare(title!.trim()));
    expect(await numbers(page)).toEqual([27]);
  }
});

test('the state is a filter: it leaves as many as its option says, each with that state', async ({ page }) => {
  await page.goto('/es/plan/measures/');
  for (const option of await page.locator('select[name=status] option:not([value=""])').all()) {
    const value = (await option.getAttribute('value'))!;
    await page.locator('select[name=status]').selectOption(value);
    await expect(page.locator(rows)).toHaveCount(count(await option.textContent()));
    await expect(page.locator(`${rows} span[data-status="${value}"]`)).toHaveCount(await page.locator(rows).count());
  }
});

for (const locale of ['ar', 'fr', 'zgh'] as const)
  test(`${locale}: the file holds the rows shown, in their order, under the heads of the columns`, async ({ page }) => {
    await page.goto(`/${locale}/plan/measures/?axis=2&order=title`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: stringIn(locale, 'filter.download').value }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file.startsWith('\ufeff')).toBe(true);
    const [head, ...told] = readCsv(file.slice(1));
    expect(head).toEqual((await page.locator('[data-rows] thead th').allTextContents()).map((text) => text.trim()));
    expect(told.map(([number]) => Number(number))).toEqual(await numbers(page));
    const titles = (await page.locator(`${rows} a`).allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    expect(told.map(([, title]) => title)).toEqual(titles);
    const states = await page.locator(`${rows} span[data-status]`).allTextContents();
    expect(told.map(([, , state]) => state)).toEqual(states.map((text) => text.trim()));
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const locale of ['ar', 'fr'] as const)
    test(`${locale}: one button opens the filters and says how many are on; the rows are cards as wide as the screen`, async ({ page }) => {
      await page.goto(`/${locale}/plan/measures/?axis=2&status=none`);
      const button = page.locator('list-filter summary');
      await expect(button).toHaveText(plainString(locale, 'filter.button', { count: 2 }));
      await expect(page.locator('select[name=axis]')).toBeHidden();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('select[name=axis]')).toBeVisible();
      await page.locator('button[type=reset]').click();
      await expect(button).toHaveText(plainString(locale, 'filter.button', { count: 0 }));
      await expect(button).toBeFocused();
      const [first] = await page.locator(rows).all();
      expect((await first!.boundingBox())!.width).toBeGreaterThan(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});

test('nothing moves when the script arrives', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { moved: [] });
    new PerformanceObserver((list) => (globalThis as unknown as { moved: unknown[] }).moved.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto('/fr/plan/measures/');
  await expect(page.locator(rows)).toHaveCount(plan().measures.length);
  const moved = await page.evaluate(() =>
    (globalThis as unknown as { moved: { value: number }[] }).moved.reduce((sum, { value }) => sum + value, 0),
  );
  expect(moved).toBeLessThan(0.01);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same cuts are plain linked pages with the same measures', async ({ page }) => {
    await page.goto('/en/plan/measures/');
    await expect(page.locator('main form')).toBeHidden();
    await expect(page.getByRole('button', { name: plainString('en', 'filter.download') })).toBeHidden();
    await expect(page.getByRole('link', { name: plainString('en', 'filter.wholeData') })).toHaveAttribute('href', '/data/plan.csv');
    await page.locator('[data-filter-links] a[href="/en/plan/bodies/"]').click();
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
