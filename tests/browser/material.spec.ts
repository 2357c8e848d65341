import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** The page of the material to hand out, in each language. */
for (const locale of ['ar', 'zgh', 'fr', 'en', 'es']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the material page in ${locale}, ${colorScheme}, has no accessibility fault and fits a small phone`, async ({ browser }) => {
      const page = await (await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })).newPage();
      await page.goto(`/${locale}/campaigns/material/`);
      await expect(page.locator('[data-keep="start"]')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test('every picture of the page loads, and each has a text', async ({ page }) => {
  await page.goto('/ar/campaigns/material/');
  for (const picture of await page.locator('[data-handouts] img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    expect(await picture.getAttribute('alt')).toBeTruthy();
  }
});
