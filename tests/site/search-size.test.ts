import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { pageAt, site } from './pages.ts';
import { searchOf } from './search-index.ts';

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
const isField = (script: string) => sourceOf(script).includes('data-suggested');

test('the search page loads at most 12 kB of script before a question', () => {
  for (const locale of localeCodes) {
    const loaded = weight(withImports(scriptsOf(`/${locale}/search/`)));
    assert.ok(loaded > 1000 && loaded <= 12_000, `${locale}: ${loaded} bytes`);
  }
});

test('the search page names all that its scripts import, so that none waits for another', () => {
  for (const locale of localeCodes) {
    const url = `/${locale}/search/`;
    const own = scriptsOf(url);
    const named = pageAt(url)
      .root.querySelectorAll('link[rel=modulepreload]')
      .map((link) => link.getAttribute('href')!.slice('/_astro/'.length));
    const imported = [...withImports(own)].filter((script) => !own.includes(script));
    assert.ok(imported.length > 0, locale);
    assert.deepEqual(named.sort(), imported.sort(), locale);
  }
});

test('the field of any other page loads at most 3.3 kB at its first focus, and less than half of it before', () => {
  const [field, ...others] = scriptsOf('/fr/law/').filter(isField);
  assert.ok(field && others.length === 0);
  const before = withImports([field]);
  const after = [...withImports(fetches(field))].filter((script) => !before.has(script));
  assert.ok(after.length > 0);
  assert.ok(weight(before) <= 1500, `${weight(before)} bytes before`);
  assert.ok(weight(after) <= 3_300, `${weight(after)} bytes at the focus`);
});

test('whatever of the project’s queries is asked next, it fetches at most 25 kB', async (context) => {
  const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as { lang: Locale; target: Locale; query: string }[];
  const sizes = new Map<string, number>();
  const sizeOf = (address: string) => {
    if (!sizes.has(address)) sizes.set(address, brotliCompressSync(readFileSync(join(site, address))).length);
    return sizes.get(address)!;
  };
  for (const locale of localeCodes) {
    const costs: number[] = [];
    for (const { query } of queries.filter(({ lang, target }) => (lang === 'zgh' ? lang : target) === locale)) {
      let bytes = 0;
      const search = searchOf(locale, async (address) => {
        bytes += sizeOf(address);
        return JSON.parse(readFileSync(join(site, address), 'utf8')) as unknown;
      });
      await search.preload();
      bytes = 0;
      await (await search.search({ query, filters: {} })).next();
      assert.ok(bytes > 0 && bytes <= 25_000, `${locale} ${query}: ${bytes} bytes`);
      costs.push(bytes);
    }
    costs.sort((a, b) => a - b);
    context.diagnostic(`${locale}: median ${costs[costs.length >> 1]} bytes, at most ${costs.at(-1)}`);
  }
});
