import assert from 'node:assert/strict';
import { test } from 'node:test';
import zgh from '#locales/zgh.json' with { type: 'json' };
import lexicon from './lexicon.json' with { type: 'json' };
import { wordingsToReview } from './review.ts';

const row = (text: string) => ({ zgh: text, ar: 'معنى', fr: 'sens', source: 'test', tier: 'C' });
const found = (strings: Parameters<typeof wordingsToReview>[0], ...wordings: string[]) =>
  wordingsToReview(strings, wordings.map(row)).map((wording) => wording.zgh);

test('a wording is listed when an interface string is it, holds it, or has it in a plural form', () => {
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜ {number}' }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
  assert.deepEqual(found({ a: { one: 'ⵢⴰⵜ', other: '{count} ⵜⵉⵎⴳⴳⵉⵜ' } }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
  assert.deepEqual(found({ a: 'ⵖⵔ ⵓⴳⴳⴰⵔ', b: 'ⵓⴳⴳⴰⵔ' }, 'ⵖⵔ ⵓⴳⴳⴰⵔ'), ['ⵖⵔ ⵓⴳⴳⴰⵔ']);
});

test('a wording inside another word, or that no string uses, is not listed; one used twice is listed once', () => {
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜⵉⵏ', b: null }, 'ⵜⵉⵎⴳⴳⵉⵜ'), []);
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜ', b: 'ⵜⵉⵎⴳⴳⵉⵜ' }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
});

test('every interface string that is a wording to be reviewed stands on the public list', () => {
  const listed = new Set(wordingsToReview(zgh).map((wording) => wording.zgh));
  const review = new Set(lexicon.review.map((wording) => wording.zgh));
  const strings = Object.values(zgh).filter((text) => typeof text === 'string' && review.has(text));
  assert.ok(strings.length > 0);
  for (const text of strings) assert.ok(listed.has(text as string), `${String(text)} is not on the list`);
});
