import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { keptThings, stores, type Store } from '../../src/publish/device/kept.ts';
import { pageKinds } from './page-kinds.ts';
import { contentRoot } from '#src/content/root.ts';

/** What a browser holds after a visit, against the table from which the privacy page is built. */
const locale = 'ar';
const { url: neutral } = parse(readFileSync(`${contentRoot}/help/quick-exit.yaml`, 'utf8')) as { url: string };
const table = Object.fromEntries(stores.map((store) => [store, keptThings.flatMap(({ puts }) => puts(locale)[store] ?? []).toSorted()]));
const empty = Object.fromEntries(stores.map((store) => [store, []]));

/** The names of all that the browser holds for the portal, store by store. */
async function held(page: Page): Promise<Record<Store, string[]>> {
  const own = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    cacheStorage: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  }));
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  return Object.fromEntries(Object.entries({ cookies, ...own }).map(([store, names]) => [store, names.toSorted()])) as Record<
    Store,
    string[]
  >;
}

/** Stores that the page cannot list, by what the browser itself counts: none may hold a byte but the two that the table names. */
async function elsewhere(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', { origin: new URL(page.url()).origin });
  await session.detach();
  const named = ['cache_storage', 'service_workers'];
  return usageBreakdown.filter(({ storageType, usage }) => usage > 0 && !named.includes(storageType)).map(({ storageType }) => storageType);
}

/** Types into every field, takes the last choice of every list, opens, ticks and presses whatever is in view, but never leaves the page. */
const pressAll = (page: Page) =>
  page.evaluate(() => {
    const inView = <T extends HTMLElement>(selector: string) =>
      [...document.querySelectorAll<T>(selector)].filter((control) => control.checkVisibility());
    const tell = (control: HTMLElement) => {
      for (const type of ['focus', 'input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
    };
    for (const fold of inView<HTMLDetailsElement>('details')) fold.open = true;
    for (const field of inView<HTMLInputElement>('input:not([type=checkbox], [type=radio])')) {
      field.value = 'القانون';
      tell(field);
    }
    for (const list of inView<HTMLSelectElement>('select')) {
      list.selectedIndex = list.options.length - 1;
      tell(list);
    }
    for (const form of inView<HTMLFormElement>('form')) {
      form.addEventListener('submit', (event) => event.preventDefault());
      form.requestSubmit();
    }
    const controls = inView('input[type=checkbox], input[type=radio], button, summary');
    for (const control of controls) control.click();
    return controls.length;
  });

test('after every kind of page, with every control pressed, a browser holds what the privacy page tells and nothing else', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }));
  let pressed = 0;
  for (const [kind, path] of Object.entries(pageKinds)) {
    await page.goto(`/${locale}${path}`);
    // What can be kept is a list that comes after the page, and keeping it takes a while.
    if (kind === 'material') await expect(page.locator('[data-keep=choice]')).toBeVisible();
    pressed += await pressAll(page);
    if (kind === 'material') await expect(page.locator('[data-keep=kept]')).toBeVisible({ timeout: 30_000 });
  }
  expect(pressed).toBeGreaterThan(10);

  await page.goto(`/${locale}${pageKinds['material']}`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).every(({ active }) => active));
  expect(await held(page)).toEqual({ ...table, sessionStorage: [] });
  expect(await elsewhere(page)).toEqual([]);

  // The exit leaves at once: what it puts down is read in the same breath.
  await page.goto(`/${locale}${pageKinds['helpPage']}`);
  const mark = await page.evaluate(() => {
    [...document.querySelectorAll<HTMLElement>('a[data-quick-exit]')].at(-1)!.click();
    return Object.keys(sessionStorage);
  });
  expect(mark).toEqual(table['sessionStorage']);
  await page.waitForURL(`${neutral}**`);

  // Removed as the page says: the button for what was kept, the end of the tab for the mark.
  await page.goto(`/${locale}${pageKinds['material']}`);
  await page.locator('[data-keep=remove]').click();
  await expect(page.locator('[data-keep=choice]')).toBeVisible();
  await page.close();
  const another = await context.newPage();
  await another.goto(`/${locale}/`);
  expect(await held(another)).toEqual(empty);
  expect(await elsewhere(another)).toEqual([]);
});

test('what was kept in two languages is removed by one press, for the button says "everything"', async ({ page }) => {
  for (const each of ['fr', 'es']) {
    await page.goto(`/${each}${pageKinds['material']}`);
    await page.locator('[data-keep=start]').click();
    await expect(page.locator('[data-keep=kept]')).toBeVisible({ timeout: 20_000 }); // every file of a language is fetched
  }
  await page.locator('[data-keep=remove]').click();
  await expect(page.locator('[data-keep=choice]')).toBeVisible();
  expect(await held(page)).toEqual(empty);
});

for (const [where, path] of [
  ['the privacy page', pageKinds['privacy']],
  ['the help page on the device', '/help/device/'],
] as const)
  test(`${where} tells of each thing of the table what it is, where, until when, and how to remove it`, async ({ page }) => {
    for (const code of ['ar', 'fr', 'en', 'es', 'zgh'] as const) {
      await page.goto(`/${code}${path}`);
      const told = page.locator('[data-kept]');
      expect(await told.evaluateAll((things) => things.map((thing) => (thing as HTMLElement).dataset['kept']))).toEqual(
        keptThings.map(({ id }) => id),
      );
      const spoken = code === 'zgh' ? 'ar' : code; // no Amazigh wording is attested: Arabic stands there
      const words = JSON.parse(readFileSync(`locales/${spoken}.json`, 'utf8')) as Record<string, string>;
      for (const { id, params } of keptThings)
        for (const part of ['name', 'what', 'where', 'until', 'remove'] as const) {
          const sentence = words[`kept.${id}.${part}`]!.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params(spoken)[name]));
          const shown = (await page.locator(`[data-kept=${id}]`).textContent())!.replaceAll(/[\u2066-\u2069]/g, '');
          expect(shown, `${code}: kept.${id}.${part}`).toContain(sentence.replaceAll(/[\u2066-\u2069]/g, ''));
        }
    }
  });
