import type { Page } from '@playwright/test';

/** Opens a page as a reader finds it who has been here before: a face that came too late for the first page is there. */
export async function openWithFaces(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.reload();
}
