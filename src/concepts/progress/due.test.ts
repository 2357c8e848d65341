import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import { programmes } from '#src/concepts/programme/records.fixture.ts';
import type { Timeframe } from '#src/concepts/programme/schema.ts';
import { byDeadline, calendarRows, dueCounts, firstYearEnds, isPast, yearsOfTimeframes } from './due.ts';
import { cellsOf, type MapCell } from './plan-map.ts';
import type { MeasureStatus } from './status.ts';

const programme = {
  facts: { period: [2023, 2030], actionPlan: { period: [2023, 2026], nextPeriod: [2027, 2030] } },
} as unknown as Programme;
const first = (months: number | null, ongoing = false): Timeframe => ({ firstYear: true, months, ongoing });
const ongoing: Timeframe = { firstYear: false, months: null, ongoing: true };
const cell = (number: number, timeframe: Timeframe | null, status: MeasureStatus, years: Measure['years'] = {}) =>
  ({ measure: { number, timeframe, years }, status }) as MapCell;
const numbers = (cells: MapCell[]) => cells.map(({ measure }) => measure.number);

describe('when something is due', () => {
  test('the years are those of the action plan, or of a programme without one', () => {
    assert.deepEqual(yearsOfTimeframes(programme), [2023, 2026]);
    assert.deepEqual(yearsOfTimeframes({ facts: { period: [2015, 2020] } } as unknown as Programme), [2015, 2020]);
  });

  test('a first year has passed only when it has, from whatever day of its year it counts', () => {
    assert.equal(firstYearEnds(programme), '2024-12-31');
    assert.equal(isPast(first(3), programme, '2024-12-31'), false);
    assert.equal(isPast(first(3, true), programme, '2025-01-01'), true);
    assert.equal(isPast(ongoing, programme, '2031-01-01'), false);
    assert.equal(isPast(null, programme, '2031-01-01'), false);
  });

  test('each measure is counted once, and of those due how many have something published', () => {
    const cells = [cell(1, first(3), 'none'), cell(2, first(null, true), 'output'), cell(3, ongoing, 'activity'), cell(4, null, 'none')];
    const counts = { ongoing: 1, ongoingPublished: 1, unstated: 1 };
    assert.deepEqual(dueCounts(cells, programme, '2025-01-01'), { past: 2, pastPublished: 1, coming: 0, ...counts });
    assert.deepEqual(dueCounts(cells, programme, '2024-06-01'), { past: 0, pastPublished: 0, coming: 2, ...counts });
  });

  test('what was searched for in vain or not to the end counts as nothing published', () => {
    const cells = [cell(1, ongoing, 'unsearched'), cell(2, ongoing, 'none'), cell(3, ongoing, 'assessed')];
    assert.equal(dueCounts(cells, programme, '2025-01-01').ongoingPublished, 1);
  });
});

describe('measures by deadline', () => {
  test('stand by what is due first, then with nothing published first, then by months and number', () => {
    const cells = [
      cell(1, null, 'none'),
      cell(2, ongoing, 'output'),
      cell(3, ongoing, 'none'),
      cell(4, first(null), 'none'),
      cell(5, first(3), 'activity'),
      cell(6, first(6), 'unsearched'),
      cell(7, first(3), 'none'),
    ];
    assert.deepEqual(numbers(byDeadline(cells)), [7, 6, 4, 5, 3, 2, 1]);
  });

  test('stand by the last year marked where a programme marks years, and after them without a mark', () => {
    const cells = [
      cell(1, null, 'none', { 2016: null }),
      cell(2, null, 'none', { 2016: true, 2017: true }),
      cell(3, null, 'none', { 2016: true, 2017: false }),
    ];
    assert.deepEqual(numbers(byDeadline(cells)), [3, 2, 1]);
  });
});

test('the picture shows every measure under each of its timeframes, and no band where the source says nothing', () => {
  fc.assert(
    fc.property(programmes, (any) => {
      const rows = calendarRows(any, cellsOf(undefined, any.measures));
      assert.deepEqual(new Set(rows.flatMap(({ cells }) => numbers(cells))), new Set(any.measures.map(({ number }) => number)));
      for (const { cut, cells, bands } of rows) {
        assert.deepEqual(
          numbers(cells),
          cut.measures.map(({ number }) => number),
        );
        assert.equal(bands.length === 0, cut.id === 'not-stated');
        const [from, to] = yearsOfTimeframes(any);
        for (const band of bands) assert.ok(band.first >= from && (band.last <= to || band.open), cut.id);
      }
    }),
  );
});
