import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comingDays, daysBetween, nextTime, worldDay } from './model.ts';

test('a day of the year comes this year until it has passed, that day included', () => {
  assert.equal(nextTime('03-14', '2026-03-13'), '2026-03-14');
  assert.equal(nextTime('03-14', '2026-03-14'), '2026-03-14');
  assert.equal(nextTime('03-14', '2026-03-15'), '2027-03-14');
});

test('the world day comes every year, and beside it the national day once it is set, the nearer first', () => {
  const world = { which: 'world', date: `2027-${worldDay}` };
  assert.deepEqual(comingDays(null, '2026-11-26'), [world]);
  assert.deepEqual(comingDays('03-14', '2026-11-26'), [{ which: 'national', date: '2027-03-14' }, world]);
  assert.deepEqual(comingDays('03-14', '2027-03-15'), [world, { which: 'national', date: '2028-03-14' }]);
});

test('days are counted from one to the other, over a change of clocks and a leap day', () => {
  assert.equal(daysBetween('2026-11-26', '2026-11-26'), 0);
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(daysBetween('2026-11-26', '2027-07-30'), 246);
});
