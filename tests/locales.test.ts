import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ar from '#locales/ar.json' with { type: 'json' };

/** What of an interface string's key the code writes: whole, or with parts that are filled in (`search.kind.${kind}`). */
const written = globSync('{src,public,scripts}/**/*.{ts,astro,js}')
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(['"`])([a-z][\w-]*(?:\.(?:[\w-]|\$\{[^}]+\})+)+)\1/g)].map(([, , key]) => key!),
  );
const patterns = [...new Set(written)].map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w.-]+')}$`));

const unread = (keys: string[]) => keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));

test('every key of locales/ is read by something', () => {
  assert.deepEqual(unread(Object.keys(ar)), []);
});

test('a key that nothing reads is found', () => {
  assert.deepEqual(unread(['site.name', 'site.nobody']), ['site.nobody']);
});
