import { expect, test } from '@playwright/test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { localeCodes } from '../../src/language/locales.ts';
import { openWithFaces } from './faces.ts';

/** The entrance of help on a small phone: danger first, and every situation within one flick. */
const phone = { width: 360, height: 640 };
const { portal } = readPortal(contentRoot);
const linesOf = (slug: string) => portal.helpPage.find(({ id }) => id === `help/${slug}`)!.data.lines;
const emergency = linesOf('start')
  .map((id) => portal.phoneLine.find((line) => line.id === id)!.data)
  .filter((line) => line.emergency);
const situations = portal.helpPage.filter(({ data }) => data.situation);

for (const locale of localeCodes) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ viewport: phone, javaScriptEnabled });

      test('the numbers stand in one line in the first view, then the toll-free line, then the situations within one flick', async ({
        page,
      }) => {
        await openWithFaces(page, `/${locale}/help/`);
        const main = page.locator('main');
        const boxes = await Promise.all(
          emergency.map(({ tel }) =>
            main
              .locator(`a[href="tel:${tel}"]`)
              .first()
              .boundingBox()
              .then((box) => box!),
          ),
        );
        expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(1);
        for (const { y, width, height } of boxes) {
          expect(y + height).toBeLessThanOrEqual(phone.height);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
        }
        const line = (await main.locator('[data-hotline] a').first().boundingBox())!;
        expect(line.y).toBeGreaterThan(boxes[0]!.y);
        expect(line.height).toBeGreaterThanOrEqual(48);

        const doors = await main.locator('[data-situation]').all();
        expect(doors.length).toBe(situations.length);
        for (const door of doors) {
          const box = (await door.boundingBox())!;
          expect(box.y).toBeGreaterThan(line.y);
          expect(box.height).toBeGreaterThanOrEqual(48);
          expect(box.y + box.height).toBeLessThanOrEqual(2 * phone.height);
        }
      });

      test('the home page shows the door to help in its first view', async ({ page }) => {
        await openWithFaces(page, `/${locale}/`);
        const box = (await page.locator('main [data-help-door]').boundingBox())!;
        expect(box.y + box.height).toBeLessThanOrEqual(phone.height);
        expect(box.height).toBeGreaterThanOrEqual(48);
      });
    });
  }
}
