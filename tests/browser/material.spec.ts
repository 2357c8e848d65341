import { expect, test } from '@playwright/test';

test('every picture of the page loads, and each has a text', async ({ page }) => {
  await page.goto('/ar/campaigns/material/');
  for (const picture of await page.locator('[data-handouts] img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    expect(await picture.getAttribute('alt')).toBeTruthy();
  }
});
