import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { placeholder } from '#src/build/site.ts';
import { pdfOf } from '#src/kits/typeset/typst.ts';
import { closed, pdfReaders } from '../../../../tests/fixtures/pdf-readers.ts';
import { assembleMaterial, sheetsOf } from './model.ts';
import { settingOf } from './setting.ts';

const word = 'الاتجار';
const { portal } = readPortal(contentRoot);
const poster = sheetsOf(assembleMaterial(portal)).find(({ locale, format }) => locale === 'ar' && format.id === 'poster-a4')!;
const bytes = pdfOf(settingOf(poster, { day: '2026-09-30', publisher: portal.publisher[0]!.data, site: placeholder }));

for (const { name, skip, textOf } of pdfReaders)
  test(`${name} finds a word with lam and alef in a poster, its letters in their order`, { skip }, async () => {
    const text = await textOf(bytes);
    assert.ok(closed(text).includes(word), text);
  });
