import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contentRoot } from '#src/content/root.ts';
import { builtRoot } from '#src/build/built-root.ts';

/** The catalogue by what DCAT-AP 3 makes mandatory: https://semiceu.github.io/DCAT-AP/releases/3.0.0/ */

type Value = string | Node | Value[];
interface Node {
  [property: string]: Value;
}
const catalogue = JSON.parse(readFileSync(join(builtRoot, 'data/catalog.jsonld'), 'utf8')) as Node;
const context = catalogue['@context'] as Record<string, string>;

/** Property and type names as whole addresses, after the context of the file. */
const whole = (name: string): string => {
  const [prefix, local] = name.split(':');
  assert.ok(name.startsWith('@') || name.startsWith('http') || context[prefix!], `${name}: no such prefix`);
  return local !== undefined && context[prefix!] ? context[prefix!] + local : name;
};
const list = (value: Value | undefined): Value[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const of = (node: Node, name: string) => list(node[name]) as Node[];
const one = (node: Node, name: string): Node => {
  assert.equal(of(node, name).length, 1, `${String(node['@id'])}: ${name}`);
  return of(node, name)[0]!;
};
/** Texts in several languages, each language once. @param wanted the languages of the words; where they are the portal's own, four at least */
const assertTexts = (node: Node, name: string, wanted?: string[]) => {
  const languages = of(node, name).map((text) => String(text['@language']));
  if (wanted) assert.deepEqual(languages.toSorted(), wanted, `${String(node['@id'])}: ${name}`);
  else assert.ok(languages.length >= 4, `${String(node['@id'])}: ${name}`);
  assert.equal(new Set(languages).size, languages.length);
  for (const text of of(node, name)) assert.ok(String(text['@value']).trim().length > 0);
};
/** The languages in which a programme was written; undefined for data that the portal names itself. */
const languagesOf = (id: string): string[] | undefined => {
  const files = globSync('??.{yaml,mdx}', { cwd: join(contentRoot, 'programmes', id) });
  return files.length > 0 ? files.map((file) => file.slice(0, 2)).toSorted() : undefined;
};
const inTable = (node: Node, table: string) =>
  assert.match(String(node['@id']), new RegExp(`^http://publications.europa.eu/resource/authority/${table}/[A-Z]+$`));

const datasets = of(catalogue, 'dcat:dataset');
const byId = new Map(datasets.map((node) => [node['@id'], node]));

test('every property and type is of a vocabulary that the context names', () => {
  const walk = (value: Value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value === 'string') return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === '@context') continue;
      assert.match(whole(name), /^@|^http/);
      if (name === '@type') for (const type of list(inner)) assert.match(whole(type as string), /^http/);
      else walk(inner);
    }
  };
  walk(catalogue);
});

test('the catalogue has title, description, publisher and datasets', () => {
  assert.equal(catalogue['@type'], 'dcat:Catalog');
  for (const name of ['dct:title', 'dct:description']) assertTexts(catalogue, name);
  const publisher = one(catalogue, 'dct:publisher');
  assert.equal(publisher['@type'], 'foaf:Agent');
  assertTexts(publisher, 'foaf:name');
  assert.equal(byId.size, datasets.length, 'no dataset stands twice');
});

describe('every dataset', () => {
  for (const node of datasets)
    test(String(node['@id']).split('#')[1]!, () => {
      assert.equal(node['@type'], 'dcat:Dataset');
      const written = languagesOf(String(node['@id']).split('#')[1]!);
      for (const name of ['dct:title', 'dct:description']) assertTexts(node, name, written);
      assert.equal(one(node, 'dct:publisher')['@id'], one(catalogue, 'dct:publisher')['@id']);
      inTable(one(node, 'dct:accessRights'), 'access-right');
      inTable(one(node, 'dcat:theme'), 'data-theme');
      for (const language of of(node, 'dct:language')) inTable(language, 'language');
      assert.ok(of(node, 'dcat:distribution').length >= 2);
      for (const file of of(node, 'dcat:distribution')) assertDistribution(file);
    });
});

function assertDistribution(file: Node) {
  assert.equal(file['@type'], 'dcat:Distribution');
  const address = new URL(String(one(file, 'dcat:accessURL')['@id']));
  const content = readFileSync(join(builtRoot, address.pathname));
  assert.equal(one(file, 'dcat:downloadURL')['@id'], address.href);
  assert.equal(one(file, 'dcat:byteSize')['@value'], String(content.length));
  const checksum = one(file, 'spdx:checksum');
  assert.equal(checksum['@type'], 'spdx:Checksum');
  assert.equal(one(checksum, 'spdx:algorithm')['@id'], 'spdx:checksumAlgorithm_sha256');
  assert.equal(one(checksum, 'spdx:checksumValue')['@value'], createHash('sha256').update(content).digest('hex'));
  inTable(one(file, 'dct:format'), 'file-type');
  assert.equal(one(file, 'dct:rights')['@id'], one(catalogue, 'dct:rights')['@id']);
  assertTexts(one(catalogue, 'dct:rights'), 'rdfs:label');
}

test('versions name the set they are of, and the one before them', () => {
  const versions = datasets.filter((node) => node['dcat:isVersionOf']);
  assert.ok(versions.length > 0);
  for (const node of versions) {
    const current = byId.get(one(node, 'dcat:isVersionOf')['@id']!)!;
    const all = of(current, 'dcat:hasVersion').map((version) => version['@id']);
    const place = all.indexOf(node['@id']!);
    assert.ok(place >= 0);
    assert.equal(of(node, 'dcat:previousVersion')[0]?.['@id'], all[place - 1]);
    assert.match(String(node['dcat:version']), /^\d{4}-\d{2}-\d{2}$/);
  }
});
