import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { localeCodes } from '#src/language/locales.ts';
import { runSuites } from '../fixtures/run-suites.ts';
import { miniatureSite } from './fixture-site.ts';

/** The rules that every built site keeps, on the portal in miniature: no code knows what a portal holds today. */
const suites = [
  'links',
  'page',
  'exit',
  'publisher',
  'awareness',
  'news',
  'feeds',
  'json-ld',
  'studies',
  'progress',
  'locations',
  'citations',
  'statistics',
  'home',
  'share',
  'stories',
  'directory',
  'kits',
  'filled',
];

const { content, site, build, html, page } = miniatureSite('miniature');
before(() => build());

test('the miniature keeps the rules of every site', () =>
  runSuites(
    suites.map((suite) => `tests/site/${suite}.test.ts`),
    { PORTAL_CONTENT: content, PORTAL_OUT: site },
  ));

describe('a programme that no code knows, added as a folder of content', () => {
  for (const locale of localeCodes)
    test(`${locale}: the ways of the portal lead to its pages, and they to each other`, () => {
      for (const from of ['', '404.html', 'search/']) {
        assert.ok(html(`${locale}/${from}`).includes(`href="/${locale}/third/"`), `/${locale}/${from}`);
      }
      for (const path of ['axes/1', 'objectives/1', 'measures', 'measures/1', 'measures/2', 'bodies', 'bodies/justice-ministry'])
        assert.ok(existsSync(join(site, locale, 'third', path, 'index.html')), path);
    });

  test('it has data, a schema and citations like the others', () => {
    const title = page('fr/third').querySelector('h1')!.textContent.trim();
    assert.equal(page('fr/about/data').querySelector('[data-dataset="third"] h3')?.textContent.trim(), title);
    for (const file of ['data/third.json', 'data/third.csv', 'data/schemas/third.json']) assert.ok(existsSync(join(site, file)), file);
    assert.ok(page('fr/third').querySelectorAll('link[rel="describedby"]').length > 0);
  });
});
