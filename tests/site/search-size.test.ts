import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { localeCodes } from '#src/language/locales.ts';
import { pageAt, site } from './pages.ts';

/** What the search page and the field of other pages cost: a cheap phone on a slow line loads this before it can ask anything. */
const folder = join(site, '_astro');
const sourceOf = (script: string) => readFileSync(join(folder, script), 'utf8');
const named = (script: string, pattern: RegExp) => [...sourceOf(script).matchAll(pattern)].map(([, name]) => name!);
const imports = (script: string) => named(script, /\bfrom\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
const fetches = (script: string) => named(script, /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g);

/** Scripts with all that they import at once. */
function withImports(scripts: string[], known = new Set<string>()): Set<string> {
  for (const script of scripts.filter((each) => !known.has(each))) withImports(imports(script), known.add(script));
  return known;
}
const weight = (scripts: Iterable<string>) => [...scripts].reduce((sum, script) => sum + brotliCompressSync(sourceOf(script)).length, 0);
const scriptsOf = (url: string) =>
  pageAt(url)
    .root.querySelectorAll('script[type=module][src]')
    .map((script) => script.getAttribute('src')!.slice('/_astro/'.length));
const isField = (script: string) => sourceOf(script).includes('data-suggestions');

test('the search page loads at most 12 kB of script before a question', () => {
  for (const locale of localeCodes) {
    const loaded = weight(withImports(scriptsOf(`/${locale}/search/`)));
    assert.ok(loaded > 1000 && loaded <= 12_000, `${locale}: ${loaded} bytes`);
  }
});

test('the field of any other page loads at most 3 KiB at its first focus, and less than half of it before', () => {
  const [field, ...others] = scriptsOf('/fr/law/').filter(isField);
  assert.ok(field && others.length === 0);
  const before = withImports([field]);
  const after = [...withImports(fetches(field))].filter((script) => !before.has(script));
  assert.ok(after.length > 0);
  assert.ok(weight(before) <= 1500, `${weight(before)} bytes before`);
  assert.ok(weight(after) <= 3 * 1024, `${weight(after)} bytes at the focus`);
});
