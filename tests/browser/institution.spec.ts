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

test('the timeline runs from the right in Arabic and from the left in English', async ({ page }) => {
  const first = async (locale: string) => {
    await page.goto(`/${locale}/commission/`);
    const places = await page.locator('svg circle').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left));
    return places.filter((place) => place > 0).slice(-portal.commission[0]!.data.timeline.length);
  };
  const english = await first('en');
  expect(english).toEqual(english.toSorted((a, b) => a - b));
  const arabic = await first('ar');
  expect(arabic).toEqual(arabic.toSorted((a, b) => b - a));
});
