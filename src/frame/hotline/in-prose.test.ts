import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNumbers } from './in-prose.ts';

const lines = [
  { id: 'commission', display: '0800 00 00 00' },
  { id: 'police', display: '19' },
];

test('a prose that is printed shows the numbers of its components, unbroken', () => {
  assert.equal(withNumbers('Le <Hotline />, ou le <Hotline line="police"/>.', lines), 'Le 0800\u00a000\u00a000\u00a000, ou le 19.');
});

test('a line that nobody knows stops', () => {
  assert.throws(() => withNumbers('<Hotline line="polise" />', lines), /hotline\.yaml: no row with id "polise"/);
});
