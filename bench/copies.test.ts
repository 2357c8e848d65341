import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from '../src/check/check.ts';
import { copyNumber, recounted, renumbered, writeCopies } from './copies.ts';

describe('copies of the content for the benchmark', () => {
  it('gives every copy of every measure a number of its own', () => {
    const numbers = [0, 1, 2].flatMap((copy) => [1, 2, 3].map((number) => copyNumber(number, copy, 3)));
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('changes the number of a measure and nothing else', () => {
    const facts =
      'number: 7\nsubObjective: 2 # as printed\ntimeframe: { firstYear: true, months: null, ongoing: false }\nnote: "7, not 8"\n';
    assert.equal(renumbered(facts, 81), facts.replace('number: 7', 'number: 81'));
  });

  it('states the number of measures that the copies make', () => {
    const { facts, count } = recounted('counts: { axes: 4, objectives: 13, subObjectives: 30, measures: 74 }\n', 5);
    assert.equal(count, 74);
    assert.deepEqual(parse(facts), { counts: { axes: 4, objectives: 13, subObjectives: 30, measures: 370 } });
  });

  it('refuses a programme that states no number of measures', () => {
    assert.throws(() => recounted('counts: { axes: 4 }\n', 5), /counts\.measures/);
  });

  it('writes a content folder that the content check finds sound', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copies-'));
    try {
      const measures = writeCopies('content', join(folder, 'content'), 2);
      const { portal, problems } = checkContent(join(folder, 'content'));
      assert.deepEqual(problems, []);
      assert.equal(portal.measure.filter(({ id }) => id.startsWith('programmes/plan/')).length, measures);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
