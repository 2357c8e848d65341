import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** schema.org's own vocabulary, as far as the portal uses it: see `source`, `version` and `cut` in the file. */
const { types, properties } = JSON.parse(readFileSync('tests/fixtures/schema.org/vocabulary.json', 'utf8')) as {
  types: Record<string, string[]>;
  properties: Record<string, { domain: string[]; range: string[] }>;
};

/** A type with everything above it. */
function lineage(type: string): Set<string> {
  const parents = types[type] ?? assert.fail(`schema.org has no type ${type}`);
  return new Set([type, ...parents.flatMap((parent) => (parent === 'DataType' ? [] : [...lineage(parent)]))]);
}

/** What a plain value may stand for: the data types of schema.org that its form allows. */
function dataTypes(value: unknown): string[] {
  if (typeof value === 'number') return Number.isInteger(value) ? ['Integer', 'Number'] : ['Number'];
  if (typeof value === 'boolean') return ['Boolean'];
  assert.equal(typeof value, 'string');
  const text = value as string;
  assert.notEqual(text.trim(), '');
  return [
    'Text',
    ...(URL.canParse(text) && /^https?:/.test(text) ? ['URL'] : []),
    ...(/^\d{4}(-\d\d(-\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text)) ? ['Date'] : []),
    ...(/^P(\d+D)?(T(\d+H)?(\d+M)?)?$/.test(text) ? ['Duration'] : []), // as ISO 8601 writes it
  ];
}

/**
 * Holds a node of JSON-LD, and every node in it, to schema.org: known types, properties that are meant for the type, values that are
 * meant for the property.
 */
export function checkSchemaOrg(node: Record<string, unknown>, where: string): void {
  const { '@type': type, ...own } = node;
  const above = lineage(String(type));
  for (const [name, values] of Object.entries(own)) {
    if (name === '@context') continue;
    const at = `${where}: ${String(type)}.${name}`;
    // What fills a property of an action in: https://schema.org/docs/actions.html
    const property = properties[name.replace(/-input$/, '')] ?? assert.fail(`${at}: schema.org has no such property`);
    assert.ok(
      property.domain.some((domain) => above.has(domain)),
      `${at}: is meant for ${property.domain.join(', ')}`,
    );
    for (const value of [values].flat()) {
      const found =
        value !== null && typeof value === 'object' ? [...lineage(String((value as { '@type': string })['@type']))] : dataTypes(value);
      assert.ok(
        property.range.some((range) => found.includes(range)),
        `${at}: ${JSON.stringify(value)} is none of ${property.range.join(', ')}`,
      );
      if (value !== null && typeof value === 'object') checkSchemaOrg(value as Record<string, unknown>, at);
    }
  }
}
