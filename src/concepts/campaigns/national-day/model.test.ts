import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextDay, nextTime, worldDay } from './model.ts';

test('a day of the year comes this year until it has passed, that day included', () => {
  assert.equal(nextTime('03-14', '2026-03-13'), '2026-03-14');
  assert.equal(nextTime('03-14', '2026-03-14'), '2026-03-14');
  assert.equal(nextTime('03-14', '2026-03-15'), '2027-03-14');
});

test('as long as no text sets the national day, the world day comes next', () => {
  assert.deepEqual(nextDay(null, '2026-11-26'), { date: `2027-${worldDay}`, which: 'world' });
});

test('of the two days, the one that is nearer comes next', () => {
  assert.deepEqual(nextDay('03-14', '2026-11-26'), { date: '2027-03-14', which: 'national' });
  assert.deepEqual(nextDay('03-14', '2027-03-15'), { date: `2027-${worldDay}`, which: 'world' });
});
