import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { markKey } from '../../src/frame/exit/mark.ts';
import { localeCodes } from '../../src/language/locales.ts';
import playwrightConfig from '../../playwright.config.ts';
import { watchFrames } from './exit-frames.ts';
import { contentRoot } from '#src/content/root.ts';

const { url: destination } = parse(readFileSync(`${contentRoot}/help/quick-exit.yaml`, 'utf8')) as { url: string };
const strings = JSON.parse(readFileSync('locales/en.json', 'utf8')) as Record<string, string>;
const helpWords = /trafficking/i;

/** The heading of the site that stands in for the neutral one. */
const sunny = 'Sunny';

/** Stands in for the neutral site: one colour, so that a frame with anything else is a frame of the portal. */
async function neutralSite(context: BrowserContext, delay = 0) {
  await context.route(`${destination}**`, async (route) => {
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    await route.fulfill({
      contentType: 'text/html',
      body: `<title>Weather</title><body style="background:#6bf"><h1 style="opacity:0">${sunny}</h1>`,
    });
  });
}

const bar = (page: Page) => page.getByRole('region', { name: strings['exit.label']! });
const exit = (page: Page) => bar(page).getByRole('link');
const skipExit = (page: Page) => page.getByRole('navigation', { name: strings['exit.label']! }).getByRole('link');
const unsure = (page: Page) => page.getByText(strings['exit.unsure']!);
const onNeutralSite = (page: Page) => expect(page.getByRole('heading', { name: sunny })).toBeVisible();

/** What someone opens who looks for help. The last is the page they leave. */
const visit = ['/en/', '/en/search/?q=victim', '/en/understand/law/', '/en/plan/measures/', '/en/help/', '/en/help/you/'];

async function surprised(page: Page, origin = '') {
  for (const path of visit) await page.goto(origin + path);
}

/** Back through the whole visit, forward again, and back by the list of the history: always the neutral site. */
async function neverAgain(page: Page) {
  const session = await page.context().newCDPSession(page);
  for (let back = 1; back < visit.length; back += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await onNeutralSite(page);
  }
  await page.goForward({ waitUntil: 'commit' });
  await onNeutralSite(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  expect(entries.filter(({ url }) => visit.some((path) => url.endsWith(path)))).toEqual([]);
}

test.beforeEach(({ context }) => neutralSite(context));

test('once someone has left, no frame shows the portal again: on a line of 50 kbit/s, with every script five seconds late', async ({
  page,
  context,
}) => {
  await surprised(page);
  const frames = await watchFrames(page);
  await expect.poll(async () => (await frames()).withContent).toBeGreaterThan(0); // it sees what is there to see
  await exit(page).click();
  await onNeutralSite(page);
  await frames();

  await context.route(/\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.continue().catch(() => undefined);
  });
  const line = await context.newCDPSession(page);
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 6250, uploadThroughput: 6250 });
  await neverAgain(page);
  const { painted, withContent } = await frames();
  expect(painted).toBeGreaterThan(0);
  expect(withContent).toBe(0);
});

test('nor where the browser keeps pages in memory', async ({ playwright, baseURL }) => {
  const browser = await playwright.chromium.launch({
    ...playwrightConfig.use!.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage();
  await neutralSite(page.context());
  // It does keep them, and shows them again to someone who has not left, where they were reading.
  await page.goto(`${baseURL}/en/studies/`);
  await page.evaluate(async () => {
    await document.fonts.ready; // a font that comes later moves what is read, and the page with it
    scrollTo({ top: 900, behavior: 'instant' }); // and not on its way there when it is left
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { kept: persisted }));
  });
  await page.goto(`${baseURL}/en/help/`);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.evaluate(() => [(window as { kept?: boolean }).kept, scrollY])).toEqual([true, 900]);

  await surprised(page, baseURL);
  await exit(page).click();
  await onNeutralSite(page);
  const frames = await watchFrames(page);
  await neverAgain(page);
  const { painted, withContent } = await frames();
  expect(painted).toBeGreaterThan(0);
  expect(withContent).toBe(0);
  await browser.close();
});

// That every page carries the same guard is held by tests/site/exit.test.ts.
for (const path of ['/', '/en/404.html', '/ar/help/', '/fr/studies/']) {
  test(`${path}: a tab that was left does not show it when it is restored`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate((key) => sessionStorage.setItem(key, '1'), markKey);
    await page.reload({ waitUntil: 'commit' });
    await onNeutralSite(page);
  });
}

test('someone who comes again by choice sees the portal, and may go back in it', async ({ page }) => {
  await surprised(page);
  await exit(page).click();
  await onNeutralSite(page);
  for (const path of ['/en/understand/law/', '/en/help/']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.goBack();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveURL('/en/understand/law/');
});

for (const [how, press] of Object.entries<(page: Page) => Promise<void>>({
  click: (page) => exit(page).click(),
  'middle click': (page) => exit(page).click({ button: 'middle' }),
  'click for a new tab': (page) => exit(page).click({ modifiers: ['Control'] }),
  'click for a new window': (page) => exit(page).click({ modifiers: ['Shift'] }),
  'Enter for a new tab': async (page) => {
    await exit(page).focus();
    await page.keyboard.press('Control+Enter');
  },
  'the link before the header': async (page) => {
    await skipExit(page).focus();
    await page.keyboard.press('Enter');
  },
  'three presses of Shift': async (page) => {
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
  },
}))
  test(`${how}: this tab is left, and no other is opened`, async ({ page, context }) => {
    await page.goto('/en/help/you/');
    await press(page);
    await onNeutralSite(page);
    expect(context.pages()).toHaveLength(1);
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL('about:blank'); // the page left stands in the history no more
  });

test('another button of the mouse does not leave', async ({ page }) => {
  await page.goto('/en/help/you/');
  await exit(page).click({ button: 'right' });
  await expect(exit(page)).toBeVisible();
  await expect(page).toHaveURL('/en/help/you/');
});

test('the page is empty and its title blank at once, before the neutral site has answered', async ({ page, context }) => {
  await neutralSite(context, 1500);
  await page.goto('/en/help/you/');
  const seen = await exit(page).evaluate((link) => {
    (link as HTMLElement).click();
    return { title: document.title, text: document.body.innerText };
  });
  expect(seen.title.replace('\u200b', '')).toBe('');
  expect(seen.text).not.toMatch(helpWords);
  expect(seen.text).toBe(strings['exit.leaving']);
});

test('nothing is stored before one leaves; after, one mark in the tab, until the portal is opened again', async ({ page, context }) => {
  await surprised(page);
  const stored = () => page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]);
  expect(await stored()).toEqual([[], [], '']);
  await exit(page).evaluate((link) => (link as HTMLElement).click());
  const marks = await context.storageState({ indexedDB: true });
  expect(marks).toEqual({ cookies: [], origins: [] });
  await onNeutralSite(page);
  await page.goto('/favicon.svg'); // of the portal, and clears nothing
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([markKey]);
  await page.goto('/en/search/');
  expect(await stored()).toEqual([[], [], '']);
});

test('presses of Shift are counted aloud; two do not leave', async ({ page }) => {
  await page.goto('/en/help/');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await expect(page.locator('#exit-status')).not.toBeEmpty();
  await expect(page).toHaveURL('/en/help/');
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

test('the second stop of the keyboard is the exit', async ({ page }) => {
  await page.goto('/en/help/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(skipExit(page)).toBeFocused();
  await expect(skipExit(page)).toBeInViewport();
});

test('where the exit cannot keep the tab from going back, it says so; else not', async ({ page, browser, baseURL }) => {
  await page.goto('/en/help/you/');
  await expect(exit(page)).toBeVisible();
  await expect(unsure(page)).toBeHidden();

  await page.addInitScript(() =>
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('switched off', 'SecurityError');
      },
    }),
  );
  await page.goto('/en/help/you/');
  await expect(unsure(page)).toBeVisible();
  await exit(page).click(); // it leaves all the same
  await onNeutralSite(page);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  await neutralSite(context);
  const plain = await context.newPage();
  for (const locale of localeCodes) {
    await plain.goto(`/${locale}/help/you/`);
    await expect(plain.locator('[data-exit-unsure]')).toBeVisible();
    await plain.locator('section [data-quick-exit]').click();
    await onNeutralSite(plain);
  }
  await context.close();
});

test('the exit stays in view at the end of the page, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const locale of localeCodes) {
    await page.goto(`/${locale}/help/you/`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('section [data-quick-exit]')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
