import { expect, test, type Page } from '@playwright/test';
import { lostColours, misplaced, misprinted, sheet, unmarkedFocus } from './sight.ts';

/** What is wrong with each part of a page is named after the part's id, so that the tests say which were found. */
const idsIn = (lines: string[]) => lines.flatMap((line) => /id="([\w-]+)"/.exec(line)?.[1] ?? line).toSorted();
const show = (page: Page, html: string, style = '') => page.setContent(`<style>* { margin: 0 } ${style}</style><main>${html}</main>`);

test('what lies wrong in a window is found, and what may lie so is not', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const target = 'style="display: inline-block; width: 20px; height: 20px; overflow: hidden"';
  await show(
    page,
    `<p id="tiny" style="font-size: 13px">text</p>
     <p><a id="small" href="#a" ${target}>a</a></p>
     <p>in a sentence <a id="inline" href="#b">b</a> of words</p>
     <p id="far" style="position: relative; inset-inline-start: 300px; width: 100px">beyond</p>
     <p style="position: absolute; clip-path: inset(50%); inset-inline-start: 500px" id="heard">for those who listen</p>
     <div id="strip" style="overflow-x: auto"><p style="width: 500px">words that scroll</p></div>
     <div style="overflow-x: auto"><table style="width: 500px"><tr><td>a table that scrolls</td></tr></table></div>
     <p id="kept" style="position: sticky; inset-block-start: 0; height: 140px">stays in view</p>`,
    'main { overflow-x: clip }',
  );
  expect(idsIn(await misplaced(page, 'enlarged'))).toEqual(['140 of 256 px stay in view', 'far', 'small', 'strip', 'tiny']);
  expect(idsIn(await misplaced(page, 'screen'))).toEqual(['far', 'small', 'strip', 'tiny']);
});

test('what hides its focus is found', async ({ page }) => {
  await show(
    page,
    '<a id="shown" href="#a">a</a><button id="hidden-focus" type="button">b</button>',
    ':focus-visible { outline: 3px solid } button:focus-visible { outline: none }',
  );
  expect(idsIn(await unmarkedFocus(page))).toEqual(['hidden-focus']);
});

test('what a ground alone tells is found where colours are the reader’s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await show(
    page,
    `<span class="bar" id="bar"></span><span class="bar" id="edged" style="border: 1px solid"></span>
     <a id="plate" href="#a" style="background: #030; color: #fff; text-decoration: none">a</a>
     <svg width="20" height="20"><rect id="pale" width="9" height="9" fill="#eee" /><rect id="clear" width="9" height="9" fill="currentColor" /></svg>`,
    '.bar { display: block; width: 50px; height: 10px; background: #030 }',
  );
  expect(idsIn(await lostColours(page))).toEqual(['bar', 'pale', 'plate']);
});

test('what paper cuts off, what it need not show and a number that is missing are found', async ({ page }) => {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await show(
    page,
    `<nav id="ways">ways</nav><div id="cut" style="overflow-x: auto"><table style="width: 900px"><tr><td>wide</td></tr></table></div>
     <p style="height: 1200px"></p><a href="tel:1">1</a>`,
  );
  expect(idsIn(await misplaced(page, 'paper'))).toEqual(['cut']);
  expect(idsIn(await misprinted(page))).toEqual(['no number to call on the first sheet', 'ways']);
});
