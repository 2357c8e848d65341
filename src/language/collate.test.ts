import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortedBy } from './collate.ts';
import type { Language } from './locales.ts';

const sorted = (words: string[], locale: Language, said: Language = locale) =>
  sortedBy(words, (value) => ({ value, locale: said, fallback: said !== locale }), locale);

test('words stand in the order of their language, whatever their accents and capitals, and numbers by their size', () => {
  assert.deepEqual(sorted(['Zone', 'école', 'Union 10', 'Union 9', 'Europe', 'eau'], 'fr'), [
    'eau',
    'école',
    'Europe',
    'Union 9',
    'Union 10',
    'Zone',
  ]);
  assert.deepEqual(sorted(['ocaso', 'ñandú', 'nube'], 'es'), ['nube', 'ñandú', 'ocaso']);
  assert.deepEqual(sorted(['وزارة', 'إدارة', 'بنك'], 'ar'), ['إدارة', 'بنك', 'وزارة']);
});

test('what an Amazigh page shows in Arabic stands in the order of Arabic', () => {
  const words = ['وزارة', 'بنك', 'إدارة'];
  assert.deepEqual(sorted(words, 'zgh', 'ar'), sorted(words, 'ar'));
});

test('what is sorted stays as it was', () => {
  const words = ['b', 'a'];
  sorted(words, 'en');
  assert.deepEqual(words, ['b', 'a']);
});
