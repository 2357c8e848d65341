import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MeasureProgress, Recommendation } from './model.ts';
import { askedBy, unanswered, valuesIn } from './recommendations.ts';
import { recommendation as schema } from './schema.ts';
import type { MeasureStatus } from './status.ts';

const said = (id: string, by: string, date: string, measures: number[], kind: 'recommendation' | 'finding' = 'recommendation') =>
  ({
    id,
    date,
    kind,
    by: { id: by, title: { ar: by } },
    measures,
    bearsOn: measures.map((number) => ({ number })),
    subjects: [{ id: 'protection', title: { ar: 'الحماية' } }],
  }) as unknown as Recommendation;
const all = [said('a', 'one', '2014-04', [1, 2]), said('b', 'two', '2018', [2]), said('c', 'two', '2024', [2], 'finding')];
const own = (number: number, status: MeasureStatus, recommendations: Recommendation[]) =>
  ({ measure: { number }, status, recommendations }) as unknown as MeasureProgress;

describe('what was asked', () => {
  test('is told by who asks: how often, since when, what last; those who say most stand first', () => {
    assert.deepEqual(
      askedBy(all).map(({ by, recommendations, findings, since, latest }) => [by.id, recommendations, findings, since, latest.id]),
      [
        ['two', 1, 1, '2018', 'c'],
        ['one', 1, 0, '2014', 'a'],
      ],
    );
  });

  test('stands by year, newest first, and by every measure it bears on', () => {
    const told = (name: 'year' | 'measure') => valuesIn(name, all).map(({ id, items }) => [id, ...items.map((each) => each.id)]);
    assert.deepEqual(told('year'), [
      ['2024', 'c'],
      ['2018', 'b'],
      ['2014', 'a'],
    ]);
    assert.deepEqual(told('measure'), [
      ['1', 'a'],
      ['2', 'a', 'b', 'c'],
    ]);
  });

  test('has nothing published only where the record holds nothing; a finding alone asks for nothing', () => {
    const measures = [
      own(1, 'none', [all[2]!]),
      own(2, 'output', all),
      own(3, 'unsearched', [all[0]!]),
      own(4, 'none', all),
      own(5, 'none', []),
    ];
    assert.deepEqual(
      unanswered(measures).map(({ measure }) => measure.number),
      [4, 3],
    );
  });
});

test('a quotation is short', () => {
  const words = (count: number) => schema.shape.quote.safeParse({ text: Array(count).fill('word').join(' '), language: 'en' }).success;
  assert.deepEqual([words(40), words(41)], [true, false]);
});
