import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The exercises of a module as somebody without a mouse takes them. */

/** The questions of a page, or of a module in a platform. */
export const questionsOf = (shown: Page | FrameLocator): Locator => shown.locator('[data-question]');

/** Answers a question from the keyboard alone, as its kind is answered. @param right whether as it should be */
export async function answer(question: Locator, right = true): Promise<void> {
  const chosen = ['one', 'many'].includes((await question.getAttribute('data-question'))!);
  for (const own of await question.locator('[data-answer]').all()) {
    const wanted = (await own.getAttribute('data-wanted'))!;
    const field = own.locator('input, select');
    if (chosen) {
      if (wanted === (right ? '1' : '0')) await field.press('Space');
      continue;
    }
    await field.press('End');
    for (let steps = 0; (await field.inputValue()) !== (right ? wanted : '1') && steps < 9; steps += 1) await field.press('ArrowUp');
  }
}

/** Asks whether an answer is right. */
export const mark = (question: Locator): Promise<void> => question.locator('[data-mark]').press('Enter');
