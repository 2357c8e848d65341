import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { statusOf, type Shown } from '#src/concepts/progress/status.ts';
import { changesSince, type Edition } from './changes.ts';

const firstYear = 2023;
const entry = (id: string, measures: number[], more: Partial<Shown> = {}): Shown => ({
  id,
  date: id.slice(0, 10),
  measures,
  shows: 'activity',
  ...more,
});
const edition = (evidence: Shown[], entries: string[] = []): Edition => ({
  entries: [...evidence.map(({ id }) => `progress/evidence/${id}`), ...entries],
  evidence,
  measures: [1, 2, 3],
  firstYear,
});
const ids = ({ entries }: Edition) => new Set(entries);

test('of the first edition nothing is told, for there is none to compare it with', () => {
  assert.deepEqual(changesSince(undefined, edition([entry('2024-01-01-a', [1])], ['news/x'])), { added: [], states: [] });
});

test('what an edition shows and the one before it did not, in its order', () => {
  const before = edition([entry('2024-01-01-a', [1])], ['news/x']);
  const now = edition([...before.evidence, entry('2024-02-01-b', [2])], ['news/new', 'news/x', 'studies/y']);
  assert.deepEqual(changesSince(ids(before), now).added, ['progress/evidence/2024-02-01-b', 'news/new', 'studies/y']);
});

describe('the state of a measure', () => {
  const before = edition([entry('2024-01-01-a', [1])]);
  const since = (...later: Shown[]) => changesSince(ids(before), edition([...before.evidence, ...later])).states;

  test('rises with the entry that shows more, and not with one that shows the same or is older than the plan', () => {
    assert.deepEqual(since(entry('2024-02-01-b', [1, 2]), entry('2024-03-01-c', [1], { shows: 'output' })), [
      { measure: 1, from: 'activity', to: 'output', by: '2024-03-01-c' },
      { measure: 2, from: 'none', to: 'activity', by: '2024-02-01-b' },
    ]);
    assert.deepEqual(since(entry('2024-02-01-b', [1]), entry('2019-02-01-b', [3])), []);
  });

  test('falls with the entry that takes an earlier one back', () => {
    const correction = entry('2024-02-01-b', [2], { replaces: '2024-01-01-a' });
    assert.deepEqual(since(correction), [
      { measure: 1, from: 'activity', to: 'none', by: '2024-02-01-b' },
      { measure: 2, from: 'none', to: 'activity', by: '2024-02-01-b' },
    ]);
  });
});

test('whatever was added, each change of state is one between the two editions, brought by a new entry', () => {
  const entries = fc.uniqueArray(
    fc.record({
      id: fc
        .date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
        .map((date) => `${date.toJSON().slice(0, 10)}-a`),
      measures: fc.uniqueArray(fc.constantFrom(1, 2, 3), { minLength: 1 }),
      shows: fc.constantFrom('activity', 'output', 'assessment', 'dropped', 'milestone'),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  fc.assert(
    fc.property(entries, fc.nat(8), (drawn, count) => {
      const all = drawn.map(({ id, measures, shows }, index) =>
        entry(id, measures, {
          shows: shows as Shown['shows'],
          ...(index > count && index % 3 === 0 && { replaces: drawn[index - 1]!.id }),
        }),
      );
      const before = edition(all.slice(0, count));
      const now = edition(all);
      const { added, states } = changesSince(ids(before), now);
      assert.deepEqual(added, now.entries.slice(count));
      for (const measure of now.measures) {
        const [from, to] = [before, now].map(({ evidence }) => statusOf(measure, evidence, firstYear));
        const told = states.filter((state) => state.measure === measure);
        assert.deepEqual(
          told.map((state) => [state.from, state.to]),
          from === to ? [] : [[from, to]],
        );
        for (const { by } of told) assert.ok(added.includes(`progress/evidence/${by}`));
      }
    }),
  );
});
