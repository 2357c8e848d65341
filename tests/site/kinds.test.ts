import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { localeCodes } from '#src/language/locales.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import { addresses } from './pages.ts';

/** Templates of pages, the one that names a word before the one that takes any: the first that fits an address makes its page. */
const templates = globSync('src/pages/[[]locale]/**/*.astro')
  .map((file) => file.slice('src/pages/[locale]'.length).replace(/(\/index)?\.astro$/, ''))
  .sort((a, b) => (a.replaceAll('[', '\uffff') < b.replaceAll('[', '\uffff') ? -1 : 1));
const templateOf = (path: string) =>
  templates.find((template) => new RegExp(`^${template.replaceAll(/\[\w+\]/g, '[^/]+')}(/|\\.html)$`).test(path));

test('the table of kinds has a page of every template, in every language', () => {
  const paths = [...addresses].flatMap((address) => /^\/ar(\/.*\/|\/|\/.*\.html)$/.exec(address)?.[1] ?? []);
  const built = new Set(paths.map(templateOf));
  assert.ok(built.size > 40);
  const kinds = new Set(Object.values(pageKinds).map(templateOf));
  assert.deepEqual(
    [...built].filter((template) => !kinds.has(template)),
    [],
    'add a page of it to tests/browser/page-kinds.ts',
  );
  for (const [kind, path] of Object.entries(pageKinds))
    for (const locale of localeCodes) assert.ok(addresses.has(`/${locale}${path}`), `${kind} in ${locale}`);
});
