import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { explain, nearest } from './explain.ts';
import { problemLine } from './problem.ts';

const schema = z.strictObject({
  title: z.string().describe('title as printed').min(3, 'is too short: write it whole'),
  year: z.int().optional(),
  kind: z.enum(['plan', 'report']).default('plan'),
  from: z
    .union([z.string(), z.strictObject({ name: z.string(), url: z.url() })])
    .describe('id or { name, url }')
    .optional(),
  items: z.array(z.strictObject({ label: z.string() })).optional(),
  names: z.record(z.string(), z.strictObject({ ar: z.string() })).optional(),
});

/** What an editor is told of an entry, each line without its file. */
function told(data: unknown, at = ''): string[] {
  const { error } = schema.safeParse(data);
  const issues = error?.issues ?? [];
  return issues
    .flatMap((issue) => explain(issue, { file: 'x.yaml', at, schema, data }))
    .map((problem) => problemLine(problem).replace('x.yaml: ', ''));
}

describe('an issue of a schema becomes what an editor can act on', () => {
  const cases: [what: string, data: unknown, lines: string[]][] = [
    ['nothing wrong', { title: 'Plan' }, []],
    ['missing', {}, ['title: is missing; add it (title as printed)']],
    ['empty', { title: null }, ['title: should be a text, is empty; write a text']],
    ['another kind of value', { title: 'Plan', year: 'soon' }, ['year: should be a number, is a text; write a number']],
    ['a broken number', { title: 'Plan', year: 2023.5 }, ['year: should be a whole number, is a number; write a whole number']],
    [
      'not on the list',
      { title: 'Plan', kind: 'plans' },
      ['kind: "plans" is not possible here; did you mean "plan"? Possible: plan, report'],
    ],
    ['like nothing on the list', { title: 'Plan', kind: 'map' }, ['kind: "map" is not possible here; write one of: plan, report']],
    ['the words of the schema', { title: 'P' }, ['title: is too short; write it whole']],
    ['a slip in a key', { title: 'Plan', yaer: 1 }, ['yaer: unknown field; did you mean "year"?']],
    [
      'two unknown keys',
      { title: 'Plan', Kind: 'plan', x1: 1 },
      ['Kind: unknown field; did you mean "kind"?', 'x1: unknown field; remove it; allowed here: title, year, kind, from, items, names'],
    ],
    [
      'in a list',
      { title: 'Plan', items: [{ label: 'a' }, { lable: 'b' }] },
      ['items.1.label: is missing; add it (a text)', 'items.1.lable: unknown field; did you mean "label"?'],
    ],
    ['in a group of names', { title: 'Plan', names: { one: { ar: 'أ', fr: 'a' } } }, ['names.one.fr: unknown field; did you mean "ar"?']],
    ['one of two forms, none fits', { title: 'Plan', from: 5 }, ['from: has the wrong form; write id or { name, url }']],
    ['one of two forms, a field is missing', { title: 'Plan', from: { name: 'a' } }, ['from.url: is missing; add it (a text)']],
    [
      'one of two forms, a slip in a key',
      { title: 'Plan', from: { name: 'a', url: 'https://a.org', nmae: 1 } },
      ['from.nmae: unknown field; did you mean "name"?'],
    ],
    [
      'an address',
      { title: 'Plan', from: { name: 'a', url: 'a.org' } },
      ['from.url: is no web address; write it whole, beginning with https://'],
    ],
    ['a text instead of fields', 'Plan', ['should be a group of fields, is a text; write a group of fields']],
  ];
  for (const [what, data, lines] of cases) test(what, () => assert.deepEqual(told(data), lines));

  test('a row says which one it is', () => {
    assert.deepEqual(told({}, 'row-id'), ['row-id.title: is missing; add it (title as printed)']);
    assert.deepEqual(told({ title: 'Plan', yaer: 1 }, 'row-id'), ['row-id.yaer: unknown field; did you mean "year"?']);
  });
});

describe('the nearest name', () => {
  test('is a slip away', () => {
    for (const slip of ['titel', 'tittle', 'itle', 'title_']) assert.equal(nearest(slip, ['summary', 'title', 'translation']), 'title');
    assert.equal(nearest('relatedStrategy', ['relatedStrategies', 'principles']), 'relatedStrategies');
  });

  test('is none when nothing is near', () => {
    assert.equal(nearest('colour', ['title', 'summary']), undefined);
    assert.equal(nearest('title', []), undefined);
  });
});
