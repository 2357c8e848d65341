import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, countsOf, namesOf } from './model.ts';
import { comparisonRules } from './rules.ts';
import type { Asked, ComparisonFacts } from './schema.ts';

const ask = (place: string, more: Partial<Asked> = {}): Asked => ({
  place,
  articles: [],
  measures: [],
  parts: [],
  judgement: 'nothing',
  ...more,
});
const facts = (...asks: Asked[]): ComparisonFacts => ({ order: 1, law: 'protocol', asks, language: 'ar', source: 'protocol', doubts: [] });
const told = (...asks: Asked[]) =>
  comparisonRules({
    comparison: [{ id: 'law/comparisons/a', file: 'a/index.yaml', data: facts(...asks), body: '' }],
  }).map(({ field, wrong }) => `${field}: ${wrong}`);

test('a place has an anchor of letters that an address may hold', () => {
  assert.deepEqual(['6.3 (a)', '8.3-8.4', '12', 'III'].map(anchorOf), ['ask-6-3-a', 'ask-8-3-8-4', 'ask-12', 'ask-iii']);
});

test('judgements are counted, those that nothing has too', () => {
  const asks = [ask('1'), ask('2'), ask('3', { judgement: 'partly', measures: [1] })];
  assert.deepEqual(countsOf({ facts: facts(...asks) }), { answered: 0, partly: 1, nothing: 2 });
});

test('a comparison is linked from its text, from the laws of its articles and from its measures, once each', () => {
  const asks = [ask('1', { articles: ['a/1', 'a/2'], measures: [7] }), ask('2', { articles: ['b/1'], measures: [7, 8] })];
  assert.deepEqual(namesOf({ facts: facts(...asks) }), { measures: ['plan/7', 'plan/8'], bodies: [], laws: ['protocol', 'a', 'b'] });
});

test('nothing is said where nothing stands, and there alone', () => {
  assert.deepEqual(told(ask('1'), ask('2', { judgement: 'answered', parts: ['governance'] })), []);
  assert.deepEqual(told(ask('1', { measures: [1] })), ['asks.0.judgement: is "nothing", but something that answers is named']);
  assert.deepEqual(told(ask('1', { judgement: 'partly' })), ['asks.0.judgement: is "partly", but nothing that answers is named']);
});

test('two places do not share an anchor', () => {
  assert.deepEqual(told(ask('6.3 (a)'), ask('6.3-a')), ['asks.1.place: "6.3-a" and "6.3 (a)" have the same anchor']);
});
