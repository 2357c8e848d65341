import type { Page } from '@playwright/test';

/** What moved under a reader's eyes since the page came, as browsers count it (https://web.dev/articles/cls). */
interface Moved {
  value: number;
  words: string;
}

/** Has every page that is opened from now on note what moves. */
export const watch = (page: Page) =>
  page.addInitScript(() => {
    const moves: Moved[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        moves.push({ value: entry.value, words: entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40)).join(' | ') });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved so far, where it is as much of the window as `least` or more. */
export async function moved(page: Page, least = 0.005): Promise<string[]> {
  const moves = await page.evaluate(() => (window as unknown as { moves: Moved[] }).moves);
  return moves.reduce((sum, { value }) => sum + value, 0) < least ? [] : moves.map(({ value, words }) => `${value.toFixed(4)}: ${words}`);
}
