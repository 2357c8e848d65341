import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf } from './facets.ts';
import type { Decision } from './model.ts';
import { decision } from './schema.ts';

const of = (date: string, means: string[]) =>
  ({
    court: { id: 'a-court', title: { ar: 'محكمة' } },
    facts: decision.parse({
      scope: 'international',
      name: 'A v. B',
      court: 'a-court',
      states: ['MA'],
      numbers: ['1'],
      date,
      stage: 'merits',
      provisions: [{ instrument: 'echr', articles: ['4'] }],
      exploitation: ['begging'],
      means,
      theme: 'other',
      language: 'ar',
    }),
  }) as unknown as Decision;
const facets = facetsOf([of('2001-01-01', ['force']), of('2020-01-01', ['force', 'deception'])]);
const values = (name: string) => facets.find((facet) => facet.name === name)!.values.map(({ id, items }) => [id, items.length]);

test('a decision counts under each of its values, and the commonest comes first', () => {
  assert.deepEqual(values('means'), [
    ['force', 2],
    ['deception', 1],
  ]);
});

test('years come newest first', () => {
  assert.deepEqual(values('year'), [
    ['2020', 1],
    ['2001', 1],
  ]);
});

test('a facet of which no decision tells is empty', () => {
  assert.deepEqual(values('act'), []);
});
