import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeCodes } from '#src/language/locales.ts';
import { programmes, timeframes } from './records.fixture.ts';
import { timeframeCuts, timeframeIds, timeframeName } from './timeframes.ts';

describe('the cuts a timeframe falls into', () => {
  const timeframe = (firstYear: boolean, months: number | null, ongoing: boolean) => timeframeIds({ firstYear, months, ongoing });

  test('"ongoing", "first year", "first year: 3 months", and both', () => {
    assert.deepEqual(timeframe(false, null, true), ['ongoing']);
    assert.deepEqual(timeframe(true, null, false), ['first-year']);
    assert.deepEqual(timeframe(true, 3, false), ['first-year-3-months']);
    assert.deepEqual(timeframe(true, 3, true), ['first-year-3-months', 'ongoing']);
  });

  test('nothing stated has a cut of its own', () => assert.deepEqual(timeframeIds(null), ['not-stated']));

  test('every timeframe falls into one at least', () => {
    fc.assert(fc.property(timeframes, (any) => assert.ok(timeframeIds(any).length > 0)));
  });
});

describe('the cuts of a programme', () => {
  test('hold each measure in every cut it answers to, in no other, and once', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const cuts = timeframeCuts(programme);
        assert.equal(new Set(cuts.map(({ id }) => id)).size, cuts.length);
        for (const measure of programme.measures) {
          const holding = cuts.filter((cut) => cut.measures.includes(measure)).map(({ id }) => id);
          assert.deepEqual(holding.sort(), timeframeIds(measure.timeframe).sort());
        }
        for (const cut of cuts) {
          assert.ok(cut.measures.length > 0);
          assert.equal(new Set(cut.measures).size, cut.measures.length);
        }
      }),
    );
  });

  test('begin with the most urgent and end with what is not stated', () => {
    const order = ['first-year-1-months', 'first-year-3-months', 'first-year-6-months', 'first-year', 'ongoing', 'not-stated'];
    fc.assert(
      fc.property(programmes, (programme) => {
        const ids = timeframeCuts(programme).map(({ id }) => id);
        assert.deepEqual(
          ids,
          order.filter((id) => ids.includes(id)),
        );
      }),
    );
  });

  test('have a name in every language, each its own', () => {
    const cuts = [
      { id: 'first-year-3-months', months: 3 },
      { id: 'first-year-6-months', months: 6 },
      { id: 'first-year', months: null },
      { id: 'ongoing', months: null },
      { id: 'not-stated', months: null },
    ];
    for (const locale of localeCodes) {
      const names = cuts.map((cut) => timeframeName(cut, locale).value);
      assert.equal(new Set(names).size, cuts.length, `${locale}: ${names}`);
    }
    assert.equal(timeframeName(cuts[0]!, 'ar').value, 'السنة الأولى، خلال 3 أشهر');
  });
});
