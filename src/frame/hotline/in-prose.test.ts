import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from './in-prose.ts';

const lines = [{ id: 'commission' }, { id: 'police' }];

test('a line is found by its id; without one it is the line of the Commission', () => {
  assert.deepEqual([lineOf(lines), lineOf(lines, 'police')], [{ id: 'commission' }, { id: 'police' }]);
});

test('a line that nobody knows stops', () => {
  assert.throws(() => lineOf(lines, 'polise'), /hotline\.yaml: no row with id "polise"/);
});
