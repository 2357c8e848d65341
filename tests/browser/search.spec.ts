import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { localeCodes, type Locale } from '../../src/language/locales.ts';
import { plainString } from '../../src/language/strings.ts';

interface Query {
  id: string;
  /** Language of the words. */
  lang: Locale;
  /** Language of the page searched from is `target`, but for Amazigh, which searches Arabic along. */
  target: Locale;
  cls: string;
  query: string;
  expected: string[];
  /** Why pages beyond the obvious ones are expected too. */
  why?: string;
}

const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as Query[];
const pageOf = ({ lang, target }: Query): Locale => (lang === 'zgh' ? lang : target);

/** Least share of expected pages among the first five results, in each language. */
const least = 0.9;

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
    expect(mean).toBeGreaterThanOrEqual(least);
  });
}

test('a query in the address is searched at once, and every result leads to a page', async ({ page, request }) => {
  await page.goto(`/fr/search/?q=${encodeURIComponent('l’hébergement des victimes')}`);
  const list = page.locator('ol[data-search-results][data-state=ready]');
  await expect(list).toBeAttached({ timeout: 20_000 });
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

test('a result says what it is, its number and its place', async ({ page }) => {
  await page.goto('/fr/search/?q=mesure%2012');
  const first = page.locator('ol[data-search-results][data-state=ready] > li').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', '/fr/plan/measures/12/', { timeout: 20_000 });
  await expect(first.locator('p').first()).toHaveText(new RegExp(`^${plainString('fr', 'measure.number', { number: 12 })} · \\S`));
});

test('narrowing to a kind leaves as many results as the filter says, and all of that kind', async ({ page }) => {
  await page.goto('/en/search/');
  await resultsOf(page, 'convention');
  const box = page.locator('[data-search-kinds] label', { has: page.locator('input[value=law]') });
  const count = Number((await box.textContent())!.match(/\((\d+)\)/)![1]);
  await box.getByRole('checkbox').check();
  await expect(page.getByRole('status')).toHaveText(new RegExp(`\\b${count}\\b`));
  const labels = await page.locator('[data-search-results][data-state=ready] > li > p:first-child').allTextContents();
  expect(labels.length).toBe(Math.min(count, 20));
  for (const label of labels) expect(label.startsWith(plainString('en', 'search.kind.law'))).toBe(true);
});

test('a result in another language than the page says so', async ({ page }) => {
  await page.goto(`/zgh/search/?q=${encodeURIComponent('حماية الشهود')}`);
  const link = page.locator('ol[data-search-results][data-state=ready] a[href="/ar/plan/measures/58/"]');
  await expect(link).toHaveAttribute('lang', 'ar', { timeout: 20_000 });
  await expect(link).toHaveAttribute('dir', 'rtl');
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
    await expect(page.locator('main noscript p').first()).toContainText('JavaScript');
    for (const path of ['plan/measures', 'plan/bodies', 'child-protection'])
      await expect(page.locator(`main a[href="/fr/${path}/"]`)).toBeVisible();
  });
});
