import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { slugOf } from '#src/content/entry.ts';
import { problemLine, type Problem } from '#src/content/problem.ts';
import { readPortal, type Portal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { declared } from '#src/publish/open-data/datasets.ts';
import { dataRules, shapesOf } from '#src/publish/open-data/rules.ts';

/** The words about open data: what stands in the files and what is said of it are the same. */

const { portal } = readPortal(contentRoot);
const lines = (problems: Problem[]) => problems.map((problem) => problemLine(problem).replace(`${contentRoot}/`, ''));

test('every column of every table shows a field of its JSON file, and no two columns have one name', () => {
  const sets = declared(shapesOf(portal));
  assert.ok(sets.length >= 10);
  for (const { dataset, fields } of sets) {
    const paths = new Set(fields.map(({ path }) => path));
    assert.equal(paths.size, fields.length, dataset.id);
    for (const table of dataset.tables) {
      for (const { field } of table.fields) assert.ok(paths.has(field), `${table.name}: ${field}`);
      assert.equal(new Set(table.fields.map(({ name }) => name)).size, table.fields.length, table.name);
    }
  }
});

test('the words as they stand are sound', () => assert.deepEqual(lines(dataRules(portal)), []));

const text = { ar: 'نص', fr: 'texte', en: 'text', es: 'texto' };
const without = <Name extends 'dataset' | 'dataField'>(name: Name, id: string) => ({
  [name]: portal[name].filter(({ data }) => data.id !== id),
});
const withField = (id: string) => ({ dataField: [...portal.dataField, { ...portal.dataField[0]!, id, data: { id, text } }] });

const slips: { name: string; slip: Partial<Portal>; says: string }[] = [
  {
    name: 'a field that nothing explains',
    slip: without('dataField', '*.withheld'),
    says: 'data-fields.yaml: items[].points[].withheld: nothing says what this field of /data/statistics.json holds; add a row that explains it',
  },
  {
    name: 'an explanation of a field that is in no file',
    slip: withField('*.percentage'),
    says: 'data-fields.yaml: *.percentage: no data file has this field; correct the id, or remove the row',
  },
  {
    name: 'a particular explanation that leaves a general one without use',
    slip: withField('items[].points[].withheld'),
    says: 'data-fields.yaml: *.withheld: no data file has this field; correct the id, or remove the row',
  },
  {
    name: 'a set without a title',
    slip: without('dataset', 'glossary'),
    says: 'datasets.yaml: glossary: /data/glossary.json has no title; add a row with id, title and summary',
  },
  {
    name: 'a set that is not published',
    slip: { dataset: [...portal.dataset, { ...portal.dataset[0]!, data: { id: 'secrets', title: text, summary: text } }] },
    says: 'datasets.yaml: secrets: no such data are published; correct the id, or remove the row',
  },
];
for (const { name, slip, says } of slips)
  test(`one line for ${name}`, () => assert.deepEqual(lines(dataRules({ ...portal, ...slip })), [says]));

test('a programme is called in data what it is called on its page, where no row says otherwise', () => {
  for (const { id } of portal.programme) assert.deepEqual(dataRules({ ...portal, ...without('dataset', slugOf(id)) }), []);
});

test('one line for an id that is no field, and for a language left out', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-data-'));
  t.after(() => rmSync(root, { recursive: true }));
  const rows = readFileSync(join(contentRoot, 'data-fields.yaml'), 'utf8');
  const broken = rows.replace('id: "*.withheld"', 'id: "with held"').replace(/(id: "\*\.value".*), es: ".*" \} \}/, '$1 } }');
  writeFileSync(join(root, 'data-fields.yaml'), broken);
  assert.deepEqual(
    readPortal(root).problems.map((problem) => problemLine(problem).replace(`${root}/`, '')),
    [
      'data-fields.yaml: *.value.text.es: is missing; add it (what it holds, in Spanish)',
      'data-fields.yaml: with held.id: is no field; write measures[].title, law/items[].kind or *.title',
    ],
  );
});

test('the fields follow the content: a programme whose matrix has another column has another field', () => {
  const programme = portal.programme.map((entry) =>
    entry.id.endsWith('child-protection')
      ? { ...entry, data: { ...entry.data, columns: [...entry.data.columns, 'timeframe' as const] } }
      : entry,
  );
  const fields = declared(shapesOf({ ...portal, programme })).find(({ dataset }) => dataset.id === 'child-protection')!.fields;
  assert.ok(fields.some(({ path }) => path === 'measures[].timeframe.months'));
});
