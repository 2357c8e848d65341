import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collections, translatedCollections, type CollectionName } from '#src/check/collections.ts';
import { nodesOf } from '#src/check/nodes.ts';
import { readPortal } from '#src/check/read.ts';
import { referenceRules, referencesIn } from '#src/check/references.ts';
import { tellingRules } from '#src/check/telling-rules.ts';
import type { Entry } from '#src/content/entry.ts';
import { valueAt } from '#src/content/explain.ts';
import { contentRoot } from '#src/content/root.ts';
import { tellingOf } from '#src/content/schema.ts';

const { portal } = readPortal(contentRoot);
const names = Object.keys(collections) as CollectionName[];

/** The portal with another value in one field of one entry. */
function withValue(name: CollectionName, entry: Entry, path: PropertyKey[], value: unknown): typeof portal {
  const data = structuredClone(entry.data);
  const holder = valueAt(data, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  holder[path.at(-1)!] = value;
  return { ...portal, [name]: (portal[name] as Entry[]).map((each) => (each === entry ? { ...entry, data } : each)) };
}

/** The first of each kind of place: "names.bodies.*" once a collection. */
function firstOfEach<T extends { path: PropertyKey[] }>(name: CollectionName, find: (entry: Entry) => T[]): { entry: Entry; found: T }[] {
  const all = (portal[name] as Entry[]).flatMap((entry) => find(entry).map((found) => ({ entry, found })));
  const kind = ({ found }: { found: T }) => found.path.map((key) => (/^\d+$/.test(String(key)) ? '*' : key)).join('.');
  return [...Map.groupBy(all, kind).values()].map(([first]) => first!);
}

for (const name of names)
  for (const { entry, found } of firstOfEach(name, ({ data }) => referencesIn(collections[name].schema, data))) {
    if (valueAt(entry.data, found.path) !== found.id) continue; // the key of a record
    const field = found.path.join('.');
    test(`${name}: ${field} that leads nowhere is told, once`, () => {
      const lost = typeof found.id === 'number' ? 99_999 : found.to === 'measureOf' ? 'plan/99999' : 'leads-nowhere-at-all';
      const told = referenceRules(withValue(name, entry, found.path, lost));
      assert.deepEqual(
        told.map(({ file, field }) => `${file}: ${field}`),
        [`${entry.file}: ${collections[name].shape === 'rows' ? `${entry.id}.` : ''}${field}`],
      );
    });
  }

for (const { facts, words } of translatedCollections)
  for (const { entry, found } of firstOfEach(facts, ({ data }) =>
    [...nodesOf(collections[facts].schema, data)].filter(({ schema }) => tellingOf(schema)),
  )) {
    const at = [...found.path.slice(0, -1), tellingOf(found.schema)!];
    test(`${words}: ${at.join('.')} with one text too many for ${found.path.join('.')} is told, once`, () => {
      const { language } = entry.data as { language: string };
      const original = (portal[words] as Entry[]).find(({ id }) => id === `${entry.id}/${language}`)!;
      const told = tellingRules(withValue(words, original, at, [...(valueAt(original.data, at) as unknown[]), null]));
      assert.deepEqual(
        told.filter(({ field }) => field === at.join('.')).map(({ file }) => file),
        [original.file],
      );
    });
  }
