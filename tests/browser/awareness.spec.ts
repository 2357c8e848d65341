import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { localeCodes } from '../../src/i18n/locales.ts';

const paths = ['/help/', '/help/you/', '/understand/', '/understand/signs/', '/campaigns/', '/campaigns/blue-heart/', '/national-day/'];

for (const locale of localeCodes) {
  test(`the awareness pages in ${locale} have no fault that axe knows`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('the awareness pages keep their contrast in the dark', async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of paths) {
    await page.goto(`/ar${path}`);
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the awareness pages fit a phone of 320 px in every language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of localeCodes) {
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `/${locale}${path}`).toBe(true);
    }
  }
});
