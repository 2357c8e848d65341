import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { localeCodes } from '../../src/i18n/locales.ts';

const { url: destination } = parse(readFileSync('content/help/quick-exit.yaml', 'utf8')) as { url: string };
const helpWords = /trafficking/i;

/** Stands in for the neutral site, and counts who asks for it. */
async function neutralSite(context: BrowserContext) {
  await context.route(`${destination}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' }),
  );
}

/** Search, help, another help page, then out: what someone who is surprised does. */
async function surprised(page: Page) {
  await page.goto('/en/search/');
  await page.goto('/en/help/');
  await page.getByRole('main').getByRole('link', { name: 'You think it is happening to you' }).click();
  await expect(page).toHaveURL('/en/help/you/');
  await page.waitForFunction(() => customElements.get('quick-exit')); // until then the exit is a plain link, tested below
}

const onNeutralSite = (page: Page) => expect(page.getByRole('heading', { name: 'Sunny' })).toBeVisible();

test.beforeEach(({ context }) => neutralSite(context));

test('the exit leads to the neutral site, and Back never shows a help page again', async ({ page }) => {
  await surprised(page);
  await page.locator('a[data-quick-exit]').last().click();
  await onNeutralSite(page);

  await page.goBack({ waitUntil: 'commit' });
  await onNeutralSite(page); // the first help page sends on
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL('/en/search/');
  await page.goForward({ waitUntil: 'commit' });
  await onNeutralSite(page);
});

test('three times Back leads before the visit', async ({ page }) => {
  await page.goto('/en/');
  await surprised(page);
  await page.locator('a[data-quick-exit]').last().click();
  await onNeutralSite(page);
  for (const url of [undefined, '/en/search/', '/en/']) {
    await page.goBack({ waitUntil: 'commit' });
    if (url) await expect(page).toHaveURL(url);
    else await onNeutralSite(page);
    await expect(page).not.toHaveURL(/\/help\//);
  }
});

test('the page is covered and its title blank at once, before the neutral site has answered', async ({ page, context }) => {
  await context.route(`${destination}**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' });
  });
  await page.goto('/en/help/you/');
  const seen = await page.evaluate(() => {
    document.querySelector<HTMLElement>('quick-exit a')!.click();
    return { title: document.title, text: document.body.innerText };
  });
  expect(seen.title.trim().replace('\u200b', '')).toBe('');
  expect(seen.text).not.toMatch(helpWords);
  expect(seen.text.length).toBeLessThan(20);
});

test('a help page that the browser kept in memory is covered until it is known to be wanted', async ({ page }) => {
  await page.goto('/en/help/you/');
  const main = page.getByRole('main');
  const shown = (type: 'pageshow' | 'pagehide') =>
    page.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  await shown('pagehide');
  await expect(main).toBeHidden();
  await shown('pageshow');
  await expect(main).toBeVisible();
  await expect(page).toHaveTitle('Information for you');

  await shown('pagehide');
  await page.evaluate(() => sessionStorage.setItem('left', '1')); // left from another help page meanwhile
  await shown('pageshow');
  await onNeutralSite(page);
});

test('someone who comes again by choice sees the help page', async ({ page }) => {
  await surprised(page);
  await page.locator('a[data-quick-exit]').last().click();
  await onNeutralSite(page);
  await page.goto('/en/help/');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
});

test('nothing is stored before one leaves, and one mark in the tab after', async ({ page, context }) => {
  await surprised(page);
  const stored = () => page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]);
  expect(await stored()).toEqual([[], [], '']);
  await page.locator('a[data-quick-exit]').last().click();
  await onNeutralSite(page);
  await page.goto('/en/search/');
  expect(await stored()).toEqual([['left'], [], '']);
  expect(await context.cookies()).toEqual([]);
});

test('three presses of Shift leave; two do not', async ({ page }) => {
  await page.goto('/en/help/');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await expect(page.locator('#exit-status')).toHaveText('Press Shift 1 more time to leave.');
  await page.keyboard.press('Shift');
  await onNeutralSite(page);
});

test('Shift in a field never leaves', async ({ page }) => {
  await page.goto('/en/help/');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('textarea')));
  await page.locator('textarea').focus();
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Shift');
  await page.keyboard.type('HELP ME');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL('/en/help/');
});

test('the second stop of the keyboard leaves', async ({ page }) => {
  await page.goto('/en/help/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveText('Leave this page now');
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Enter');
  await onNeutralSite(page);
});

test('nothing moves on the way out for someone who wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en/help/');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.locator('a[data-quick-exit]').last().click();
  await onNeutralSite(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the exit is a plain link, on every help page of every language', async ({ page, context }) => {
    await neutralSite(context);
    for (const locale of localeCodes) {
      await page.goto(`/${locale}/help/you/`);
      await page.locator('quick-exit a').click();
      await onNeutralSite(page);
    }
  });
});

test('the exit stays in view at the end of the page, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const locale of localeCodes) {
    await page.goto(`/${locale}/help/you/`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('quick-exit a')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('no page but the help pages has an exit', async ({ page }) => {
  for (const path of ['/en/', '/en/understand/', '/en/understand/law/', '/en/campaigns/', '/en/national-day/', '/en/plan/']) {
    await page.goto(path);
    await expect(page.locator('[data-quick-exit]')).toHaveCount(0);
  }
});
