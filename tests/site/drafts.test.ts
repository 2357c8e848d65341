import assert from 'node:assert/strict';
import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { localeCodes } from '#src/language/locales.ts';
import { change } from '../fixtures/portal.ts';
import { fixtureSite, layMiniature } from './fixture-site.ts';

/** A word that stands nowhere but in the address and the words of one entry, which is not to be published yet. */
const word = 'zwischenhalt';
const id = `campaigns/${word}`;

function layDraft(content: string, field: string): void {
  layMiniature(content);
  cpSync(join(content, 'campaigns/blue-heart'), join(content, id), { recursive: true });
  change(content, join(id, 'index.yaml'), (text) => `${text}\n${field}\n`);
  for (const locale of ['ar', 'fr'])
    change(content, join(id, `${locale}.mdx`), (text) =>
      text
        .replace(/^title: .*$/m, `title: '${word}'`)
        .replace(/, of: '[0-9a-f]*'/, '')
        .concat(`\n${word}\n`),
    );
}

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
  const waiting = fixtureSite('waiting', (content) => layDraft(content, 'publish: 2999-01-02'));
  before(() => waiting.build({ PORTAL_DRAFTS: '' }));

  test('is in no page, list, feed, data file, sitemap or index of a public build', () => assert.deepEqual(holding(waiting.site), []));
});

describe('a preview', () => {
  const preview = fixtureSite('preview', (content) => layDraft(content, 'draft: true'));
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
