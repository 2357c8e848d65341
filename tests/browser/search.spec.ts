import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { localeCodes, type Locale } from '../../src/i18n/locales.ts';

interface Query {
  id: string;
  /** Language of the words. */
  lang: Locale;
  /** Language of the page searched from is `target`, but for Amazigh, which searches Arabic along. */
  target: Locale;
  cls: string;
  query: string;
  expected: string[];
}

const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as Query[];
const pageOf = ({ lang, target }: Query): Locale => (lang === 'zgh' ? lang : target);

/** Least share of expected pages among the first five results, per language of the page. */
const least: Record<Locale, number> = { ar: 0.92, zgh: 0.75, fr: 0.96, en: 0.86, es: 0.87 };

async function resultsOf(page: Page, query: string): Promise<string[]> {
  const input = page.getByRole('searchbox');
  await input.fill(query);
  await input.press('Enter');
  const list = page.locator('ol[data-search-results][data-state=ready]');
  await expect(list).toBeAttached({ timeout: 20_000 });
  return list.getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

for (const locale of localeCodes) {
  test(`search from the ${locale} page finds the expected pages among the first five`, async ({ page }) => {
    await page.goto(`/${locale}/search/`);
    const own = queries.filter((query) => pageOf(query) === locale);
    const recalls: number[] = [];
    const missed: string[] = [];
    for (const { query, expected, id } of own) {
      const top = (await resultsOf(page, query)).slice(0, 5);
      const recall = expected.filter((url) => top.includes(url)).length / Math.min(5, expected.length);
      recalls.push(recall);
      if (recall < 1) missed.push(`${id} ${query} ${recall.toFixed(2)}: ${top.join(' ')}`);
    }
    const mean = recalls.reduce((sum, each) => sum + each, 0) / recalls.length;
    console.log(`recall@5 ${locale}: ${mean.toFixed(3)} over ${own.length} queries${missed.map((line) => `\n  missed ${line}`).join('')}`);
    expect(mean).toBeGreaterThanOrEqual(least[locale]);
  });
}

test('a query in the address is searched at once, and every result leads to a page', async ({ page, request }) => {
  await page.goto(`/fr/search/?q=${encodeURIComponent('l’hébergement des victimes')}`);
  const list = page.locator('ol[data-search-results][data-state=ready]');
  await expect(list).toBeAttached();
  const links = await list.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect((await request.get(link)).status()).toBe(200);
  const total = Number((await page.getByRole('status').textContent())!.match(/\d+/g)!.at(-1));
  expect(total).toBeGreaterThanOrEqual(links.length);
});

test('results are narrowed to one kind', async ({ page }) => {
  await page.goto('/en/search/');
  await resultsOf(page, 'victims');
  const all = await page.locator('[data-search-results] > li').count();
  await page.locator('[data-search-kinds] input[value=axis]').check();
  await expect.poll(() => page.locator('[data-search-results][data-state=ready] > li').count()).toBeLessThan(all);
});

test('search works by keyboard alone', async ({ page }) => {
  await page.goto('/en/search/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('shelter');
  await page.keyboard.press('Enter');
  await expect(page.locator('ol[data-search-results][data-state=ready]')).toBeAttached();
  const first = page.locator('[data-search-results] a').first();
  for (let presses = 0; presses < 15 && !(await first.evaluate((link) => link === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/plan\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says so and links to the lists', async ({ page }) => {
    await page.goto('/fr/search/');
    await expect(page.locator('form[role=search]')).toBeHidden();
    await expect(page.locator('main').getByRole('link').first()).toBeVisible();
  });
});
