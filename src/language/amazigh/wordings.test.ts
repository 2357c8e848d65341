import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import zgh from '#locales/zgh.json' with { type: 'json' };
import lexicon from './lexicon.json' with { type: 'json' };
import { orthographyProblems } from './orthography.ts';
import { withoutSource, wordingsToReview } from './wordings.ts';

const row = (text: string) => ({ zgh: text, ar: 'معنى', fr: 'sens', source: 'test', tier: 'C', review: true });
const found = (strings: Parameters<typeof wordingsToReview>[0], ...wordings: string[]) =>
  wordingsToReview(strings, wordings.map(row)).map((wording) => wording.zgh);

test('a wording is listed when an interface string is it, is made with it, or has it in a plural form', () => {
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜ {number}' }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
  assert.deepEqual(found({ a: { one: 'ⵢⴰⵜ', other: '{count} ⵜⵉⵎⴳⴳⵉⵜ' } }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
  assert.deepEqual(found({ a: 'ⵖⵔ ⵓⴳⴳⴰⵔ', b: 'ⵓⴳⴳⴰⵔ' }, 'ⵖⵔ ⵓⴳⴳⴰⵔ'), ['ⵖⵔ ⵓⴳⴳⴰⵔ']);
  assert.deepEqual(found({ a: 'ⴰⵣⴷⴰⵎ… PDF' }, 'ⴰⵣⴷⴰⵎ...'), ['ⴰⵣⴷⴰⵎ...']);
});

test('a wording inside another, or that no string uses, or that needs no review, is not listed; one used twice is listed once', () => {
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜⵉⵏ', b: null }, 'ⵜⵉⵎⴳⴳⵉⵜ'), []);
  assert.deepEqual(found({ a: 'ⵖⵔ ⵓⴳⴳⴰⵔ' }, 'ⵓⴳⴳⴰⵔ'), []);
  assert.deepEqual(found({ a: 'ⵜⵉⵎⴳⴳⵉⵜ', b: 'ⵜⵉⵎⴳⴳⵉⵜ' }, 'ⵜⵉⵎⴳⴳⵉⵜ'), ['ⵜⵉⵎⴳⴳⵉⵜ']);
  assert.deepEqual(wordingsToReview({ a: 'ⵓⴳⴳⴰⵔ' }, [{ ...row('ⵓⴳⴳⴰⵔ'), review: false }]), []);
});

const texts = Object.values(zgh as Record<string, string | Record<string, string> | null>).flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry ?? {}),
);

test('every interface string is made of wordings with a source, and those to be reviewed stand on the public list', () => {
  assert.ok(texts.length > 0);
  for (const text of texts) assert.deepEqual(withoutSource(text), [], text);
  const listed = new Set(wordingsToReview(zgh).map((wording) => wording.zgh));
  for (const { zgh: wording, review } of lexicon.wordings as { zgh: string; review?: boolean }[])
    if (review && texts.includes(wording)) assert.ok(listed.has(wording), wording);
});

test('attested words in an order that nobody published have no source', () => {
  const words = Object.values(lexicon.words).flat();
  const published = new Set(lexicon.wordings.map((wording) => wording.zgh));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }), (chosen) => {
      const text = chosen.join(' ');
      fc.pre(!published.has(text));
      assert.deepEqual(withoutSource(`{count} ${text}: 12`), [text]);
    }),
  );
});

test('what the portal composed, or found in one place alone, is to be reviewed; each wording is well spelled and stands once', () => {
  for (const { zgh: wording, tier, ...rest } of lexicon.wordings) {
    assert.deepEqual(orthographyProblems(wording), [], wording);
    if (['C', 'D'].includes(tier)) assert.equal('review' in rest && rest.review, true, wording);
  }
  assert.equal(new Set(lexicon.wordings.map((wording) => wording.zgh)).size, lexicon.wordings.length);
});
