import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namersOf, type Namer } from './naming.ts';

const namer = (path: string, date: string | null, names: Partial<Namer['names']>): Namer => ({
  path,
  title: { ar: path },
  date,
  names: { measures: [], bodies: [], laws: [], ...names },
});
const namers = [
  namer('/law/old/', null, { measures: ['plan/1'] }),
  namer('/news/a/', '2021-10-12', { measures: ['plan/1'], laws: ['law-27-14'] }),
  namer('/news/b/', '2024-11-19', { measures: ['plan/1', 'plan/11'] }),
];

test('a measure lists what names it, newest first, undated last', () => {
  const paths = namersOf(namers, { measures: 'plan/1' }).map(({ path }) => path);
  assert.deepEqual(paths, ['/news/b/', '/news/a/', '/law/old/']);
});

test('measure 1 is not measure 11, nor measure 1 of another programme', () => {
  assert.equal(namersOf(namers, { measures: 'plan/11' }).length, 1);
  assert.equal(namersOf(namers, { measures: 'child-protection/1' }).length, 0);
});

test('a law lists only what names it as a law', () => {
  assert.deepEqual(
    namersOf(namers, { laws: 'law-27-14' }).map(({ path }) => path),
    ['/news/a/'],
  );
});
