import { expect, test, type Page } from '@playwright/test';
import { localeCodes } from '../../src/language/locales.ts';
import { violations } from './axe.ts';
import { ask, list, openQuery, results, searchUrl } from './search.ts';

/** The field, its list of titles, and the keys. */
const common = { ar: 'الاتجار', zgh: 'الاتجار', fr: 'traite', en: 'trafficking', es: 'trata' } as const;
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const fileOf = (url: string) => new URL(url).pathname;

test('nothing is fetched before the reader acts, the core at the focus, and no page of the index for titles', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(fileOf(request.url())));
  await page.goto('/fr/search/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  const scripts = asked.filter((path) => path.endsWith('.js')).length;
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.filter((path) => path.endsWith('core.json')).length).toBeGreaterThan(0);
  expect(asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(scripts);
  expect(asked.filter((path) => path.endsWith('.json') && !path.endsWith('core.json'))).toEqual([]);
});

for (const locale of localeCodes)
  test(`${locale}: the field of the header offers titles, chosen by the arrows, and Enter opens one`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/${locale}/law/`);
    const field = page.locator('header').getByRole('combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.pressSequentially(common[locale], { delay: 30 });
    await expect(options(page).first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const count = await options(page).count();
    expect(count).toBeLessThanOrEqual(6);
    await expect(page.locator('header [aria-live=polite]')).toContainText(String(count));
    await field.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await options(page).first().getAttribute('id'))!);
    await field.press('End');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await field.press('Home');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await field.press('ArrowUp');
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
    await field.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue(common[locale]);
    await field.press('ArrowDown');
    await expect(options(page).first()).toBeVisible();
    const title = (await options(page).first().textContent())!;
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page).not.toHaveURL(/\/law\/$|\/search\//u);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  });

test('Enter without a choice asks the search page, and so does a field whose titles cannot be had', async ({ page }) => {
  await page.route('**/search/*/**', (route) => (route.request().url().endsWith('.json') ? route.abort() : route.continue()));
  await page.goto('/fr/law/');
  const field = page.locator('header').getByRole('combobox');
  await field.fill('indemnisation');
  await field.press('Enter');
  await expect(page).toHaveURL('/fr/search/?q=indemnisation');
});

test('on the search page titles are offered until the answer stands below', async ({ page }) => {
  let release = () => {};
  const offered = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/search\/fr\/\w+\/words\//, async (route) => {
    await offered; // the answer waits until the titles are seen
    await route.continue();
  });
  await page.goto('/fr/search/');
  const field = page.getByRole('searchbox');
  await field.pressSequentially('traite', { delay: 30 });
  await expect(options(page).first()).toBeVisible();
  release();
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toBeFocused();
});

test('search works by keyboard alone: from the field to a result, back to the field by "/", and Escape empties it', async ({ page }) => {
  await openQuery(page, 'en', 'shelter');
  const first = results(page).first().getByRole('link').first();
  await page.getByRole('searchbox').focus();
  for (let presses = 0; presses < 40 && !(await first.evaluate((link) => link === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).toHaveURL('/en/search/');
});

test('"/" does nothing outside the search, where it may be a word that somebody speaks', async ({ page }) => {
  await openQuery(page, 'en', 'shelter');
  await page.getByRole('contentinfo').getByRole('link').first().focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

for (const locale of ['ar', 'fr', 'zgh'] as const)
  for (const width of [360, 1280])
    test(`${locale} at ${width} px: axe finds nothing in any state`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const check = async (state: string) => {
        expect(await violations(page), state).toEqual([]);
      };
      await page.goto(`/${locale}/search/`);
      await check('start');
      await ask(page, common[locale]);
      const filters = page.locator('[data-search-filters]');
      if ((await filters.getAttribute('open')) === null) await filters.locator('> summary').click();
      await check('results');
      await page.getByRole('searchbox').pressSequentially('ا', { delay: 20 });
      await check('titles');
      await ask(page, 'zzzzqx');
      await check('none');
      await page.route('**/search/*/**', (route) => (route.request().url().endsWith('.json') ? route.abort() : route.continue()));
      await page.goto(searchUrl(locale, 'x'));
      await expect(list(page, 'failed')).toBeAttached();
      await check('failed');
    });
