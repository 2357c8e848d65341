import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { bodyName } from '../../src/concepts/programme/bodies.ts';
import { assembleProgramme } from '../../src/concepts/programme/programme.ts';

/** The child-protection programme as the project holds it: what the scan lost stays lost, until another copy is found. */
const { portal } = readPortal(contentRoot);
const programme = assembleProgramme(portal, 'child-protection');
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const numbers = (list: { number: number }[]) => list.map(({ number }) => number);
const published = ['ar', 'fr', 'en', 'es'] as const;
/** The pages that our copy does not hold, as its other pages tell. */
const lost = [1, 2, 3, 12, 13, 14, 15, 60, 61, 62, 68, 69, 70, 101, 102, 103, 104];

test('objectives, sub-objectives and measures are as many as the document prints; its text announces another number, and both are held', () => {
  const { counts, measuresStated } = programme.facts;
  assert.deepEqual(numbers(programme.objectives), upTo(counts.objectives));
  assert.deepEqual(numbers(programme.subObjectives), upTo(counts.subObjectives));
  assert.deepEqual(numbers(programme.measures), upTo(counts.measures));
  assert.notEqual(measuresStated, counts.measures);
  assert.ok(programme.facts.doubts.some(({ field }) => field === 'counts.measures'));
  assert.deepEqual(programme.axes, []);
});

describe('nothing legible that the source does not hold', () => {
  test('the lost measures are exactly those whose pages are missing', () => {
    assert.deepEqual(numbers(programme.measures.filter(({ legible }) => legible === false)), lost);
  });

  for (const number of lost) {
    test(`measure ${number} stays empty`, () => {
      const measure = programme.measures[number - 1]!;
      assert.deepEqual(measure.texts.words, {});
      assert.deepEqual([measure.bodies, measure.responsible, measure.partners], [[], [], []]);
      for (const mark of Object.values(measure.years)) assert.equal(mark, null);
      assert.deepEqual(
        portal.measureText.filter(({ id }) => id.startsWith(`programmes/child-protection/measures/${number}/`)),
        [],
      );
    });
  }

  test('a year is told only where the mark is in its place; 2015 has no column', () => {
    for (const { number, years } of programme.measures)
      assert.deepEqual(Object.keys(years), ['2016', '2017', '2018', '2019', '2020'], String(number));
    assert.ok(programme.measures.some(({ years }) => Object.values(years).every((mark) => mark === null)));
  });

  test('a fragment says so, and carries a doubt', () => {
    const fragments = programme.measures.filter(({ legible }) => legible === 'partial');
    assert.ok(fragments.length > 0);
    for (const { number, doubts } of fragments) assert.ok(doubts.length > 0, `measure ${number}`);
  });
});

test('every measure that can be read stands in four languages, its lists of one length', () => {
  for (const { number, legible, texts } of programme.measures) {
    if (legible === false) continue;
    for (const locale of published) {
      assert.ok(texts.words[locale]?.title, `measure ${number} ${locale}`);
      assert.equal(texts.words[locale].indicators?.length, texts.words.ar!.indicators?.length, `measure ${number} ${locale}`);
    }
  }
});

test('a body that has changed its name since bears the one of that time here, and that of today in the plan', () => {
  const plan = assembleProgramme(portal, 'plan');
  const then = programme.bodies.filter(({ nameThen }) => nameThen?.[programme.id]);
  assert.ok(then.length > 0);
  for (const body of then) {
    assert.equal(bodyName(body, programme), body.nameThen![programme.id]);
    assert.equal(bodyName(body, plan), body.title, body.id);
  }
});
