import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emsPerYear, stepsOf } from './timeline.ts';

const dates = ['2016-07-01', '2018-07-01', '2021', '2022-02-15', '2023-03'];

test('dates stand apart as time does', () => {
  const gaps = stepsOf(dates).map(({ gap }) => gap);
  assert.deepEqual(
    gaps.map((gap) => gap.toFixed(1)),
    ['2.0', '2.5', '1.1', '1.0', '0.0'],
  );
});

test('each year that begins between the first date and the last is drawn once, in its place', () => {
  const steps = stepsOf(dates);
  assert.deepEqual(
    steps.flatMap(({ years }) => years.map(({ year }) => year)),
    [2017, 2018, 2019, 2020, 2021, 2022, 2023],
  );
  assert.equal(steps[0]!.years[0]!.at.toFixed(2), '0.25');
});

test('a date known by its year alone covers it, up to the next date at most', () => {
  const [, , third] = stepsOf(dates);
  assert.equal((third!.wholeYear * third!.gap).toFixed(2), '1.00');
  assert.equal(stepsOf(['2021', '2021-05', '2022'])[0]!.wholeYear, 1);
  assert.ok(stepsOf(dates).every(({ wholeYear }, index) => wholeYear > 0 === (dates[index]!.length === 4)));
});

test('the longest words for the time they have give the scale', () => {
  const steps = stepsOf(['2020-01-01', '2021-01-01', '2022-01-01']);
  const short = emsPerYear(steps, ['x', 'x', 'x']);
  assert.ok(emsPerYear(steps, ['x', 'x'.repeat(100), 'x']) > short);
  assert.equal(emsPerYear(steps, ['x', 'x', 'x'.repeat(100)]), short);
});
