import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidencePath, evidenceSignPath, timelinePath, timelineYearPath } from './addresses.ts';
import type { Evidence, Progress } from './model.ts';
import { newestOf, recordYears, shownIn } from './timeline.ts';

const entry = (date: string, shows: Evidence['shows'] = 'activity') => ({ id: `${date}-x`, date, shows }) as Evidence;
const progress = {
  evidence: [entry('2018-07-06', 'milestone'), entry('2024-02-08'), entry('2024-02'), entry('2024-11-20', 'output'), entry('2024')],
  changes: [],
} as unknown as Progress;

test('the record stands by year and month, newest year first; what has only a year stands last in it', () => {
  assert.deepEqual(
    recordYears(progress).map(({ year, months }) => [
      year,
      ...months.map(({ month, evidence }) => [month, ...evidence.map(({ date }) => date)]),
    ]),
    [
      ['2024', ['02', '2024-02-08', '2024-02'], ['11', '2024-11-20'], [undefined, '2024']],
      ['2018', ['07', '2018-07-06']],
    ],
  );
});

test('an entry stands on the page of its year, and its first address on the page of all years', () => {
  const [first] = progress.evidence;
  assert.equal(evidencePath(first!), `${timelineYearPath('2018')}#${first!.id}`);
  assert.equal(evidenceSignPath(first!), `${timelinePath}#${first!.id}`);
});

test('the newest come first, and each kind of showing is counted', () => {
  assert.equal(newestOf(progress)[0]!.date, '2024');
  assert.deepEqual(shownIn(progress), [
    { shows: 'milestone', count: 1 },
    { shows: 'activity', count: 3 },
    { shows: 'output', count: 1 },
  ]);
});
