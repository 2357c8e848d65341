import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'node-html-parser';
import { readCsv } from '#src/kits/dataset/read-csv.fixture.ts';
import { site } from '#src/build/site.ts';
import { readPortal } from '#src/check/read.ts';
import { slugOf } from '#src/content/entry.ts';
import { contentRoot } from '#src/content/root.ts';
import { published, versionsIn, versionsRoot } from '#src/publish/open-data/versions.ts';
import { localeCodes } from '#src/language/locales.ts';
import { tableFaults, type SchemaField } from './table-schema.ts';
import { builtRoot } from '#src/build/built-root.ts';

const folder = join(builtRoot, 'data');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');

interface Resource {
  name: string;
  path: string;
  dataset: string;
  bytes: number;
  hash: string;
  schema?: { fields: (SchemaField & { description: string })[] };
}
const dataPackage = json<{ resources: Resource[] }>('datapackage.json');
const { resources } = dataPackage;
const tables = resources.filter(({ schema }) => schema);
const datasets = [...new Set(resources.map(({ dataset }) => dataset))];

function validator(schema: object) {
  const ajv = new Ajv({ strict: false, logger: false });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv.compile(schema);
}

test('what the contract names is published', () => {
  const { portal } = readPortal(contentRoot);
  const programmes = portal.programme.map(({ id }) => slugOf(id));
  const promised = [
    ...programmes,
    'evidence',
    'bodies',
    'statistics',
    'studies',
    'comparisons',
    'jurisprudence',
    'law',
    'glossary',
    'hotline',
    'services',
    'courses',
  ];
  assert.deepEqual(datasets.toSorted(), promised.toSorted());
  const paths = new Set(resources.map(({ path }) => path));
  for (const id of promised) for (const format of ['json', 'csv']) assert.ok(paths.has(`${id}.${format}`), id);
});

describe('JSON', () => {
  for (const id of datasets)
    test(`${id}.json is what its JSON Schema says`, () => {
      const validate = validator(json(`schemas/${id}.json`));
      const data = json<Record<string, unknown>>(`${id}.json`);
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
      assert.equal(validate({ ...data, asOf: 'yesterday' }), false, 'the schema can say no');
      assert.equal(validate({ ...data, more: 1 }), false, 'nothing stands in the file that the schema does not name');
    });

  test('every CSL-JSON file is what the schema of them says', () => {
    const validate = validator(json('schemas/csl.json'));
    const files = ['studies/csl.json', ...globSync('cite/**/*.json', { cwd: folder })];
    assert.ok(files.length > 1);
    for (const file of files) assert.ok(validate(json(file)), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.equal(validate([{ id: 'a', type: 'report', title: 'A', issued: 2023 }]), false, 'the schema can say no');
  });

  test('studies as CSL-JSON: every document of the library once', () => {
    const ids = json<{ id: string }[]>('studies/csl.json').map(({ id }) => id);
    assert.deepEqual(
      ids,
      json<{ items: { id: string }[] }>('studies.json').items.map(({ id }) => id),
    );
  });

  test('law: every entry names its source, every statement too', () => {
    const { items } = json<{
      items: {
        id: string;
        source: unknown;
        points: { source: unknown }[];
        official: { source: { url: string } } | null;
        articles: { page: number }[];
      }[];
    }>('law.json');
    for (const { id, source, points, official, articles } of items) {
      assert.ok(source && points.every((point) => point.source), id);
      if (articles.length > 0) assert.ok(official?.source.url && articles.every(({ page }) => page > 0), id);
    }
  });
});

describe('the data package', () => {
  const profile = JSON.parse(readFileSync('tests/profiles/datapackage-2.0.json', 'utf8')) as object;

  test('is valid by the profile that Frictionless publishes', () => {
    const validate = validator(profile);
    assert.ok(validate(dataPackage), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
    const [first] = tables;
    const wrong = { ...first, schema: { fields: [{ name: 'a', type: 'nonsense' }] } };
    assert.equal(validate({ ...dataPackage, resources: [wrong] }), false, 'the profile can say no');
    assert.equal(new Set(resources.map(({ name }) => name)).size, resources.length, 'no name stands twice');
  });

  test('names every data file of this edition with its true size and checksum', () => {
    const dated = /\/\d{4}-\d{2}-\d{2}\//;
    const described = /^(schemas|cite)\/|^datapackage\.json$/;
    const files = globSync('**/*.{json,csv}', { cwd: folder }).filter((path) => !described.test(path) && !dated.test(path));
    assert.deepEqual(resources.map(({ path }) => path).toSorted(), files.toSorted());
    for (const { path, bytes, hash } of resources) {
      assert.equal(readFileSync(join(folder, path)).length, bytes, path);
      assert.equal(`sha256:${sha256(path)}`, hash, path);
    }
  });

  for (const { path, dataset, schema } of tables)
    test(`${path}: every cell is of the type that the package says`, () => {
      const file = text(path);
      assert.equal(file.codePointAt(0), 0xfeff, 'a byte order mark, so that a spreadsheet shows Arabic');
      const rows = readCsv(file.slice(1));
      const { items } = json<{ items?: unknown[] }>(`${dataset}.json`);
      assert.ok(rows.length > 1 || items?.length === 0, 'an empty table is that of a set that holds nothing yet');
      assert.deepEqual(tableFaults(rows, schema!.fields), []);
      assert.ok(schema!.fields.every(({ description }) => description.length > 0));
    });

  test('types are not all texts, and a wrong cell is found', () => {
    const types = new Set(tables.flatMap(({ schema }) => schema!.fields.map(({ type }) => type)));
    assert.deepEqual([...types].toSorted(), ['boolean', 'date', 'integer', 'number', 'string']);
    const fields: SchemaField[] = [
      { name: 'n', type: 'integer', constraints: { required: true, unique: true, minimum: 1 } },
      { name: 'd', type: 'date' },
      { name: 'k', type: 'string', constraints: { enum: ['a'], pattern: 'a' } },
    ];
    const faults = (...row: string[]) => tableFaults([['n', 'd', 'k'], row], fields).length;
    assert.equal(faults('1', '2026-01-31', 'a'), 0);
    for (const row of [
      ['x', '', ''],
      ['', '', ''],
      ['0', '', ''],
      ['1', '2026-13-01', ''],
      ['1', '', 'b'],
      ['1', ''],
    ])
      assert.ok(faults(...row) > 0);
    assert.ok(
      tableFaults(
        [
          ['n', 'd', 'k'],
          ['1', '', ''],
          ['1', '', ''],
        ],
        fields,
      ).length > 0,
    );
    assert.ok(
      tableFaults(
        [
          ['n', 'k', 'd'],
          ['1', '', ''],
        ],
        fields,
      ).length > 0,
    );
  });

  test('the tables hold as many rows as the JSON files entries', () => {
    const rows = (path: string) => readCsv(text(path).slice(1)).length - 1;
    const plan = json<{ measures: { status: string }[] }>('plan.json');
    assert.equal(rows('plan.csv'), plan.measures.length);
    assert.equal(rows('law.csv'), json<{ items: [] }>('law.json').items.length);
    assert.equal(rows('bodies.csv'), json<{ bodies: [] }>('bodies.json').bodies.length);
    const [header, ...cells] = readCsv(text('plan.csv').slice(1));
    assert.deepEqual(
      cells.map((row) => row[header!.indexOf('status')]),
      plan.measures.map(({ status }) => status),
    );
  });
});

describe('old versions', () => {
  const versions = versionsIn(versionsRoot);
  const origin = new URL(site).origin;

  test('every frozen file is published under its date, with the address of the portal', () => {
    assert.ok(versions.length > 0);
    for (const { dataset, date, files } of versions)
      for (const { name, content } of files) assert.equal(text(`${dataset}/${date}/${name}`), published(content, origin));
  });

  test('SHA256SUMS lists them and the files of this edition', () => {
    const sums = text('SHA256SUMS').trim().split('\n');
    const frozen = versions.flatMap(({ dataset, date, files }) => files.map(({ name }) => `${dataset}/${date}/${name}`));
    const paths = [...resources.map(({ path }) => path), ...frozen];
    assert.deepEqual(sums.toSorted(), paths.map((path) => `${sha256(path)}  ${path}`).toSorted());
  });
});

for (const locale of localeCodes)
  test(`${locale}: a page explains every field of each set, and the page of all gives size, day and checksum of each file`, () => {
    const document = parse(readFileSync(join(builtRoot, locale, 'about/data/index.html'), 'utf8'));
    for (const id of datasets) {
      const section = document.querySelector(`[data-dataset="${id}"]`)!;
      const { properties } = json<{ properties: object }>(`schemas/${id}.json`);
      const explained = parse(readFileSync(join(builtRoot, locale, `about/data/${id}/index.html`), 'utf8'));
      assert.ok(section.querySelector(`a[href="/${locale}/about/data/${id}/"]`), id);
      const fields = [...explained.querySelectorAll('[data-field]')];
      const named = new Set(fields.map((row) => row.getAttribute('data-field')));
      for (const name of Object.keys(properties)) assert.ok(named.has(name), `${id}: ${name}`);
      for (const row of fields)
        assert.ok(row.querySelector('[data-meaning]')!.textContent!.trim().length > 5, row.getAttribute('data-field')!);
      const columns = fields.map((row) => row.querySelector('[data-columns]')!.textContent!.trim().split(/\s+/)).flat();
      for (const { schema } of resources.filter(({ dataset }) => dataset === id))
        for (const { name } of schema?.fields ?? []) assert.ok(columns.includes(name), `${id}: ${name}`);
      for (const { path, hash } of resources.filter(({ dataset }) => dataset === id)) {
        assert.ok(section.querySelector(`a[href="/data/${path}"]`), path);
        assert.ok(section.textContent!.includes(hash.slice('sha256:'.length)), path);
      }
      for (const { dataset, date } of versionsIn(versionsRoot).filter(({ dataset }) => dataset === id))
        assert.ok(section.querySelector(`[data-versions] a[href="/data/${dataset}/${date}/${id}.json"]`), `${id} ${date}`);
    }
  });

for (const locale of localeCodes)
  test(`${locale}: the head of the page tells search engines for data every set and its files`, () => {
    const document = parse(readFileSync(join(builtRoot, locale, 'about/data/index.html'), 'utf8'));
    const catalogue = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!) as {
      '@type': string;
      dataset: { '@type': string; name: string; description: string; url: string; distribution: { contentUrl: string }[] }[];
    };
    assert.equal(catalogue['@type'], 'DataCatalog');
    assert.equal(catalogue.dataset.length, datasets.length);
    for (const set of catalogue.dataset) {
      assert.equal(set['@type'], 'Dataset');
      assert.ok(set.name && set.description);
      assert.ok(document.getElementById(new URL(set.url).hash.slice(1)), set.url);
      for (const { contentUrl } of set.distribution) assert.ok(text(new URL(contentUrl).pathname.slice('/data/'.length)));
    }
  });
