import { expect, test } from '@playwright/test';
import { looks, tallest } from './looks.ts';

for (const { name, path, locale, width, scheme } of looks)
  test(`${name} in ${locale}, ${width} px wide, ${scheme}, looks as approved`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
    const height = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
    await expect(page).toHaveScreenshot(`${name}.png`, {
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    });
  });
