import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { showings } from './schema.ts';
import { standing, statusOf, statuses, type Shown, type Status } from './status.ts';

const entry = (id: string, shows: Shown['shows'], more: Partial<Shown> = {}): Shown => ({
  id,
  shows,
  date: '2024-01-01',
  measures: [21],
  ...more,
});

const cases: { says: string; entries: Shown[]; status: Status }[] = [
  { says: 'nothing published', entries: [], status: 'none' },
  { says: 'an activity', entries: [entry('a', 'activity')], status: 'activity' },
  { says: 'an output', entries: [entry('a', 'output')], status: 'output' },
  { says: 'an assessment alone', entries: [entry('a', 'assessment')], status: 'assessed' },
  { says: 'the strongest of several', entries: [entry('a', 'output'), entry('b', 'activity')], status: 'output' },
  { says: 'a drop outweighs an assessment', entries: [entry('a', 'dropped'), entry('b', 'assessment')], status: 'dropped' },
  {
    says: 'a replaced drop no longer counts',
    entries: [entry('a', 'dropped'), entry('b', 'activity', { replaces: 'a' })],
    status: 'activity',
  },
  {
    says: 'a replaced output no longer counts',
    entries: [entry('a', 'output'), entry('b', 'activity', { replaces: 'a' })],
    status: 'activity',
  },
  {
    says: 'a replacement may take the entry away from the measure',
    entries: [entry('a', 'output'), entry('b', 'output', { replaces: 'a', measures: [22] })],
    status: 'none',
  },
  { says: 'another measure', entries: [entry('a', 'output', { measures: [22] })], status: 'none' },
  { says: 'before the plan', entries: [entry('a', 'output', { date: '2022-12-31' })], status: 'none' },
  { says: 'the first year of the plan', entries: [entry('a', 'output', { date: '2023' })], status: 'output' },
  { says: 'a milestone', entries: [entry('a', 'milestone', { measures: [] })], status: 'none' },
];

for (const { says, entries, status } of cases) {
  test(`the status is "${status}" after: ${says}`, () => assert.equal(statusOf(21, entries, 2023), status));
}

const anyEntry = (shows: readonly Shown['shows'][] = showings) =>
  fc.record({
    shows: fc.constantFrom(...shows),
    date: fc.constantFrom('2021-10-12', '2023', '2023-09', '2024-08-02', '2025-12'),
    measures: fc.subarray([20, 21, 22]),
    earlier: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
  });

/** A history as it grows: each entry may replace one that stands before it. */
const histories = fc.array(anyEntry(), { maxLength: 12 }).map((drafts) =>
  drafts.map(({ earlier, ...draft }, index): Shown => ({
    ...draft,
    id: `e${index}`,
    replaces: earlier === undefined || index === 0 ? undefined : `e${earlier % index}`,
  })),
);

test('the order of the entries does not matter', () => {
  fc.assert(
    fc.property(
      histories.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))),
      ([history, shuffled]) => {
        assert.equal(statusOf(21, shuffled, 2023), statusOf(21, history, 2023));
      },
    ),
  );
});

test('adding an entry that replaces nothing never lowers a status', () => {
  fc.assert(
    fc.property(histories, anyEntry(), (history, { shows, date, measures }) => {
      const before = statusOf(21, history, 2023);
      const after = statusOf(21, [...history, { id: 'new', shows, date, measures }], 2023);
      assert.ok(statuses.indexOf(after) >= statuses.indexOf(before), `${before} became ${after}`);
    }),
  );
});

test('a status always has an entry behind it that shows it', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const status = statusOf(21, history, 2023);
      const shown = { activity: 'activity', output: 'output', assessed: 'assessment', dropped: 'dropped', none: undefined }[status];
      const behind = standing(history).filter((each) => each.measures.includes(21) && each.date >= '2023' && each.shows === shown);
      assert.equal(behind.length > 0, status !== 'none');
    }),
  );
});
