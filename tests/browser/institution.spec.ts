import { expect, test } from '@playwright/test';
import { readPortal } from '../../src/check/read.ts';
import { slugOf } from '../../src/content/entry.ts';
import { contentRoot } from '../../src/content/root.ts';

const { portal } = readPortal(contentRoot);
/** News that names a law. */
const naming = portal.news.find(({ data }) => data.names.laws?.length);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the news to what names a law, to the law, and back', async ({ page }) => {
    test.skip(!naming, 'no news names a law');
    const own = `/fr/news/${slugOf(naming!.id)}/`;
    await page.goto(`/fr/news/years/${naming!.data.date.slice(0, 4)}/`);
    await page.locator(`main a[href="${own}"]`).first().click();
    await page.locator(`main a[href="/fr/law/${naming!.data.names.laws![0]!}/"]`).first().click();
    await page.locator(`[data-named-by] a[href="${own}"]`).click();
    await expect(page).toHaveURL(own);
  });
});

for (const javaScriptEnabled of [true, false])
  test.describe(`what is folded, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('opens for whoever comes by its address, or follows the number of a source', async ({ page }) => {
      await page.goto('/ar/commission/');
      await expect(page.locator('#contradictions')).toBeHidden();
      await page.goto('about:blank');
      await page.goto('/ar/commission/#contradictions');
      await expect(page.locator('#contradictions')).toBeVisible();

      await page.goto('/fr/law/law-27-14/');
      const mark = page.locator('main a[href^="#source-"]').first();
      const source = page.locator((await mark.getAttribute('href'))!);
      await expect(source).toBeHidden();
      await mark.click();
      await expect(source).toBeInViewport();
    });

    test('stands open on paper', async ({ page }) => {
      await page.goto('/fr/commission/');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#contradictions')).toBeVisible();
    });
  });

test('a law number reads 27.14 and an article 448-1 in Arabic, in the order in which they are shown', async ({ page }) => {
  await page.goto('/ar/law/law-27-14/');
  for (const [text, locator] of [
    ['27.14', page.locator('h1 bdi')],
    ['448-1', page.locator('#article-448-1 h3 bdi').first()],
  ] as const) {
    await expect(locator).toHaveText(text);
    // The characters stand from left to right as they are written.
    const places = await locator.evaluate((element) => {
      const node = element.firstChild!;
      return [...node.textContent!].map((_, index) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('the dates of the Commission stand at their true distance on a phone, line and years on the side where one begins to read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const locale of ['ar', 'en']) {
    await page.goto(`/${locale}/commission/`);
    const items = page.locator('figure li[data-gap]');
    const drawn = await items.evaluateAll((all) =>
      all.map((item) => {
        const box = (selector: string) => item.querySelector(selector)!.getBoundingClientRect();
        return { gap: Number(item.getAttribute('data-gap')), top: box('circle').top, mark: box('circle').left, words: box('time').left };
      }),
    );
    const scale = (drawn[1]!.top - drawn[0]!.top) / drawn[0]!.gap;
    for (const [index, { gap, top, mark, words }] of drawn.entries()) {
      expect(mark < words, `${locale} ${index}`).toBe(locale === 'en');
      const next = drawn[index + 1];
      if (next) expect(Math.abs(next.top - top - gap * scale), `${locale} ${index}`).toBeLessThan(4);
    }
  }
});
