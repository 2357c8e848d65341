import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fixtureSite, layMiniature } from './fixture-site.ts';
import { addresses } from './pages.ts';

/** Pages for who reviews translations. */

test('a public build has none of them', () => {
  assert.deepEqual(
    [...addresses].filter((address) => address.includes('/translations/review/')),
    [],
  );
});

describe('a build for reviewers', () => {
  const reviewed = fixtureSite('review', layMiniature, ['about/translations/review']);
  before(() => reviewed.build({ PORTAL_REVIEW: '1', PORTAL_SITE: 'https://traite.ma' }));
  const pages = () => globSync('*/about/translations/review/**/index.html', { cwd: reviewed.site });

  test('has a page for each entry in every language, listed nowhere and in no index', () => {
    assert.ok(pages().length > 100);
    for (const path of pages()) {
      const page = reviewed.page(path);
      assert.ok(page.querySelector('meta[name=robots][content*=noindex]'), path);
      assert.equal(page.querySelector('[data-search-body]'), null, path);
    }
  });

  test('shows original and translation in their own languages, and the digest', () => {
    const id = 'about/translations/review/programmes:plan:measures:1';
    for (const [locale, languages] of [
      ['fr', ['ar', 'fr']],
      ['ar', ['ar']],
    ] as const) {
      const main = reviewed.page(`${locale}/${id}`).querySelector('main')!;
      assert.deepEqual([...new Set(main.querySelectorAll('section > div > p[lang]').map((text) => text.getAttribute('lang')))], languages);
      assert.match(main.textContent, /\b[0-9a-f]{12}\b/);
    }
  });

  test('links from its list to each of them', () => {
    const links = reviewed.page('fr/about/translations/review').querySelectorAll('main a');
    const there = new Set(pages().map((path) => `/${path.replace('index.html', '')}`));
    const own = links.map((link) => link.getAttribute('href')!).filter((href) => href.includes('/review/'));
    assert.ok(own.length > 20);
    assert.deepEqual(
      own.filter((href) => !there.has(href)),
      [],
    );
  });
});
