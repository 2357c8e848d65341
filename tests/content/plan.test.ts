import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import type { Entry } from '#src/content/entry.ts';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { assembleProgramme } from '../../src/concepts/programme/programme.ts';
import { programmeRules } from '../../src/concepts/programme/rules.ts';
import { amazighRules } from '../../src/check/amazigh-rules.ts';
import { problemLine } from '../../src/content/problem.ts';
import { provenanceRules } from '../../src/check/translation-rules.ts';

/** The national plan as the project holds it; other programmes have tests of their own. */
const { portal, problems } = readPortal(contentRoot);
const ofPlan = (entries: Entry[]) =>
  entries.filter(({ id }) => !id.startsWith('programmes/') || id === 'programmes/plan' || id.startsWith('programmes/plan/'));
const alone = Object.fromEntries(
  Object.entries(portal).map(([name, entries]) => [name, ofPlan(entries as Entry[])]),
) as unknown as typeof portal;
const plan = assembleProgramme(portal, 'plan');
const published = ['ar', 'fr', 'en', 'es'] as const;
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const numbers = (list: { number: number }[]) => list.map(({ number }) => number);
const measure = (number: number) => plan.measures[number - 1]!;
/** What the document counts of itself, beside the data: the sections of the plan are as many. */
const { counts } = plan.facts;

test('the plan breaks no rule of the content', () => {
  const rules = [provenanceRules, programmeRules, amazighRules];
  const own = /^(programmes\/plan\/|studies\/national-plan-2023-2030\/|[^/]+\.yaml)/;
  const found = [...problems, ...rules.flatMap((rule) => rule(alone))].filter(({ file }) => own.test(relative(contentRoot, file)));
  assert.deepEqual(found.map(problemLine), []);
});

describe('the plan is whole', () => {
  test('axes, objectives, sub-objectives and measures are as many as the document counts, numbered without a gap', () => {
    assert.deepEqual(numbers(plan.axes), upTo(counts.axes));
    assert.deepEqual(numbers(plan.objectives), upTo(counts.objectives));
    assert.deepEqual(numbers(plan.subObjectives), upTo(counts.subObjectives));
    assert.deepEqual(numbers(plan.measures), upTo(counts.measures));
  });

  test('every measure stands under a sub-objective, an objective and an axis, in the order of the plan', () => {
    const all = numbers(plan.measures);
    assert.deepEqual(numbers(plan.axes.flatMap((axis) => axis.measures)), all);
    assert.deepEqual(numbers(plan.objectives.flatMap((objective) => objective.measures)), all);
    assert.deepEqual(numbers(plan.subObjectives.flatMap((sub) => sub.measures)), all);
    assert.deepEqual(numbers(plan.axes.flatMap((axis) => axis.objectives)), numbers(plan.objectives));
    for (const sub of plan.subObjectives) assert.ok(sub.measures.length > 0, `sub-objective ${sub.number}`);
  });

  test('previous and next lead through all measures', () => {
    assert.equal(measure(1).previous, undefined);
    assert.equal(measure(counts.measures).next, undefined);
    for (const number of upTo(counts.measures - 1)) {
      assert.equal(measure(number).next, measure(number + 1));
      assert.equal(measure(number + 1).previous, measure(number));
    }
  });
});

describe('in Arabic, French, English and Spanish', () => {
  const texts = { plan: plan.texts, governance: plan.governance!.texts };
  for (const [what, { words, original }] of Object.entries(texts)) {
    test(`${what}: each language holds it, Arabic as the original`, () => {
      assert.equal(original, 'ar');
      for (const locale of published) assert.ok(words[locale]?.title, locale);
    });
  }

  test('every axis, objective and sub-objective has its title', () => {
    for (const axis of plan.axes)
      for (const locale of published) assert.ok(axis.texts.words[locale]?.title, `axis ${axis.number} ${locale}`);
    for (const { number, title } of [...plan.objectives, ...plan.subObjectives])
      for (const locale of published) assert.ok(title[locale], `${number} ${locale}`);
  });

  test('every measure has its texts, and its lists line up item by item', () => {
    for (const {
      number,
      texts: { words },
    } of plan.measures) {
      for (const locale of published) {
        const text = words[locale];
        assert.ok(text, `measure ${number}: no ${locale}.yaml`);
        assert.ok(text.actions!.length > 0, `measure ${number} ${locale}: no action`);
        for (const list of ['actions', 'indicators'] as const)
          assert.equal(text[list]!.length, words.ar![list]!.length, `measure ${number} ${locale}: ${list}`);
      }
    }
  });

  test('Arabic is written in Arabic letters, the others in Latin ones', () => {
    for (const {
      number,
      texts: { words },
    } of plan.measures) {
      assert.match(words.ar!.title!, /\p{Script=Arabic}/u, `measure ${number}`);
      for (const locale of ['fr', 'en', 'es'] as const)
        for (const text of [words[locale]!.title!, ...words[locale]!.actions!, ...words[locale]!.indicators!])
          assert.doesNotMatch(text, /\p{Script=Arabic}/u, `measure ${number} ${locale}`);
    }
  });
});

describe('what the source leaves empty stays empty, and a doubt says so', () => {
  /** Read in the matrix of the printed plan, row by row: what no new edition of it can change. */
  const emptyInPrint = { timeframe: [4], targetGroups: [45, 46, 47, 48], indicators: [10], bodies: [] };
  const empty: Record<keyof typeof emptyInPrint, (of: (typeof plan.measures)[number]) => boolean> = {
    timeframe: ({ timeframe, texts }) => timeframe === null && published.every((locale) => texts.words[locale]!.timeframe === null),
    targetGroups: ({ targetGroups }) => targetGroups.length === 0,
    indicators: ({ texts }) => published.every((locale) => texts.words[locale]!.indicators!.length === 0),
    bodies: ({ bodies }) => bodies.length === 0,
  };
  for (const [field, printed] of Object.entries(emptyInPrint) as [keyof typeof emptyInPrint, number[]][])
    test(field, () => {
      const found = plan.measures.filter(empty[field]);
      assert.deepEqual(numbers(found), printed);
      for (const { number, doubts } of found)
        assert.ok(
          doubts.some((doubt) => doubt.field === field),
          `measure ${number}`,
        );
    });
});

describe('who does what', () => {
  test('the Ministry of Interior is named by eight measures', () => {
    // Read in the matrix of the printed plan, row by row.
    const printed = [6, 12, 13, 26, 38, 39, 48, 49];
    const interior = plan.bodies.find(({ id }) => id === 'interior-ministry')!;
    assert.deepEqual(numbers(interior.measures), printed);
  });

  test('a body and its measures know each other', () => {
    for (const body of plan.bodies) for (const named of body.measures) assert.ok(named.bodies.includes(body), `${body.id} ${named.number}`);
    for (const { number, bodies } of plan.measures)
      for (const body of bodies) assert.ok(plan.bodies.includes(body) && numbers(body.measures).includes(number), `${body.id} ${number}`);
  });

  test('a ministry answers for the measures of its departments', () => {
    const departments = plan.bodies.filter(({ parent }) => parent);
    assert.ok(departments.length > 0);
    for (const { parent, measures } of departments)
      for (const number of numbers(measures)) assert.ok(numbers(parent!.allMeasures).includes(number), `${parent!.id} ${number}`);
  });

  test('no two of its bodies and no two of its target groups share a name', () => {
    for (const named of [plan.bodies, plan.targetGroups])
      for (const locale of published) {
        const names = named.map(({ title }) => title[locale]!);
        assert.deepEqual(new Set(names).size, names.length, locale);
      }
  });
});

test('a phone number stands nowhere but in hotline.yaml', () => {
  // Short numbers (19, 177…) are also years, counts and articles of law: only long ones can be told from the text.
  const dialled = portal.phoneLine.map(({ data }) => data.tel).filter((tel) => tel.length > 4);
  assert.ok(dialled.length > 0);
  const lines = join(contentRoot, 'hotline.yaml');
  const files = [...globSync(join(contentRoot, '**/*.{yaml,mdx}')), ...globSync('locales/*.json')].filter((file) => file !== lines);
  assert.ok(files.length > 300);
  for (const file of files) {
    const digits = readFileSync(file, 'utf8').replaceAll(/(?<=\d)[\s.\u00a0\u202f-]+(?=\d)/g, '');
    for (const tel of dialled) assert.ok(!digits.includes(tel.replace(/^0/, '')), `${file} holds ${tel}`);
  }
});
