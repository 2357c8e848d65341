import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withValues } from './values.ts';

test('a figure is printed in the format of the language, a year as it is', () => {
  const values = { cases: 1749, year: '2023' };
  assert.equal(withValues('{cases} ({year})', values, 'en'), '1,749 (2023)');
  assert.equal(withValues('{cases} ({year})', values, 'ar'), '1.749 (2023)');
});

test('a figure without a value is refused', () => {
  assert.throws(() => withValues('{men}', {}, 'fr'), /\{men\} has no value/);
});
