import { expect, test } from '@playwright/test';
import { kindGroups, kindsOf } from '../../src/publish/search/page/kind-groups.ts';
import { localeCodes } from '../../src/language/locales.ts';
import { plainString, stringIn } from '../../src/language/strings.ts';
import { ask, card, list, lists, openQuery, pathsOf, results, said, searchUrl } from './search.ts';

/** A word that the titles of many pages hold, in each language. */
const common = { ar: 'الضحايا', zgh: 'الضحايا', fr: 'victimes', en: 'victims', es: 'víctimas' } as const;
const total = (text: string | null) => Number(/\d+/u.exec(text!.replace(/^.*[:]/u, ''))![0]);

for (const locale of localeCodes) {
  test(`${locale}: a measure is found by its number, and says what it is`, async ({ page }) => {
    const query = stringIn(locale, 'measure.number', { number: 12 });
    await openQuery(page, locale, query.value);
    expect((await pathsOf(page))[0]).toMatch(new RegExp(`/(?:${locale}|${query.locale})/plan/measures/12/$`));
    await expect(results(page).first().locator('p').first()).toContainText('12');
  });

  test(`${locale}: every example finds something`, async ({ page }) => {
    await page.goto(`/${locale}/search/`);
    const queries = await page
      .locator('[data-search-start] a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) {
      await page.goto(`/${locale}/search/${query}`);
      await expect(results(page).first(), query).toBeVisible({ timeout: 20_000 });
    }
  });

  test(`${locale}: eight results come at a time, all lead to a page, and Back returns to the one that was opened`, async ({
    page,
    request,
  }) => {
    await openQuery(page, locale, common[locale]);
    await expect(results(page)).toHaveCount(8);
    expect(total(await page.getByRole('status').locator('p').first().textContent())).toBeGreaterThan(8);
    await page.getByRole('button', { name: plainString(locale, 'search.more') }).click();
    await expect(results(page)).toHaveCount(16);
    await expect(results(page).nth(8).getByRole('link').first()).toBeFocused();
    const paths = await pathsOf(page);
    expect(new Set(paths).size).toBe(16);
    for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
    await results(page).nth(11).getByRole('link').first().click();
    await expect(page).not.toHaveURL(/\/search\//u);
    await page.goBack();
    await expect(results(page)).toHaveCount(16);
    await expect(results(page).nth(11).getByRole('link').first()).toBeFocused();
  });
}

test('words of the query are marked in the passage, and the text round them is the page’s own', async ({ page }) => {
  await openQuery(page, 'fr', common.fr);
  const marked = results(page).locator('mark');
  expect(await marked.count()).toBeGreaterThan(4);
  for (const word of await marked.allTextContents()) expect(word.toLowerCase()).toMatch(/^victime/u);
});

test('a result that answers in a section opens there', async ({ page }) => {
  await openQuery(page, 'fr', 'article 448-4');
  const link = results(page).first().getByRole('link').first();
  await expect(link).toHaveAttribute('href', /#/u);
  await link.click();
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  expect(id).toContain('448-4');
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a result in another language than the page says so and reads its own way', async ({ page }) => {
  await openQuery(page, 'zgh', 'حماية الشهود');
  const item = results(page).filter({ has: page.locator('a[href^="/ar/plan/measures/58/"]') });
  await expect(item.getByRole('link').first()).toHaveAttribute('lang', 'ar');
  await expect(item.getByRole('link').first()).toHaveAttribute('dir', 'rtl');
  await expect(item).toContainText(stringIn('zgh', 'search.original', { language: { language: 'ar' } }).value);
});

test('a kind narrows the results to what it says, stands in the address, and keeps the focus', async ({ page }) => {
  await openQuery(page, 'en', 'convention');
  const all = total(await page.getByRole('status').locator('p').first().textContent());
  const box = page.getByRole('checkbox', { name: new RegExp(`^${plainString('en', kindGroups.law.label)} `) });
  const promised = Number(/\((\d+)\)/u.exec((await box.locator('..').textContent())!)![1]);
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toContainText(String(promised));
  await expect(box).toBeFocused();
  await expect(page).toHaveURL(/[?&]kind=law/u);
  await expect(page.getByRole('status')).toHaveText(said('en', 'search.hidden', ['count']));
  await expect(page.getByRole('status')).toContainText(String(all));
  const names = kindsOf(['law']).map((kind) => plainString('en', `search.kind.${kind as 'law'}`));
  for (const label of await results(page).locator('> p:first-child').allTextContents())
    expect(
      names.some((name) => label.startsWith(name)),
      label,
    ).toBe(true);
  await page.goBack();
  await expect(box).not.toBeChecked();
  await expect(page.getByRole('status').locator('p').first()).toContainText(String(all));
});

for (const facet of ['axis', 'year', 'body'] as const)
  test(`a list narrows the results by ${facet}, and a filter that hides all says how many there are without it`, async ({ page }) => {
    await openQuery(page, 'fr', common.fr);
    await page.getByText(plainString('fr', 'search.facets')).click();
    const select = page.locator(`select[name=${facet}]`);
    await expect(select).toBeVisible();
    const option = select.locator('option').nth(1);
    const [value, promised] = [await option.getAttribute('value'), /\((\d+)\)$/u.exec((await option.textContent())!)![1]!];
    await select.selectOption(value);
    await expect(page.getByRole('status').locator('p').first()).toHaveText(new RegExp(`\\b${promised}$`));
    await page.reload();
    await expect(select).toHaveValue(value!);
    await ask(page, 'hébergement zzzzqx');
    await page
      .getByRole('button', { name: plainString('fr', 'filter.reset') })
      .filter({ visible: true })
      .first()
      .click();
    await expect(page).not.toHaveURL(new RegExp(`${facet}=`));
    await expect(page.getByRole('status')).toBeFocused();
    await expect(results(page).first()).toBeVisible();
  });

test('on a phone the filters wait behind one button, and the first result is in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const locale of localeCodes) {
    await openQuery(page, locale, common[locale]);
    await expect(page.getByRole('checkbox').first()).toBeHidden();
    const link = (await results(page).first().getByRole('link').first().boundingBox())!;
    expect(link.y + link.height, locale).toBeLessThan(640);
  }
});

test('a word that no page has is named and left out', async ({ page }) => {
  await openQuery(page, 'fr', 'hébergement zzzzqx');
  await expect(page.getByRole('status')).toHaveText(said('fr', 'search.unknown', ['words']));
  await expect(page.getByRole('status')).toContainText('zzzzqx');
  expect(await results(page).count()).toBeGreaterThan(0);
});

test('a slip is corrected aloud, with a way back to what was typed', async ({ page }) => {
  await openQuery(page, 'fr', 'hébergemant');
  await expect(page.getByRole('status').locator('p').first()).toHaveText(said('fr', 'search.found', ['query', 'shown']));
  await expect(page.getByRole('status').locator('bdi').first()).not.toHaveText('hébergemant');
  await page.getByRole('link', { name: said('fr', 'search.instead', ['query']) }).click();
  await expect(page.getByRole('status').locator('p').first()).toHaveText(said('fr', 'search.none', ['query']));
  await page.goBack();
  await expect(page.getByRole('link', { name: said('fr', 'search.instead', ['query']) })).toBeVisible();
});

test('where nothing is found, help and all lists are there', async ({ page }) => {
  for (const locale of localeCodes) {
    await openQuery(page, locale, 'zzzzqx');
    await expect(page.getByRole('status').locator('p').first()).toHaveText(said(locale, 'search.none', ['query']));
    await expect(card(page)).toBeVisible();
    await expect(lists(page)).toBeVisible();
  }
});

test('Back and Forward go through the queries, and the title of the page says which', async ({ page }) => {
  await page.goto('/fr/search/');
  const title = await page.title();
  await ask(page, 'travail forcé');
  await ask(page, 'indemnisation');
  await expect(page).toHaveTitle(/indemnisation/u);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('travail forcé');
  await expect(page).toHaveTitle(/travail forcé/u);
  await expect(results(page).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveTitle(title);
  await expect(page.locator('[data-search-start]')).toBeVisible();
  await page.goForward();
  await expect(list(page)).toBeAttached();
  await expect(page).toHaveURL(searchUrl('fr', 'travail forcé').replace('%20', '+'));
});

test('a query typed letter by letter is one step of the history', async ({ page }) => {
  await page.goto('/fr/law/');
  await page.goto('/fr/search/');
  await page.getByRole('searchbox').pressSequentially('indemnisation', { delay: 120 });
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(searchUrl('fr', 'indemnisation'));
  await page.goBack();
  await expect(page).toHaveURL('/fr/search/');
});
