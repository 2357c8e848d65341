import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { placeholder } from '#src/build/site.ts';
import { pdfOf } from '#src/kits/typeset/typst.ts';
import { assembleMaterial, sheetsOf } from './model.ts';
import { settingOf } from './setting.ts';

/** A word with the sign of lam and alef: one glyph that stands for two letters. */
const word = 'الاتجار';
const { portal } = readPortal(contentRoot);
const poster = sheetsOf(assembleMaterial(portal)).find(({ locale, format }) => locale === 'ar' && format.id === 'poster-a4')!;
const bytes = pdfOf(settingOf(poster, { day: '2026-09-30', publisher: portal.publisher[0]!.data, site: placeholder }));
const page = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);

test('the file says which letters each glyph stands for, in their order: who turns glyphs round, not letters, finds the word', async () => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = fnArray.flatMap((operator, index) =>
    operator === OPS.showText ? [argsArray[index][0] as (number | { unicode: string })[]] : [],
  );
  const read = shown.map((glyphs) =>
    glyphs
      .flatMap((glyph) => (typeof glyph === 'number' ? [] : [glyph.unicode]))
      .toReversed()
      .join(''),
  );
  assert.ok(
    read.some((run) => run.includes(word)),
    read.join(' '),
  );
});

/** As readers give it that turn round the letters of one glyph with the run: pdf.js, and poppler before it learns better. */
const turned = word.replace('لا', 'ال');
const holds = (text: string) => [word, turned].some((each) => text.normalize('NFKC').includes(each));

test('pdf.js gives the word, or the word with lam and alef turned round', async () => {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  assert.ok(holds(text), text);
});

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
test('pdftotext does the same', { skip: poppler ? false : 'pdftotext (poppler-utils) is not on this machine' }, () => {
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
  assert.ok(holds(stdout), stdout);
});
