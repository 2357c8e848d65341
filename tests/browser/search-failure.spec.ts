import { expect, test, type Page } from '@playwright/test';
import { localeCodes } from '../../src/language/locales.ts';
import { plainString } from '../../src/language/strings.ts';
import { ask, card, list, lists, openQuery, results, said, searchUrl, troubles } from './search.ts';

/** What a reader gets when the network, the index or the query is bad: a calm sentence, help, the lists, another try. */
const index = '**/search/*/**/*.json';
const core = '**/search/*/core.json';

async function expectFailed(page: Page, locale: (typeof localeCodes)[number]) {
  await expect(list(page, 'failed')).toBeAttached({ timeout: 20_000 });
  await expect(page.getByRole('status').locator('p').first()).toHaveText(said(locale, 'search.failed'));
  await expect(card(page)).toBeVisible();
  await expect(lists(page)).toBeVisible();
}

for (const locale of localeCodes)
  test(`${locale}: without the index search says that it failed, not that nothing was found, and the next try is one`, async ({ page }) => {
    const wrong = troubles(page);
    await page.route(core, (route) => route.abort());
    await page.goto(searchUrl(locale, '448-4'));
    await expectFailed(page, locale);
    await page.unroute(core);
    await page.getByRole('button', { name: plainString(locale, 'search.retry') }).click();
    await expect(results(page).first()).toBeVisible();
    await expect(page.getByRole('status')).toBeFocused();
    expect(wrong).toEqual([]);
  });

for (const [how, answer] of Object.entries({
  'the network is cut': { abort: true },
  'a file is missing': { status: 404, body: 'no such file' },
  'a file is broken': { status: 200, body: '{"half": ' },
}))
  test(`${how} at any file of a query: the search fails aloud or answers, and the next try answers`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => /\/search\/.*\.json$/u.test(request.url()) && asked.push(new URL(request.url()).pathname));
    await openQuery(page, 'fr', 'hébergement des victimes');
    await page.waitForLoadState('networkidle');
    const files = [...new Set(asked)];
    expect(files.length).toBeGreaterThan(5);
    const wrong = troubles(page);
    for (const file of files) {
      await page.route(`**${file}`, (route) => ('abort' in answer ? route.abort() : route.fulfill(answer)));
      await openQuery(page, 'fr', 'hébergement des victimes');
      await expect(page.getByRole('status').locator('p').first(), file).not.toHaveText(said('fr', 'search.none', ['query']));
      if ((await list(page, 'failed').count()) > 0) await expectFailed(page, 'fr');
      await page.unroute(`**${file}`);
      await ask(page, 'hébergement victimes');
      await expect(results(page).first(), file).toBeVisible();
    }
    expect(wrong).toEqual([]);
  });

test('where more results cannot be had, those that are there stay, and the next try brings them', async ({ page }) => {
  await openQuery(page, 'fr', 'victimes');
  await page.route(index, (route) => route.abort());
  await page.getByRole('button', { name: plainString('fr', 'search.more') }).click();
  await expectFailed(page, 'fr');
  await expect(page.locator('[data-search-results] > li')).toHaveCount(8);
  await page.unroute(index);
  await page.getByRole('button', { name: plainString('fr', 'search.more') }).click();
  await expect(page.locator('[data-search-results] > li')).toHaveCount(16);
});

test('when the script of the engine cannot be had, search fails aloud', async ({ page }) => {
  const wrong = troubles(page);
  let cut = false;
  await page.route('**/_astro/*.js', (route) => (cut ? route.abort() : route.continue()));
  await page.goto('/fr/search/');
  cut = true;
  await ask(page, 'victimes');
  await expectFailed(page, 'fr');
  cut = false;
  await page.getByRole('button', { name: plainString('fr', 'search.retry') }).click();
  await expect(results(page).first()).toBeVisible({ timeout: 20_000 });
  expect(wrong.filter((text) => !text.includes('preload'))).toEqual([]);
});

const odd: Record<string, string> = {
  'one letter': 'a',
  'ten thousand letters': 'traite '.repeat(1500),
  emoji: '🆘🙏🏽',
  'mixed scripts': 'traite الاتجار ⵜⵉⵡⵉⵙⵉ trafficking',
  'marks of direction': '\u202Evictimes\u2066\u200f',
  markup: '<img src=x onerror="document.title=1"><script>document.title=2</script>',
  'a DOI': '10.1163/9789004',
  'an unbalanced quote': '"victimes de la',
  'signs of expressions': '(.*[+?^${}|\\',
  'what every object has': 'constructor __proto__ toString',
  'blanks alone': ' \t ',
  'half a pair': '\ud83d victimes',
};
for (const locale of ['ar', 'fr', 'zgh'] as const)
  test(`${locale}: whatever is asked gets a calm answer, with no markup of the query in the page and nothing in the console`, async ({
    page,
  }) => {
    const wrong = troubles(page);
    for (const [what, query] of Object.entries(odd)) {
      await page.goto(`/${locale}/search/`);
      await page.getByRole('searchbox').fill(query);
      await page.getByRole('searchbox').press('Enter');
      if (query.trim()) await expect(list(page), what).toBeAttached({ timeout: 30_000 });
      else await expect(page.locator('[data-search-start]'), what).toBeVisible();
      await expect(page.locator('main').locator('img, script:not([src])'), what).toHaveCount(0);
      await expect(page, what).not.toHaveTitle(/^[12]$/u);
      if ((await results(page).count()) === 0) await expect(card(page), what).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
    }
    expect(wrong).toEqual([]);
  });

test('a query keeps its own direction in what is said of it, in both directions', async ({ page }) => {
  for (const [locale, query] of [
    ['ar', 'zzzzqx (1)'],
    ['fr', 'ءءءءظظظ (1)'],
  ] as const) {
    await openQuery(page, locale, query);
    await expect(page.getByRole('status').locator('bdi').first()).toHaveText(query);
    expect(
      await page
        .getByRole('status')
        .locator('bdi')
        .first()
        .evaluate((element) => getComputedStyle(element).unicodeBidi),
    ).toBe('isolate');
  }
});

const danger = {
  ar: 'رب العمل أخذ جواز سفري',
  zgh: 'رب العمل أخذ جواز سفري',
  fr: 'mon patron a pris mon passeport',
  en: 'my boss took my passport',
  es: 'mi jefe me quitó el pasaporte',
} as const;
test('who asks in danger is known whatever language the page is in', async ({ page }) => {
  for (const locale of localeCodes)
    for (const query of Object.values(danger)) {
      await page.goto(searchUrl(locale, query));
      await expect(list(page), `${locale}: ${query}`).toBeAttached();
      await expect(card(page), `${locale}: ${query}`).toBeVisible();
    }
});
for (const locale of localeCodes)
  test(`${locale}: who asks in danger gets numbers and doors before any answer of the index`, async ({ page }) => {
    await page.route(index, () => undefined); // never answered
    await page.route(core, () => undefined);
    await page.goto(searchUrl(locale, danger[locale]));
    await expect(card(page)).toBeVisible();
    expect(await card(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(3);
    expect(await card(page).locator(`a[href^="/${locale}/help/"]`).count()).toBe(3);
    await page.unrouteAll();
    await page.reload();
    await expect(list(page)).toBeAttached();
    await expect(card(page)).toBeVisible();
    const first = results(page).first();
    if (await first.isVisible()) expect((await card(page).boundingBox())!.y).toBeLessThan((await first.boundingBox())!.y);
    await ask(page, '448-4');
    await expect(card(page)).toBeHidden();
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of localeCodes)
    test(`${locale}: the search page says so, and leads on by help and lists`, async ({ page }) => {
      await page.goto(searchUrl(locale, 'hotline'));
      await expect(page.locator('form[role=search]')).toBeHidden();
      await expect(page.locator('main').getByText(said(locale, 'search.noScript'))).toBeVisible();
      await expect(card(page)).toBeVisible();
      for (const path of ['plan/measures', 'plan/bodies', 'child-protection'])
        await expect(page.locator(`main a[href="/${locale}/${path}/"]`)).toBeVisible();
    });
});
