import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listen, siteServer } from '../../scripts/site-server.ts';
import { locales } from '../../src/language/locales.ts';
import { plainString } from '../../src/language/strings.ts';
import { filesOf, openInPlatform } from '../fixtures/learning-platform.ts';
import { fixtureSite, layMiniature } from '../site/fixture-site.ts';
import { violations } from './axe.ts';
import { answer, mark, questionsOf } from './exercises.ts';

/** The course in miniature in a browser: its exercises by keyboard, in both directions, with and without script; its package in a platform. */
test.describe.configure({ mode: 'default' }); // one site for all tests of the file

const { site, build } = fixtureSite('training-browser', layMiniature, ['training'], 'training-');
const module = '/training/definition/elements/';
let server: Server;
let origin: string;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  build();
  server = siteServer(site);
  await listen(server, 4820);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server?.close());

const open = (page: Page, locale: string, path = module) => page.goto(`${origin}/${locale}${path}`);

for (const locale of ['ar', 'fr'] as const) {
  test(`${locale}: a screen reader is told each question, its answers, and what they turned out to be`, async ({ page }) => {
    await open(page, locale);
    for (const question of await questionsOf(page).all()) {
      const asked = (await question.locator('legend').textContent())!.trim();
      await expect(page.getByRole('group', { name: asked })).toHaveCount(1);
      const fields = question.getByRole('radio').or(question.getByRole('checkbox')).or(question.getByRole('combobox'));
      await expect(fields).toHaveCount(await question.locator('[data-answer]').count());
      for (const field of await fields.all()) await expect(field).toHaveAccessibleName(/\S/);
      await expect(question.getByRole('status')).toBeEmpty();
      await answer(question);
      await mark(question);
      await expect(question.getByRole('status')).toHaveText(/\d/);
      await expect(question.locator('[data-mark]')).toBeFocused();
      const told = (await question.getAttribute('data-question')) === 'one' ? fields.and(page.locator(':checked')) : fields.first();
      await expect(told).toHaveAccessibleDescription(
        new RegExp(`${plainString(locale, 'training.right')}|${plainString(locale, 'training.wrong')}`),
      );
    }
    const count = await questionsOf(page).count();
    await expect(page.locator('[data-total]')).toHaveText(plainString(locale, 'training.total', { right: count, count }));
  });

  test(`${locale}: what is wrong is told with its reason, a new answer takes the mark back, and one begins anew`, async ({ page }) => {
    await open(page, locale);
    const [one, , order] = await questionsOf(page).all();
    const reasons = one!.locator('details');
    await expect(reasons).not.toHaveAttribute('open');
    await one!.locator('[data-wanted="0"] input').first().press('Space');
    await mark(one!);
    await expect(reasons).toHaveAttribute('open');
    await expect(one!.locator('[data-wanted="1"] [data-result]')).toContainText(plainString(locale, 'training.right'));
    await expect(one!.locator('[data-result]').first()).toContainText(plainString(locale, 'training.wrong'));
    await one!.locator('[data-wanted="1"] input').press('Space');
    await expect(one!.locator('[data-result]')).toHaveText(['', '', '']);
    await mark(one!);
    await expect(one!.getByRole('status')).toHaveText(plainString(locale, 'training.marked', { right: 1, count: 1 }));
    await one!.locator('[data-again]').press('Enter');
    await expect(one!.locator(':checked')).toHaveCount(0);
    await expect(one!.getByRole('status')).toBeEmpty();
    await answer(order!, false);
    await mark(order!);
    await expect(order!.getByRole('status')).toHaveText(plainString(locale, 'training.marked', { right: 1, count: 3 }));
  });

  test(`${locale}: a case is walked by keyboard, one way at a time, each end with its outcome`, async ({ page }) => {
    await open(page, locale);
    const [ask, leave] = await page.locator('[data-cases] article > [data-choice]').all();
    await ask!.locator('> summary').press('Enter');
    await ask!.locator('[data-choice] > summary').first().press('Enter');
    await expect(ask!.locator('[data-outcome=safe]')).toBeVisible();
    await expect(ask!.locator('[data-outcome=harm]')).toBeHidden();
    await leave!.locator('> summary').press('Enter');
    await expect(leave!.locator('[data-outcome=partly]')).toBeVisible();
    await expect(ask!.locator('[data-outcome=safe]')).toBeHidden();
    const side = await leave!.evaluate((choice) => {
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(choice);
      return parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) ? 'ltr' : 'rtl';
    });
    expect(side).toBe(locales[locale].dir);
  });

  test(`${locale}: nothing of the answers leaves the page or stays on the device`, async ({ page }) => {
    await open(page, locale);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    const part = /\/_astro\/[\w.-]+\.(?:css|js)$/; // of the page itself: on a busy machine one may come after the others
    page.on('request', (request) => part.test(request.url()) || asked.push(request.url()));
    for (const question of await questionsOf(page).all()) {
      await answer(question);
      await mark(question);
    }
    for (const choice of await page.locator('[data-choice] > summary').all()) if (await choice.isVisible()) await choice.click();
    const kept = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]);
    expect([asked, await kept(), page.url()]).toEqual([[], [''], `${origin}/${locale}${module}`]);
    await page.reload();
    await expect(page.locator('[data-exercises] :checked:not(option)')).toHaveCount(0);
    await expect(page.locator('[data-total]')).toBeEmpty();
    await open(page, locale, '/training/definition/certificate/');
    await page.getByRole('textbox').first().fill('X');
    await page.getByRole('textbox').first().press('Enter');
    expect([asked.filter((url) => url.includes('X')), await kept()]).toEqual([[], ['']]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`${locale}, ${colorScheme}: no accessibility violation on any page of the course, answered and open, nothing sideways at 320 px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.emulateMedia({ colorScheme });
      for (const path of ['/training/', '/training/definition/', module, '/training/definition/certificate/']) {
        await open(page, locale, path);
        for (const question of await questionsOf(page).all()) {
          await answer(question, false);
          await mark(question);
        }
        await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => fold.toggleAttribute('open', true)));
        expect(await violations(page), path).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(sideways).toBeLessThanOrEqual(0);
      }
    });

  test(`${locale}: the package begins in a platform, tells its score and that it is done, and is found again as it was left`, async ({
    page,
  }) => {
    const files = filesOf(readFileSync(join(site, `files/${locale}/training-definition-scorm.zip`)));
    const first = await openInPlatform(page, files, 'elements.html');
    const questions = questionsOf(first.frame);
    await expect(questions.first()).toBeVisible();
    expect(await first.frame.locator('html').getAttribute('dir')).toBe(locales[locale].dir);
    expect(await first.value('cmi.core.lesson_status')).toBe('incomplete');
    const count = await questions.count();
    for (let at = 0; at < count; at += 1) {
      await answer(questions.nth(at), at > 0);
      if (at < count - 1) await mark(questions.nth(at));
    }
    expect(await first.value('cmi.core.lesson_status')).toBe('incomplete');
    const kept = await first.leave();
    expect(kept).toMatchObject({ core: { exit: 'suspend', lesson_status: 'incomplete' } });
    expect(kept.core.session_time).toMatch(/^\d{2,4}:\d\d:\d\d/);
    expect(kept.suspend_data.length).toBeLessThan(4096);
    expect(first.outside).toEqual([]);

    const again = await openInPlatform(page, files, 'elements.html', kept);
    const found = questionsOf(again.frame);
    await expect(found.nth(1).locator('[data-status]')).toHaveText(/\d/);
    await expect(found.nth(1).locator(':checked')).toHaveCount(2);
    await expect(found.nth(count - 1).locator('[data-status]')).toBeEmpty(); // answered and not marked: so it was left
    await mark(found.nth(count - 1));
    expect(await again.value('cmi.core.lesson_status')).toBe('completed');
    expect(await again.value('cmi.core.score.raw')).toBe(String(Math.round((100 * (count - 1)) / count)));
    const done = await again.leave();
    expect(again.outside).toEqual([]);

    const later = await openInPlatform(page, files, 'elements.html', done);
    await expect(later.frame.locator('[data-total]')).toHaveText(/\d/);
    expect(await later.value('cmi.core.lesson_status')).toBe('completed');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of ['ar', 'fr'] as const)
    test(`${locale}: each question shows its answers folded, and each choice what follows`, async ({ page }) => {
      await open(page, locale);
      await expect(page.locator('[data-mark]')).toHaveCount(0);
      for (const question of await questionsOf(page).all()) {
        const folded = question.locator('details > ul');
        await expect(folded).toBeHidden();
        await question.locator('summary').press('Enter');
        await expect(folded).toBeVisible();
        await expect(folded.locator('li')).toHaveCount(await question.locator('[data-answer]').count());
      }
      const [first] = await page.locator('[data-choice]').all();
      await first!.locator('> summary').press('Enter');
      await expect(first!.locator('[data-choice]').first()).toBeVisible();
    });
});
