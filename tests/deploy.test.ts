import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFilled, languageOf, localeCodes, originalLocale, pageLocales } from '#src/language/locales.ts';

/** The lists of languages in a server's configuration: what stands between bars in brackets, where one of the table is among it. */
const listsIn = (configuration: string): string[][] =>
  [...configuration.matchAll(/\((?:\?:|\?<\w+>)?([\w-]+(?:\|[\w-]+)+)\)/g)]
    .map(([, list]) => list!.split('|'))
    .filter((list) => localeCodes.some((code) => list.includes(code)));

test('where deploy/nginx.conf names languages, it names those of the table, and leads to each', () => {
  const configuration = readFileSync('deploy/nginx.conf', 'utf8');
  const lists = listsIn(configuration);
  assert.ok(lists.length > 0);
  for (const list of lists) assert.deepEqual(new Set(localeCodes).difference(new Set(list)), new Set());
  for (const code of localeCodes)
    assert.match(configuration, code === originalLocale ? new RegExp(` default +${code};`) : new RegExp(`^ +${code} +${code};`, 'm'));
});

test('help leaves as little behind where another language fills the gaps; what is not found there is told in the language', () => {
  const configuration = readFileSync('deploy/nginx.conf', 'utf8');
  const filled = pageLocales.filter(isFilled);
  const help = configuration.split('\n').filter((line) => line.includes('help') && line.includes('no-store'));
  assert.ok(help.length > 0);
  for (const code of filled) {
    for (const line of help) assert.ok(listsIn(line)[0]!.includes(code), line);
    assert.match(configuration, new RegExp(`"~\\^/${code}\\(/\\|\\$\\)" +/${languageOf(code)}/404\\.html;`));
  }
});

test('a language that the configuration forgot is found', () => {
  assert.deepEqual(listsIn(`"~^/(${localeCodes.slice(1).join('|')})/help" 1; "(gz|br)" 2;`), [localeCodes.slice(1)]);
});
