import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Portal } from '#src/check/read.ts';
import { elsewhereRules } from './elsewhere-rules.ts';

/** The problems of a portal that holds one entry of evidence and one entry elsewhere. */
function problemsOf(collection: 'news' | 'campaign' | 'study' | 'law', data: object): string[] {
  const entry = (id: string, facts: object) => ({ id, file: `${id}.yaml`, data: facts, body: '' });
  const facts = { publicAuthor: true, record: [], ...data };
  const portal = {
    news: [],
    campaign: [],
    study: [],
    law: [],
    gathering: [entry('evidence', { programme: 'plan' })],
    programme: [entry('programmes/plan', { period: [2023, 2030] })],
    [collection]: [entry('it', facts)],
  } as unknown as Portal;
  return elsewhereRules(portal).map(({ field, wrong }) => `${field}: ${wrong}`);
}

const unknown = 'record: the record does not know it, though it is dated in the plan’s period';
const dated = {
  news: { date: '2024' },
  study: { date: '2024' },
  campaign: { from: '2024' },
  law: { date: '2003', steps: [{ step: 'amended', date: '2024' }] },
};

for (const [collection, data] of Object.entries(dated) as [keyof typeof dated, object][]) {
  test(`${collection}: what a public author published in the plan's period is on the record, or says why not`, () => {
    assert.deepEqual(problemsOf(collection, data), [unknown]);
    assert.deepEqual(problemsOf(collection, { ...data, record: ['2024-01-01-act'] }), []);
    assert.deepEqual(problemsOf(collection, { ...data, notOnRecord: 'a list of addresses' }), []);
    assert.deepEqual(problemsOf(collection, { ...data, publicAuthor: false }), []);
  });

  test(`${collection}: a reason beside an entry of the record is told`, () =>
    assert.deepEqual(problemsOf(collection, { ...data, record: ['2024-01-01-act'], notOnRecord: 'why' }), [
      'notOnRecord: stands beside `record`',
    ]));
}

test('what bears no date, came before the plan or only comes into force is no publication of its period', () => {
  assert.deepEqual(problemsOf('study', { date: null }), []);
  assert.deepEqual(problemsOf('news', { date: '2022-12-31' }), []);
  assert.deepEqual(problemsOf('law', { date: null, steps: [{ step: 'in-force', date: '2024' }] }), []);
});
