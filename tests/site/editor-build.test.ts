import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { editorFolder } from '#src/editor/site/write.ts';
import { fixtureSite, layMiniature } from './fixture-site.ts';

describe('a build that asks for the editor', () => {
  const asked = fixtureSite('editor-asked', layMiniature, ['news']);
  before(() => asked.build({ PORTAL_ADMIN: '1' }));

  test('has its page, with a policy of its own, for no search engine', () => {
    const page = asked.page(editorFolder);
    assert.equal(page.querySelector('meta[name="robots"]')!.getAttribute('content'), 'noindex, nofollow');
    assert.ok(page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!.startsWith("default-src 'none'"));
    for (const file of ['editor.js', 'config.json']) assert.ok(existsSync(join(asked.site, editorFolder, file)), file);
  });

  test('and nothing of the portal leads to it or names it', () => {
    const others = globSync('**/*.{html,xml,json,txt,webmanifest}', { cwd: asked.site }).filter((file) => !file.startsWith(editorFolder));
    assert.ok(others.length > 5);
    assert.deepEqual(
      others.filter((file) => asked.file(file).includes(`/${editorFolder}/`)),
      [],
    );
  });
});
