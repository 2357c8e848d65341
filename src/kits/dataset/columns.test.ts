import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { localeCodes } from '#src/language/locales.ts';
import { columns, key, type Fields } from './columns.ts';
import { table } from './dataset.ts';
import { listOf } from './list.ts';
import { readCsv } from './read-csv.fixture.ts';
import { named, text } from './shapes.ts';

/** What a column takes from the schema of a row, and what is said beside it. */

const row = z.strictObject({
  id: z.string(),
  kind: z.enum(['a', 'b']),
  pageCount: z.int().nullable(),
  day: z.iso.date(),
  title: text,
  bodies: z.array(named),
  within: z.strictObject({ open: z.boolean() }).nullable(),
  looked: z.array(z.strictObject({ where: z.string() })),
  years: z.record(z.string(), z.boolean().nullable()),
});
type Row = z.infer<typeof row>;
const example: Row = {
  id: 'one',
  kind: 'a',
  pageCount: null,
  day: '2026-01-02',
  title: { fr: 'un', en: 'one' },
  bodies: [
    { id: 'x', title: {} },
    { id: 'y', title: {} },
  ],
  within: null,
  looked: [{ where: 'here' }, { where: 'there' }],
  years: { '2024': true, '2025': null },
};
const made = (fields: Fields<Row>) => table('rows', (rows: Row[]) => rows, columns<Row>(row, 'items[]', fields));
const fieldsOf = (fields: Fields<Row>) => made(fields).fields.map(({ name, type, constraints }) => ({ name, type, ...constraints }));
const cellsOf = (fields: Fields<Row>, each = example) => readCsv(made(fields).csv([each]).slice(1))[1];

describe('a column', () => {
  test('has the type and the values of its field, and may be empty where the field may be absent', () =>
    assert.deepEqual(fieldsOf({ id: key, kind: {}, pageCount: { minimum: 1 }, day: {}, 'within.open': {}, bodies: {} }), [
      { name: 'id', type: 'string', required: true, unique: true },
      { name: 'kind', type: 'string', required: true, enum: ['a', 'b'] },
      { name: 'page_count', type: 'integer', minimum: 1 },
      { name: 'day', type: 'date', required: true },
      { name: 'open', type: 'boolean' },
      { name: 'bodies', type: 'string' },
    ]));

  test('of a programme is required where the field must be there, though another has none', () => {
    const own = z.strictObject({ status: z.enum(['x']).optional(), day: z.iso.date().nullable().optional() }).required();
    const { fields } = table('own', (rows: object[]) => rows, columns(own, 'items[]', { status: {}, day: {} }));
    assert.deepEqual(
      fields.map(({ constraints }) => constraints.required),
      [true, undefined],
    );
  });

  test('shows lists by their items, what is named by its id, and nothing of what is absent', () => {
    assert.deepEqual(cellsOf({ bodies: {}, 'looked[].where': {}, 'within.open': {} }), ['x; y', 'here; there', '']);
    assert.deepEqual(cellsOf({ 'within.open': {} }, { ...example, within: { open: false } }), ['false']);
  });

  test('stands once a language for a text, once a key for a map, and as often as it is asked for', () => {
    assert.deepEqual(
      fieldsOf({ title: {} }).map(({ name }) => name),
      localeCodes.map((code) => `title_${code}`),
    );
    const more: Fields<Row> = { years: { name: 'year', keys: ['2024', '2025'] }, id: [{}, { name: 'again', of: ({ id }) => `${id}!` }] };
    assert.deepEqual(
      fieldsOf(more).map(({ name, type }) => [name, type]),
      [
        ['year_2024', 'boolean'],
        ['year_2025', 'boolean'],
        ['id', 'string'],
        ['again', 'string'],
      ],
    );
    assert.deepEqual(cellsOf(more), ['true', '', 'one', 'one!']);
  });

  test('is refused for a field that is not there, and for one that no cell can show', () => {
    assert.throws(() => made({ nothing: {} }), /no field "nothing"/);
    for (const path of ['within', 'looked']) assert.throws(() => made({ [path]: {} }), new RegExp(`no cell shows "${path}"`));
  });
});

test('a plain list shows every field in its order, its id telling the rows apart', () => {
  const { schema, tables } = listOf('things', row.pick({ id: true, pageCount: true, day: true }), { day: { name: 'date' } });
  assert.deepEqual(
    tables[0]!.fields.map(({ name, field, constraints }) => [name, field, constraints.unique]),
    [
      ['id', 'items[].id', true],
      ['page_count', 'items[].pageCount', undefined],
      ['date', 'items[].day', undefined],
    ],
  );
  const data = { dataset: 'things', licence: null, asOf: '2026-01-01', items: [] };
  assert.ok(schema.safeParse(data).success);
  assert.ok(!schema.safeParse({ ...data, dataset: 'others' }).success);
});
