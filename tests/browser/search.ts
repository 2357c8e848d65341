import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/language/locales.ts';
import { withoutIsolates } from '../../src/language/bidi.fixture.ts';
import { scriptWords, type StringKey } from '../../src/language/strings.ts';

/** The search page as tests meet it: by role, by what stands in the address, and by the state of its list. */
export const searchUrl = (locale: Locale, query: string, rest = ''): string => `/${locale}/search/?q=${encodeURIComponent(query)}${rest}`;

export const list = (page: Page, state = 'ready'): Locator => page.locator(`ol[data-search-results][data-state=${state}]`);
export const results = (page: Page): Locator => list(page).locator('> li');
export const card = (page: Page): Locator => page.locator('[data-help-card]');
export const lists = (page: Page): Locator => page.locator('[data-search-lists]');

/** Opens the page of a query and waits until it is answered, or has failed. */
export async function openQuery(page: Page, locale: Locale, query: string, rest = ''): Promise<void> {
  await page.goto(searchUrl(locale, query, rest));
  await expect(page.locator('ol[data-search-results][data-state]')).toBeAttached({ timeout: 20_000 });
}

/** Types a query and asks it. */
export async function ask(page: Page, query: string): Promise<void> {
  const field = page.locator('main').getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === query);
  await expect(page.locator('ol[data-search-results][data-state]')).toBeAttached({ timeout: 20_000 });
}

/** Where the results lead, without the place in the page. */
export const pathsOf = (page: Page): Promise<string[]> =>
  results(page).evaluateAll((items) => items.map((item) => new URL(item.querySelector('a')!.href).pathname));

/** A string as an expression that takes anything in place of its placeholders, and any space for a space: names of roles have no hard ones. */
export function said(locale: Locale, key: StringKey, names: string[] = []): RegExp {
  const pieces = withoutIsolates(scriptWords(locale, key, names).text).split(/\{\w+\}/u);
  const escaped = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`));
  return new RegExp(escaped.join('.*'), 'u');
}

/** What goes wrong in a page besides what the network says of itself: every error, and all that is written to the console. */
export function troubles(page: Page): string[] {
  const all: string[] = [];
  page.on('pageerror', (error) => all.push(error.message));
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) && !/Failed to load resource/u.test(message.text()) && all.push(message.text()),
  );
  return all;
}
