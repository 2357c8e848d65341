import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ref, slug } from '#src/content/schema.ts';
import type { Portal } from './read.ts';
import { missing, referencesIn } from './references.ts';

/** A schema, and values that it accepts, each with the references in it: "list.0.name=id". */
interface Tree {
  schema: z.ZodType;
  values: fc.Arbitrary<Sample>;
}
interface Sample {
  value: unknown;
  refs: string[];
}

const known = ['ministry', 'police'];
const anyId = fc.constantFrom(...known, 'lost', 'lost-too');
const under = (key: string | number, refs: string[]) => refs.map((each) => (each.startsWith('=') ? `${key}${each}` : `${key}.${each}`));

const list = ({ schema, values }: Tree): Tree => ({
  schema: z.array(schema),
  values: fc.array(values, { maxLength: 3 }).map((items) => ({
    value: items.map(({ value }) => value),
    refs: items.flatMap(({ refs }, index) => under(index, refs)),
  })),
});
const group = (parts: Tree[], schemaOf: (shape: z.ZodRawShape) => z.ZodType = z.strictObject): Tree => ({
  schema: schemaOf(Object.fromEntries(parts.map(({ schema }, index) => [`f${index}`, schema]))),
  values: fc.tuple(...parts.map(({ values }) => values)).map((samples) => ({
    value: Object.fromEntries(samples.map(({ value }, index) => [`f${index}`, value])),
    refs: samples.flatMap(({ refs }, index) => under(`f${index}`, refs)),
  })),
});
const pair = (parts: [Tree, Tree]): Tree => ({
  schema: z.tuple([parts[0].schema, parts[1].schema]),
  values: fc.tuple(parts[0].values, parts[1].values).map((samples) => ({
    value: samples.map(({ value }) => value),
    refs: samples.flatMap(({ refs }, index) => under(index, refs)),
  })),
});
const both = ([left, right]: [Tree, Tree]): Tree => ({
  ...group([left, right]),
  schema: z.intersection(z.object({ f0: left.schema }), z.object({ f1: right.schema })),
});
const record = ({ schema, values }: Tree): Tree => ({
  schema: z.record(ref('body'), schema),
  values: fc.dictionary(anyId, values, { maxKeys: 3 }).map((entries) => ({
    value: Object.fromEntries(Object.entries(entries).map(([key, { value }]) => [key, value])),
    refs: Object.entries(entries).flatMap(([key, { refs }]) => [`${key}=${key}`, ...under(key, refs)]),
  })),
});
const choice = (options: [Tree, Tree]): Tree => {
  const kindOf = ({ schema }: Tree, kind: number) => z.strictObject({ kind: z.literal(kind), of: schema });
  return {
    schema: z.union([z.number(), z.discriminatedUnion('kind', [kindOf(options[0], 0), kindOf(options[1], 1)])]),
    values: fc.oneof(
      fc.constant<Sample>({ value: 7, refs: [] }),
      ...options.map(({ values }, kind) => values.map(({ value, refs }) => ({ value: { kind, of: value }, refs: under('of', refs) }))),
    ),
  };
};
const layers: ((schema: z.ZodType) => z.ZodType)[] = [
  (schema) => schema.describe('what it is'),
  (schema) => schema.refine(() => true),
  (schema) => schema.readonly(),
  (schema) => schema.default('police'),
  (schema) => schema.catch('police'),
  (schema) => z.preprocess((value) => value, schema),
  (schema) => z.lazy(() => schema),
];

const absent = ({ schema, values }: Tree, value: null | undefined): Tree => ({
  schema: value === null ? schema.nullable() : schema.optional(),
  values: fc.oneof(values, fc.constant<Sample>({ value, refs: [] })),
});

const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
  const two = fc.tuple(tie('tree'), tie('tree'));
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Tree>({ schema: ref('body'), values: anyId.map((value) => ({ value, refs: [`=${value}`] })) }),
      fc.constant<Tree>({ schema: slug, values: anyId.map((value) => ({ value, refs: [] })) }),
      tie('tree').map(list),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => group(parts)),
      two.map(pair),
      two.map(both),
      two.map(choice),
      tie('tree').map(record),
      fc.tuple(tie('tree'), fc.constantFrom(null, undefined)).map(([inner, value]) => absent(inner, value)),
      fc.tuple(tie('tree'), fc.constantFrom(...layers)).map(([{ schema, values }, layer]) => ({ schema: layer(schema), values })),
    ),
  };
});

const entry = (id: string, data: object = {}) => ({ id, file: `${id}.yaml`, data, body: '' });
const portal = {
  body: known.map((id) => entry(id)),
  law: [entry('law/law-27-14')],
  study: [entry('studies/report-2024')],
  measure: [entry('programmes/plan/measures/3'), entry('programmes/child-protection/measures/50')],
  objectives: [entry('programmes/plan/objectives', { objectives: [{ subObjectives: [{ number: 2 }] }] })],
} as unknown as Portal;

test('of any schema, with references nested at any depth, exactly those that lead nowhere are found', () => {
  fc.assert(
    fc.property(
      tree.chain(({ schema, values }) => values.map((sample) => ({ schema, ...sample }))),
      ({ schema, value, refs }) => {
        const found = referencesIn(schema, schema.parse(value)).filter((reference) => missing(portal, reference, 'pages/about'));
        const lines = found.map(({ path, id }) => `${path.join('.')}=${id}`);
        assert.deepEqual(lines.toSorted(), refs.filter((each) => each.includes('=lost')).toSorted());
      },
    ),
    { numRuns: 500 },
  );
});

describe('what is missing', () => {
  const wrong = (to: Parameters<typeof ref>[0], id: string | number, from = 'pages/about') => missing(portal, { to, id }, from);

  test('a number is one of the programme of its entry, and of the national plan elsewhere', () => {
    assert.equal(wrong('measure', 3), undefined);
    assert.equal(wrong('measure', 50)?.wrong, 'no measure "50"');
    assert.equal(wrong('measure', 50, 'programmes/child-protection/trafficking'), undefined);
    assert.equal(wrong('subObjective', 2, 'programmes/plan/measures/3'), undefined);
    assert.ok(wrong('subObjective', 2, 'programmes/child-protection/measures/50'));
  });

  test('an attribute in prose writes a number as a text', () => {
    assert.equal(wrong('measure', '3'), undefined);
    assert.equal(wrong('measureOf', 'child-protection/50'), undefined);
  });

  test('a document is a study or a law', () => {
    assert.equal(wrong('document', 'law-27-14'), undefined);
    assert.equal(wrong('document', 'report-2024'), undefined);
  });

  test('the cure names the one that is meant, or where to add it; no number is near another', () => {
    assert.deepEqual(wrong('body', 'polise'), {
      wrong: 'no body "polise"',
      cure: 'did you mean "police"? If not, add it to content/bodies.yaml',
    });
    assert.equal(wrong('document', 'nothing-like-it')?.cure, 'add it to content/studies or content/law, or correct the id');
    assert.equal(wrong('measureOf', 'plan/4')?.cure, 'add it to content/programmes/plan/measures, or correct the number');
  });
});
