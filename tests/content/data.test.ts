import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { slugOf } from '#src/content/entry.ts';
import { problemLine, type Problem } from '#src/content/problem.ts';
import { readPortal, type Portal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { declared } from '#src/publish/open-data/datasets.ts';
import { dataRules, shapesOf } from '#src/publish/open-data/rules.ts';
import { change, copyOfWhole } from '../fixtures/portal.ts';

/** The words about open data: what stands in the files and what is said of it are the same. */

const { portal } = readPortal(contentRoot);
const lines = (problems: Problem[]) => problems.map((problem) => problemLine({ ...problem, file: basename(problem.file) }));

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

/** The portal in small, in which each slip below is the only one. */
const { portal: small } = readPortal(copyOfWhole({ after }));

const text = { ar: 'نص', fr: 'texte', en: 'text', es: 'texto' };
const without = <Name extends 'dataset' | 'dataField'>(name: Name, id: string) => ({
  [name]: small[name].filter(({ data }) => data.id !== id),
});
const withField = (id: string) => ({ dataField: [...small.dataField, { ...small.dataField[0]!, id, data: { id, text } }] });

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
    slip: { dataset: [...small.dataset, { ...small.dataset[0]!, data: { id: 'secrets', title: text, summary: text } }] },
    says: 'datasets.yaml: secrets: no such data are published; correct the id, or remove the row',
  },
];
for (const { name, slip, says } of slips)
  test(`one line for ${name}`, () => assert.deepEqual(lines(dataRules({ ...small, ...slip })), [says]));

test('a programme is called in data what it is called on its page, where no row says otherwise', () => {
  for (const { id } of portal.programme) assert.deepEqual(dataRules({ ...portal, ...without('dataset', slugOf(id)) }), []);
});

test('one line for an id that is no field, and for a language left out', (t) => {
  const root = copyOfWhole(t);
  change(root, 'data-fields.yaml', (rows) =>
    rows.replace("id: '*.withheld'", "id: 'with held'").replace(/(id: '\*\.value',(?:\n.*){5})\n +es: .*/, '$1'),
  );
  assert.deepEqual(lines(readPortal(root).problems), [
    'data-fields.yaml: *.value.text.es: is missing; add it (what it holds)',
    'data-fields.yaml: with held.id: is no field; write measures[].title, law/items[].kind or *.title',
  ]);
});

test('the fields follow the content: a programme whose matrix has another column has another field', () => {
  const programme = small.programme.map((entry) =>
    entry.id.endsWith('third') ? { ...entry, data: { ...entry.data, columns: [...entry.data.columns, 'timeframe' as const] } } : entry,
  );
  const fields = declared(shapesOf({ ...small, programme })).find(({ dataset }) => dataset.id === 'third')!.fields;
  assert.ok(fields.some(({ path }) => path === 'measures[].timeframe.months'));
});
