import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const folder = join(process.env.PORTAL_OUT ?? 'dist', 'data');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const json = (path: string) => JSON.parse(text(path)) as Record<string, unknown>;
const datasets = ['studies', 'jurisprudence', 'statistics', 'glossary', 'hotline'];
interface Resource {
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string }[] };
}
const { resources } = json('datapackage.json') as unknown as { resources: Resource[] };

for (const id of datasets)
  test(`${id}.json is what its JSON Schema says`, () => {
    const ajv = new Ajv({ strict: false });
    (formats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(json(`schemas/${id}.json`));
    assert.ok(validate(json(`${id}.json`)), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.equal(validate({ dataset: id }), false, 'the schema can say no');
  });

test('the data package names every file with its true size, checksum and columns', () => {
  assert.equal(resources.length, datasets.length * 2);
  for (const { path, bytes, hash, schema } of resources) {
    const content = readFileSync(join(folder, path));
    assert.equal(content.length, bytes, path);
    assert.equal(`sha256:${createHash('sha256').update(content).digest('hex')}`, hash, path);
    if (schema) assert.equal(content.toString('utf8').slice(1).split('\r\n')[0], schema.fields.map(({ name }) => name).join(','), path);
  }
});

test('SHA256SUMS agrees with the data package', () => {
  const sums = text('SHA256SUMS').trim().split('\n');
  assert.deepEqual(
    sums,
    resources.map(({ path, hash }) => `${hash.slice('sha256:'.length)}  ${path}`),
  );
});

test('every CSV begins with a byte order mark, so that a spreadsheet shows Arabic', () => {
  for (const id of datasets) assert.equal(text(`${id}.csv`).codePointAt(0), 0xfeff, id);
});

test('the catalogue points to files that exist', () => {
  const addresses = [...text('catalog.jsonld').matchAll(/"dcat:downloadURL":\{"@id":"https?:\/\/[^/]+\/data\/([^"]+)"/g)].map(
    (match) => match[1]!,
  );
  assert.equal(addresses.length, resources.length);
  for (const path of addresses) assert.ok(text(path).length > 0);
});
