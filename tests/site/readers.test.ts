import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { closed, joined, pdfReaders } from '../fixtures/pdf-readers.ts';
import { site as out } from './pages.ts';

/** Every PDF in Arabic. That pdf.js reads in it what the content says, in its order, hold the tests of each kind of file. */
const files = globSync('files/ar/*.pdf', { cwd: out }).map((path) => ({ path, bytes: readFileSync(join(out, path)) }));
const [first, ...others] = pdfReaders;

for (const { name, skip, textOf } of others)
  test(`${name} finds the words with lam and alef that ${first!.name} finds in every Arabic PDF`, { skip }, async () => {
    let found = 0;
    for (const { path, bytes } of files) {
      const words = joined(await first!.textOf(bytes));
      found += words.length;
      const text = closed(await textOf(bytes));
      assert.deepEqual(
        words.filter((word) => !text.includes(word)),
        [],
        path,
      );
    }
    assert.ok(found > files.length && files.length > 0, `${found} words in ${files.length} files`);
  });
