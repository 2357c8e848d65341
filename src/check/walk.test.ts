import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { collections, filesBeside, type Collection } from './collections.ts';
import { filesUnder, matching } from './walk.ts';

test('the files of a collection are those that its pattern finds, in every portal at hand', () => {
  const patterns = Object.values<Collection>(collections)
    .map((collection) => (collection.shape === 'rows' ? collection.file : collection.pattern))
    .concat(filesBeside.map(({ pattern }) => pattern));
  for (const root of ['content', 'tests/fixtures/portal', 'tests/fixtures/whole']) {
    const { files } = filesUnder(root);
    for (const pattern of patterns)
      assert.deepEqual(matching(files, pattern), globSync(pattern, { cwd: root }).sort(), `${root}: ${pattern}`);
  }
});

test('a pattern names no file that is like one of its own', () => {
  const files = ['law/a/b/fr.yaml', 'law/a/fr.yaml', 'law/a/fr.yaml.bak', 'law/a/frayaml', 'law/a/de.yaml', 'slaw/a/fr.yaml'];
  assert.deepEqual(matching(files, 'law/*/{ar,fr}.{yaml,mdx}'), ['law/a/fr.yaml']);
});
