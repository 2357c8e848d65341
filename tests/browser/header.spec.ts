import { expect, test, type Page } from '@playwright/test';
import { localeCodes } from '../../src/language/locales.ts';
import { plainString } from '../../src/language/strings.ts';
import { groups } from '../../src/frame/sections.ts';

/** The head of a page: one line of name, languages and number at every width, five groups below it, and a field to ask. */
const widths = [320, 360, 768, 1024, 1280, 1920];
/** From here on the groups stand in a row; below, behind a button. */
const rowFrom = 1024;

/** What is wider than its place, the page itself or a part of the header that would scroll or be cut. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('header, header *')]
      .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 1)
      .filter((element) => element === document.documentElement || getComputedStyle(element).overflowX !== 'visible')
      .map(({ tagName, className }) => `${tagName} ${String(className)}`),
  );

for (const locale of localeCodes) {
  test(`${locale}: nothing in the header scrolls sideways, and the number stands in one line with the name, at every width`, async ({
    page,
  }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(`/${locale}/plan/`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await sideways(page), `${width}`).toEqual([]);
      const header = page.locator('header').first();
      const name = (await header.locator(`a[href="/${locale}/"]`).first().boundingBox())!;
      const number = (await header.locator('[data-hotline]').boundingBox())!;
      expect(Math.abs(name.y + name.height / 2 - (number.y + number.height / 2)), `${width}: beside each other`).toBeLessThan(4);
      expect(number.height, `${width}: one line`).toBeLessThan(60);

      const row = header.locator('[data-groups]');
      const menu = header.locator('[data-menu] summary');
      if (width < rowFrom) {
        await expect(row).toBeHidden();
        await expect(menu).toBeVisible();
        continue;
      }
      await expect(menu).toBeHidden();
      const boxes = await Promise.all((await row.locator(':scope > ul > li > a').all()).map((link) => link.boundingBox()));
      expect(boxes.length).toBe(groups.length);
      expect(new Set(boxes.map((box) => Math.round(box!.y))).size, `${width}: one row`).toBe(1);
      const field = (await header.getByRole('combobox').boundingBox())!;
      expect(field.width, `${width}: room to type`).toBeGreaterThan(140);
    }
  });
}

test('the group and the section that a page stands in are marked, and its sections stand above it', async ({ page }) => {
  await page.goto('/fr/plan/measures/28/');
  const group = groups.find(({ key }) => key === 'nav.group.plan')!;
  const row = page.locator('header [data-groups]');
  await expect(row.locator(':scope > ul > li > a[aria-current]')).toHaveText(plainString('fr', group.key));
  const sections = row.getByRole('list').getByRole('list').filter({ visible: true });
  await expect(sections).toHaveCount(1);
  for (const { key } of group.sections)
    await expect(sections.getByRole('link', { name: plainString('fr', key), exact: true })).toBeVisible();
  await expect(sections.locator('[aria-current]')).toHaveText(plainString('fr', 'nav.measures'));
  const [above, below] = [(await row.getByRole('link').first().boundingBox())!, (await sections.boundingBox())!];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens and leads on by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/ar/law/');
    const menu = page.locator('header [data-menu]');
    const link = menu.getByRole('link', { name: plainString('ar', 'nav.statistics'), exact: true });
    await expect(link).toBeHidden();
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeVisible();
    await expect(menu.locator('[aria-current=page]')).toHaveText(plainString('ar', 'nav.law'));
    for (let press = 0; press < 40 && !(await link.evaluate((element) => element === document.activeElement)); press += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/ar/statistics/');
  });

  for (const [where, width] of [
    ['/fr/plan/', 1280],
    ['/fr/', 360],
    ['/fr/404.html', 360],
  ] as const)
    test(`the field of ${where} asks the search page`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(where);
      const field = page.getByRole('search').getByRole('searchbox');
      await field.fill('victimes');
      await field.press('Enter');
      await expect(page).toHaveURL('/fr/search/?q=victimes');
    });
});

test('what is asked in the header is answered', async ({ page }) => {
  await page.goto('/fr/law/');
  const field = page.locator('header').getByRole('combobox');
  await field.fill('indemnisation');
  await field.press('Enter');
  await expect(page.locator('[data-search-results][data-state=ready] li').first()).toBeVisible();
  await expect(page.locator('#query')).toHaveValue('indemnisation');
});

test('a help page has no field, whose words would stand in the history beside it', async ({ page }) => {
  for (const locale of localeCodes) {
    await page.goto(`/${locale}/help/you/`);
    await expect(page.getByRole('searchbox').or(page.getByRole('combobox'))).toHaveCount(0);
    const search = page.locator(`header a[href="/${locale}/search/"]:visible`);
    await expect(search).toHaveCount(1);
    const row = page.locator('header [data-groups]');
    const [link, group, sections] = await Promise.all(
      [search, row.getByRole('link').first(), row.getByRole('list').getByRole('list').filter({ visible: true })].map((each) =>
        each.boundingBox(),
      ),
    );
    expect(Math.abs(link!.y - group!.y), `${locale}: in the row of the groups`).toBeLessThan(8);
    expect(sections!.width, `${locale}: the sections have the whole row`).toBeGreaterThan(1100);
  }
});

test('a long page has its table of contents beside the text, and folded on a phone', async ({ page }) => {
  await page.goto('/fr/law/law-27-14/');
  const aside = page.getByRole('navigation', { name: plainString('fr', 'contents.title') });
  await expect(aside).toBeVisible();
  const text = (await page.locator('#articles').boundingBox())!;
  const box = (await aside.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(text.x);
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(aside).toBeHidden();
  await page.locator('main details[data-contents] summary').click();
  await aside.getByRole('link').last().click();
  const { hash } = new URL(page.url());
  await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeInViewport();
});
