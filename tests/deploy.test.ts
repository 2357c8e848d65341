import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { headersOf } from '../deploy/headers.ts';
import { errorLanguages, languageFor } from '../deploy/rules.ts';
import { configurations } from '../deploy/write.ts';
import { languageOf, localeCodes, pageLocales } from '#src/language/locales.ts';

for (const [path, text] of Object.entries(configurations()))
  test(`${path} says what deploy/rules.ts says`, () => {
    assert.equal(readFileSync(path, 'utf8'), text, 'write it anew: npx node deploy/write.ts');
  });

test('whatever a page is read in, help leaves nothing behind, and what is not found is told in its language', () => {
  for (const locale of pageLocales) {
    for (const path of ['help', 'help/', 'help/nothing/'])
      assert.equal(headersOf(`/${locale}/${path}`)['Cache-Control'], 'no-store', `${locale}: ${path}`);
    const told = errorLanguages.filter(([pattern]) => new RegExp(pattern).test(`/${locale}/nothing/`)).map(([, language]) => language);
    assert.deepEqual(told, [languageOf(locale)]);
  }
  const { 'public/_headers': headers, 'public/_redirects': redirects } = configurations();
  for (const locale of pageLocales) {
    assert.match(headers!, new RegExp(`^/${locale}/help/\\*\n  Cache-Control: no-store$`, 'm'));
    assert.match(redirects!, new RegExp(`^/${locale}/\\* /${languageOf(locale)}/404\\.html 404$`, 'm'));
  }
});

test('_headers names no header twice for one address', () => {
  const blocks = readFileSync('public/_headers', 'utf8')
    .split(/\n(?=\/)/)
    .slice(1);
  const rules = blocks.map((block) => {
    const [path, ...headers] = block.trim().split('\n');
    return {
      pattern: new RegExp(`^${path!.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`),
      names: headers.map((line) => line.trim().split(':')[0]!),
    };
  });
  const pages = [
    '/',
    '/plan/',
    '/plan/measures/28/',
    '/help/',
    '/help/you/',
    '/statistics/',
    '/statistics/x/',
    '/statistics/questions/x/',
    '/feeds/news.json',
  ];
  for (const path of [
    '/data/plan.csv',
    '/_astro/a.css',
    '/search/fr/0a/core.json',
    ...pageLocales.flatMap((code) => pages.map((page) => `/${code}${page}`)),
  ]) {
    const names = rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.names);
    assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted(), path);
    if (!/^\/(data|_astro|search)\//.test(path)) assert.ok(names.includes('Content-Security-Policy'), path);
  }
});

test('the language with the greatest weight is chosen, the first of those with the same; one with none never is', () => {
  const item = fc.record({ code: fc.constantFrom(...localeCodes, 'de', 'ja'), tenth: fc.integer({ min: 0, max: 10 }) });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ code }) => code, minLength: 1 }), (items) => {
      const header = items.map(({ code, tenth }) => `${code};q=${tenth / 10}`).join(', ');
      const ours = items.filter(({ code, tenth }) => tenth > 0 && (localeCodes as string[]).includes(code));
      const best = ours.toSorted((a, b) => b.tenth - a.tenth)[0];
      const refused = items.filter(({ tenth }) => tenth === 0).map(({ code }) => code);
      if (best) assert.equal(languageFor(header), best.code, header);
      else if (!(refused.includes('ar') && refused.includes('fr'))) assert.ok(!refused.includes(languageFor(header)), header);
    }),
  );
});
