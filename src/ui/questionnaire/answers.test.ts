import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answers, nextQuestion, resultOf, waysThrough, type Fit, type Question, type Result } from './answers.ts';

/** Conditions on some of the questions named. */
const fit = (ids: string[]): fc.Arbitrary<Fit> =>
  ids.length === 0
    ? fc.constant({})
    : fc
        .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.subarray([...answers], { minLength: 1 })), {
          selector: ([id]) => id,
          maxLength: 2,
        })
        .map((pairs) => Object.fromEntries(pairs));
const ids = (count: number) => Array.from({ length: count }, (_, at) => `q${at}`);
const questions: fc.Arbitrary<Question[]> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...ids(count).map((id, at) => fit(ids(at)).map((asked) => ({ id, asked })))));
const results = fc.array(fc.record({ id: fc.string(), all: fit(ids(5)), any: fit(ids(5)) }), { maxLength: 4 });

test('every way asks each question at most once, only where its conditions hold, and ends with nothing left to ask', () =>
  fc.assert(
    fc.property(questions, (list) => {
      const ways = waysThrough(list);
      assert.equal(new Set(ways.map((given) => JSON.stringify(given))).size, ways.length);
      for (const given of ways) {
        assert.equal(nextQuestion(list, given), undefined);
        for (const { id, asked } of list) {
          const due = Object.entries(asked).every(([name, wanted]) => given[name] !== undefined && wanted.includes(given[name]));
          assert.equal(given[id] !== undefined, due, id);
        }
      }
    }),
  ));

test('a last result without conditions takes every way that no earlier one takes', () =>
  fc.assert(
    fc.property(questions, results, (list, some) => {
      const last: Result = { id: 'last', all: {}, any: {} };
      for (const given of waysThrough(list)) {
        const result = resultOf([...some, last], given)!;
        assert.equal(result, resultOf(some, given) ?? last);
        for (const [name, wanted] of Object.entries(result.all)) assert.ok(wanted.includes(given[name]!));
      }
    }),
  ));
