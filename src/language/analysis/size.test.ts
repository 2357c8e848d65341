import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { test } from 'node:test';
import { rolldown } from 'rolldown';

/** What a reader's browser is sent for the analyser of one language, Brotli: docs/search.md. */
const most = 9000;

test('the analyser of each language weighs little', async (context) => {
  // One script, as a page that uses all of it has.
  const parts = ['open', 'matches', 'numbers', 'slips', 'arabizi', 'amazigh'].map((part) => `export * from './${part}.ts';`).join('');
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const bundle = await rolldown({
    input: 'all',
    plugins: [
      {
        name: 'all',
        resolveId: (id) => (id === 'all' ? join(folder, 'all.ts') : null),
        load: (id) => (id.endsWith('all.ts') ? parts : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  const chunks = output.filter((chunk) => chunk.type === 'chunk');
  const bytes = ({ code }: { code: string }): number => brotliCompressSync(code).length;
  const shared = chunks.filter(({ isDynamicEntry }) => !isDynamicEntry).reduce((sum, chunk) => sum + bytes(chunk), 0);
  const languages = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  assert.equal(languages.length, 4);
  for (const chunk of languages) {
    context.diagnostic(`${chunk.name}: ${shared} + ${bytes(chunk)} bytes`);
    assert.ok(shared + bytes(chunk) <= most, chunk.name);
  }
});
