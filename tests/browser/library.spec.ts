import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { plainString } from '../../src/language/strings.ts';
import { builtRoot } from '#src/build/built-root.ts';
import { contentRoot } from '#src/content/root.ts';

const ids = (page: Page) =>
  page.locator('[data-study]:not([hidden])').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['study']!));
const all = (JSON.parse(readFileSync(`${builtRoot}/data/studies.json`, 'utf8')) as { items: { id: string; date: string | null }[] }).items;

test('a filter leaves exactly the documents of the plain page of the same value', async ({ page }) => {
  for (const [facet, value] of [
    ['kind', 'report'],
    ['language', 'fr'],
    ['year', 'no-date'],
  ] as const) {
    await page.goto('/fr/studies/');
    await expect(page.locator('[data-facets]')).toBeHidden();
    await page.locator(`select[name=${facet}]`).selectOption(value);
    await expect(page).toHaveURL(new RegExp(`\\?${facet}=${value}$`));
    const left = await ids(page);
    await expect(page.getByRole('status')).toHaveText(plainString('fr', 'studies.found', { shown: left.length, total: all.length }));
    await page.goto(`/fr/studies/by/${facet}/${value}/`);
    expect((await ids(page)).sort()).toEqual(left.sort());
    expect(left.length).toBeGreaterThan(0);
  }
});

test('communiqués, plans and studies stand apart, and a part of which nothing is left is put away', async ({ page }) => {
  await page.goto('/fr/studies/');
  const parts = page.locator('[data-part]').filter({ visible: true });
  expect(await parts.count()).toBeGreaterThan(1);
  await page.locator('select[name=kind]').selectOption('report');
  await expect(parts).toHaveCount(1);
  await page.locator('button[type=reset]').click();
  expect(await parts.count()).toBeGreaterThan(1);
});

test('two filters narrow together, the order turns round, the address keeps both, and all is cleared at once', async ({ page }) => {
  await page.goto('/ar/studies/?kind=report');
  const newest = await ids(page);
  await page.locator('select[name=order]').selectOption('oldest');
  const dated = (list: string[]) => list.filter((id) => all.find((study) => study.id === id)!.date !== null);
  const dates = (await ids(page)).map((id) => all.find((study) => study.id === id)!.date ?? '9999'); // reports are of one part
  expect(dates).toEqual(dates.toSorted());
  expect(dated(await ids(page)).sort()).toEqual(dated(newest).sort());
  await page.reload();
  await expect(page.locator('select[name=order]')).toHaveValue('oldest');
  await expect(page.locator('select[name=kind]')).toHaveValue('report');
  await page.locator('button[type=reset]').click();
  await expect(page).toHaveURL(/\/ar\/studies\/$/);
  expect(await ids(page)).toHaveLength(all.length);
});

for (const order of ['title', 'oldest'])
  test(`the order ${order} is that of its plain page, within each part`, async ({ page }) => {
    await page.goto(`/es/studies/?order=${order}`);
    const parts = await page
      .locator('[data-part]')
      .evaluateAll((sections) =>
        sections.map((part) => [...part.querySelectorAll<HTMLElement>('[data-study]')].map((row) => row.dataset['study'])),
      );
    await page.goto(`/es/studies/by/${order}/`);
    const plain = await ids(page);
    for (const part of parts) expect(part).toEqual(plain.filter((id) => part.includes(id)));
    expect(parts.flat().sort()).toEqual(plain.sort());
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every cut is a link, and no form shows that would do nothing', async ({ page }) => {
    await page.goto('/en/studies/');
    await expect(page.locator('main form')).toBeHidden();
    expect(await ids(page)).toHaveLength(all.length);
    await page.locator('[data-facets] a[href="/en/studies/by/language/"]').click();
    await page.locator('[data-facet-value] a[href="/en/studies/by/language/ar/"]').click();
    const said = Number(/\d+/.exec((await page.locator('main header').textContent())!.replace(/\s+/g, ' '))![0]);
    expect(await ids(page)).toHaveLength(said);
  });

  test('judgments stand under what they decided, each with a link to the database of its court', async ({ page }) => {
    await page.goto('/es/jurisprudence/');
    const hrefs = await page
      .locator('[data-decision] > a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const files = globSync(`${contentRoot}/jurisprudence/*/index.yaml`).map((file) => readFileSync(file, 'utf8'));
    expect(hrefs).toHaveLength(files.filter((text) => (parse(text) as { scope: string }).scope === 'international').length);
    const courts = parse(readFileSync(`${contentRoot}/courts.yaml`, 'utf8')) as { database: string }[];
    const domainOf = (address: string) => new URL(address).hostname.split('.').slice(-2).join('.');
    const domains = courts.map(({ database }) => domainOf(database));
    for (const href of hrefs) {
      await page.goto(href);
      const link = page.locator('main dl a[rel=external]').first();
      expect(domains, href).toContain(domainOf((await link.getAttribute('href'))!));
      await expect(page.locator('[data-citation]')).toBeVisible();
    }
  });
});

test('a citation is copied as it reads, in one line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/es/studies/national-plan-2023-2030/');
  await page.getByRole('button', { name: plainString('es', 'cite.copy') }).click();
  await expect(page.getByText(plainString('es', 'cite.copied'))).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const shown = await page.locator('[data-citation]').textContent();
  expect(copied).toBe(shown!.replace(/\s+/g, ' ').trim());
});
