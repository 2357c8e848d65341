import { expect, test, type Page } from '@playwright/test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { localeCodes } from '../../src/language/locales.ts';
import { nextQuestion, resultOf, waysThrough, type Given } from '../../src/ui/questionnaire/answers.ts';

const { portal } = readPortal(contentRoot);
const { questions, results } = portal.guide[0]!.data;
const ways = waysThrough(questions);
/** The first way that leads to each result. */
const wayTo = results.map((result) => ({ result, given: ways.find((way) => resultOf(results, way) === result)! }));
const shown = (page: Page, what: 'question' | 'result') => page.locator(`main [data-${what}]:visible`);

async function answer(page: Page, given: Given) {
  for (const [id, value] of Object.entries(given)) {
    await expect(shown(page, 'question')).toHaveAttribute('data-question', id);
    await page.locator(`[data-answer="${value}"]`).press('Enter');
  }
}

/** What the browser keeps of this host. */
const kept = (page: Page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.length, location.href]);

for (const locale of localeCodes)
  test(`${locale}: one question at a time, by keyboard, to every result; nothing is sent, stored or written in the address`, async ({
    page,
  }) => {
    const sign = page.waitForRequest('**/favicon.svg'); // on a busy machine it may come after the page, as may its faces
    await page.goto(`/${locale}/help/guide/`, { waitUntil: 'networkidle' });
    await sign;
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((face) => face.load()))); // a fallback that the device has not fails
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const before = await kept(page);
    for (const { result, given } of wayTo) {
      await answer(page, given);
      await expect(shown(page, 'result')).toHaveCount(1);
      await expect(shown(page, 'result')).toHaveAttribute('data-result', result.id);
      await expect(shown(page, 'result').locator('[data-focus]')).toBeFocused();
      await expect(shown(page, 'question')).toHaveCount(0);
      await expect(page.locator('main [data-emergency]')).toBeVisible();
      await page.locator('[data-again]').press('Enter');
    }
    await expect(shown(page, 'question').locator('[data-focus]')).toBeFocused();
    expect(await kept(page)).toEqual(before);
    expect(requests).toEqual([]);
  });

test('back leads to the question before, with its place announced', async ({ page }) => {
  await page.goto('/fr/help/guide/');
  const [first] = questions;
  const status = page.locator('main [role=status]').first();
  const at = await status.textContent();
  await answer(page, { [first!.id]: 'no' });
  await expect(shown(page, 'question')).toHaveAttribute('data-question', nextQuestion(questions, { [first!.id]: 'no' })!.id);
  expect(await status.textContent()).not.toBe(at);
  await page.locator('[data-back]').press('Enter');
  await expect(shown(page, 'question').locator('[data-focus]')).toBeFocused();
  await expect(shown(page, 'question')).toHaveAttribute('data-question', first!.id);
  await expect(status).toHaveText(at!);
  await expect(page.locator('[data-back]')).toBeHidden();
});

test('nothing of the answers is left after a reload, or on coming back', async ({ page }) => {
  await page.goto('/fr/help/guide/');
  const fresh = async () => {
    await expect(shown(page, 'question')).toHaveAttribute('data-question', questions[0]!.id);
    await expect(page.locator('[data-back]')).toBeHidden();
  };
  await answer(page, wayTo[0]!.given);
  await page.reload();
  await fresh();
  await answer(page, wayTo[0]!.given);
  await page.goto('/fr/help/');
  await page.goBack();
  await fresh();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the same questions and results stand as a list', async ({ page }) => {
    await page.goto('/ar/help/guide/');
    await expect(shown(page, 'question')).toHaveCount(questions.length);
    await expect(shown(page, 'result')).toHaveCount(results.length);
    await expect(page.locator('main button')).toHaveCount(0);
  });
});
