import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthsBetween, overdue } from './calendar.ts';

const rhythm = { meetsEveryMonths: 6, reportsEveryMonths: 12 };
const at = (today: string, published: string[] = ['2024-08-02', '2025-02-21']) =>
  overdue({ published, begins: '2023-01-01', rhythm, today });

test('whole months are counted, a day too early is a month less', () => {
  assert.equal(monthsBetween('2025-02-21', '2025-08-20'), 5);
  assert.equal(monthsBetween('2025-02-21', '2025-08-21'), 6);
});

test('the last day of a month is reached on the last day of a shorter one', () => {
  assert.equal(monthsBetween('2024-08-31', '2025-02-28'), 6);
});

test('a date without a day counts from its end, in favour of who publishes', () => {
  assert.equal(monthsBetween('2025-02', '2025-08-20'), 5);
  assert.equal(monthsBetween('2024', '2025-06-30'), 6);
});

test('nothing is stale within six months of the last publication', () => {
  assert.deepEqual(at('2025-08-20'), { last: '2025-02-21', meetings: 0, reports: 0, stale: false });
});

test('with the clock moved on, first a meeting and then a report has come due', () => {
  assert.deepEqual(at('2025-08-21'), { last: '2025-02-21', meetings: 1, reports: 0, stale: true });
  assert.deepEqual(at('2026-02-21'), { last: '2025-02-21', meetings: 2, reports: 1, stale: true });
});

test('while nothing is published the calendar runs from the beginning of the plan', () => {
  assert.deepEqual(at('2024-01-01', []), { last: null, meetings: 2, reports: 1, stale: true });
});

test('a plan that gives no rhythm makes nothing stale', () => {
  const none = { meetsEveryMonths: null, reportsEveryMonths: null };
  assert.equal(overdue({ published: [], begins: '2023-01-01', rhythm: none, today: '2030-01-01' }).stale, false);
});
