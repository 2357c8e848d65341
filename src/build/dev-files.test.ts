import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { contentRoot } from '#src/content/root.ts';
import { isMade } from './dev-files.ts';

test('npm run dev watches what pages come of, and nothing of what is made', () => {
  const lines = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
  assert.ok(lines.length > 0);
  for (const line of lines) assert.equal(isMade(resolve(join('.', line), 'of/it.json')), line !== '.astro', line);
  for (const path of [contentRoot, 'src/pages', 'locales', 'distance/page.ts', '.astro/data-store.json'])
    assert.ok(!isMade(resolve(path)), path);
});
