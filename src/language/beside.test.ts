import assert from 'node:assert/strict';
import { test } from 'node:test';
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
    sayBeside(words, 'zgh-fr').map(({ locale }) => locale),
    ['fr', 'ar'],
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
