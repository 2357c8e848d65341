import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { localeCodes } from '#src/language/locales.ts';
import { change } from '../fixtures/portal.ts';
import { fixtureSite, layMiniature, sharedMiniature, waiting } from './fixture-site.ts';

const { word, id } = waiting;

/** What readers and programs get of a file: parts of the search index are packed. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The files of a site that hold the word, in their name or within. */
const holding = (site: string): string[] =>
  globSync('**', { cwd: site }).filter(
    (path) => path.includes(word) || (statSync(join(site, path)).isFile() && textOf(join(site, path)).includes(word)),
  );

describe('an entry that waits for its day', () => {
  const { site, build } = sharedMiniature();
  before(() => build());

  test('is in no page, list, feed, data file, sitemap or index of a public build', () => assert.deepEqual(holding(site), []));
});

describe('a preview', () => {
  const preview = fixtureSite('preview', (content) => {
    layMiniature(content);
    change(content, join(id, 'index.yaml'), (text) => text.replace(waiting.field, 'draft: true'));
  });
  before(() => preview.build({ PORTAL_DRAFTS: '1', PORTAL_SITE: 'https://traite.ma' }));

  test('shows a draft with its page, in lists and in the index', () => {
    const paths = holding(preview.site);
    for (const locale of localeCodes) {
      assert.ok(preview.page(`${locale}/${id}`).querySelector('h1')!.textContent.includes(word), locale);
      assert.ok(paths.includes(`${locale}/campaigns/index.html`), locale);
    }
    assert.ok(paths.some((path) => path.startsWith('search/')));
  });

  test('says on every page that it is one, whatever its address, and asks to be listed nowhere', () => {
    for (const path of globSync('**/*.html', { cwd: preview.site })) {
      const page = preview.page(path);
      assert.ok(page.querySelector('[data-draft="preview"]'), path);
      assert.ok(page.querySelector('meta[name="robots"][content="noindex"]'), path);
    }
  });
});
