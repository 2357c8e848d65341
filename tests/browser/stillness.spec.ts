import { expect, test, type Page } from '@playwright/test';
import { localeCodes } from '../../src/language/locales.ts';
import { pageKinds } from './page-kinds.ts';
import { moved, watch } from './stillness.ts';

/** Faces that come when the page has been drawn without them. */
const late = (page: Page) =>
  page.route('**/*.woff2', async (route) => {
    await new Promise((come) => setTimeout(come, 500));
    await route.continue();
  });

/** A page at its end: faces and scripts have come, and what they change is drawn. */
async function settled(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100)))));
}

test.use({ viewport: { width: 360, height: 740 } });

// Every kind of page has the same faces: that scripts move nothing is looked at on each of them (pages.spec.ts).
for (const kind of ['home', 'help', 'measure', 'topic'] as const)
  for (const locale of localeCodes)
    test(`${kind} in ${locale}: nothing moves when faces come late`, async ({ page }) => {
      await watch(page);
      await late(page);
      await settled(page, `/${locale}${pageKinds[kind]}`);
      expect(await moved(page)).toEqual([]);
    });

test('what moves is seen', async ({ page }) => {
  await page.route('**/moving', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p style="height: 200px">one</p><p>two</p><script>setTimeout(() => document.querySelector("p").remove(), 200)</script>',
    }),
  );
  await watch(page);
  await settled(page, '/moving');
  expect(await moved(page)).not.toEqual([]);
});
