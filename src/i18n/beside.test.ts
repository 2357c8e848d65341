import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolatedHtml } from './bidi.ts';
import { sayBeside, stringsBeside } from './beside.ts';

test('a safety text stands in Arabic and in French on an Amazigh page, and once elsewhere', () => {
  const words = { ar: 'الشرطة', fr: 'Police', en: 'Police' };
  assert.deepEqual(
    sayBeside(words, 'zgh').map(({ locale, fallback }) => [locale, fallback]),
    [
      ['ar', true],
      ['fr', true],
    ],
  );
  assert.deepEqual(
    sayBeside(words, 'en').map(({ locale, fallback }) => [locale, fallback]),
    [['en', false]],
  );
});

test('an attested Amazigh word stands before them', () => {
  assert.deepEqual(
    stringsBeside('zgh', 'help.free').map(({ locale }) => locale),
    ['zgh', 'ar', 'fr'],
  );
});

test('a language that lacks the text shows what there is rather than nothing', () => {
  assert.deepEqual(
    sayBeside({ es: 'x' }, 'en').map(({ locale, fallback }) => [locale, fallback]),
    [['es', true]],
  );
});

test('numbers in Arabic prose keep their order, its tags and character references stay', () => {
  assert.equal(
    isolatedHtml('<p>الخطة 2023-2030 &amp; <a href="/ar/law/27-14/">القانون</a></p>', 'rtl'),
    '<p>الخطة <bdi dir="ltr">2023-2030</bdi> &amp; <a href="/ar/law/27-14/">القانون</a></p>',
  );
  assert.equal(isolatedHtml('<p>2023-2030</p>', 'ltr'), '<p>2023-2030</p>');
});
