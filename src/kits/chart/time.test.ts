import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, sideOf, spanOf, yearsOf } from './time.ts';

test('events stand apart as their dates do', () => {
  const span = spanOf(['2016-08-25', '2018-07-06', '2019']);
  assert.deepEqual(span, { first: 2016, last: 2019 });
  assert.equal(placeOf('2016', span), 0);
  assert.equal(placeOf('2018-01-01', span).toFixed(3), (731 / 1461).toFixed(3));
  assert.ok(placeOf('2019-12-31', span) < 1);
});

test('a month and a year stand at their beginning', () => {
  const span = { first: 2022, last: 2022 };
  assert.equal(placeOf('2022-02', span), placeOf('2022-02-01', span));
  assert.equal(placeOf('2022', span), 0);
});

test('time runs in the direction of the page', () => {
  assert.deepEqual(yearsOf({ first: 2023, last: 2025 }), [2023, 2024, 2025]);
  assert.equal(sideOf(0.25, 'ltr'), '25%');
  assert.equal(sideOf(0.25, 'rtl'), '75%');
});
