import { expect, test, type Page } from '@playwright/test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';

/** "Keep this on my phone": by choice, without help pages, removable in one tap. */
const address = '/fr/campaigns/material/';
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort());
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
const { portal } = readPortal(contentRoot);
const { display } = portal.phoneLine.find(({ id }) => id === 'commission')!.data;
const texts = [...portal.campaign, ...portal.topic].map(({ id }) => `/fr/${id}/`);
const part = (page: Page, name: string) => page.locator(`[data-keep="${name}"]`);

test('nothing is registered or stored until the reader asks', async ({ page }) => {
  await page.goto(address);
  await expect(part(page, 'start')).toBeVisible();
  await expect(part(page, 'total')).toContainText(/\d+ k[Bo]/);
  expect(await registrations(page)).toEqual([]);
  expect(await stored(page)).toEqual([]);
});

test('what is kept opens without a network; help pages are neither stored nor served', async ({ page, context }) => {
  await page.goto(address);
  const before = await part(page, 'total').textContent();
  await page.getByRole('checkbox').first().check();
  await expect(part(page, 'total')).not.toHaveText(before!);
  const file = (await page.getByRole('checkbox').first().getAttribute('value'))!;
  await part(page, 'start').click();
  await expect(part(page, 'kept')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('keep-offline').getByRole('status')).not.toBeEmpty();
  await expect(part(page, 'remove')).toBeFocused();
  await page.waitForFunction(async () =>
    (await navigator.serviceWorker.getRegistrations()).every(({ active }) => active?.state === 'activated'),
  );

  expect(await registrations(page)).toEqual(['/files/fr/', '/fr/campaigns/', '/fr/understand/']);
  const kept = await stored(page);
  expect(kept).toContain(file);
  expect(kept).toContain(address);
  expect(kept.filter((path) => path.includes('/help/'))).toEqual([]);

  await context.setOffline(true);
  const pages = kept.filter((path) => path.endsWith('/'));
  expect(pages).toEqual(expect.arrayContaining([address, '/fr/understand/', ...texts]));
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')), path).toBe(true);
  }
  expect(await page.evaluate(async (url) => (await fetch(url)).headers.get('content-type'), file)).toContain('pdf');
  await expect(page.goto('/fr/help/')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
});

test('the Arabic pages open without a network too, from right to left, with the number', async ({ page, context }) => {
  await page.goto('/ar/campaigns/material/');
  await part(page, 'start').click();
  await expect(part(page, 'kept')).toBeVisible({ timeout: 30_000 });
  await page.waitForFunction(async () =>
    (await navigator.serviceWorker.getRegistrations()).every(({ active }) => active?.state === 'activated'),
  );
  await context.setOffline(true);
  await page.goto('/ar/understand/law/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('a[href^="tel:"]').first()).toContainText(display.slice(0, 4));
});

test('one tap removes everything', async ({ page }) => {
  await page.goto(address);
  await part(page, 'start').click();
  await part(page, 'remove').click();
  await expect(part(page, 'choice')).toBeVisible();
  await expect(part(page, 'start')).toBeFocused();
  expect(await registrations(page)).toEqual([]);
  expect(await stored(page)).toEqual([]);
});

test('when saving fails, nothing is left behind and the reader is told', async ({ page }) => {
  await page.goto(address);
  await page.route('**/_astro/**', (route) => route.abort());
  await page.route('**/fr/campaigns/**', (route) => route.abort());
  await part(page, 'start').click();
  await expect(page.locator('keep-offline').getByRole('status')).not.toBeEmpty();
  await expect(part(page, 'choice')).toBeVisible();
  await expect(part(page, 'progress')).toBeHidden();
  expect(await registrations(page)).toEqual([]);
  expect(await stored(page)).toEqual([]);
});

test('without JavaScript the page offers the files and says what this needs', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(address);
  await expect(part(page, 'none')).toBeVisible();
  await expect(part(page, 'start')).toBeHidden();
  expect(await page.locator('a[data-file]').count()).toBeGreaterThan(0);
});
