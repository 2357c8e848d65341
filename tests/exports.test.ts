import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { modulesIn, type Module } from '../scripts/imports.ts';

/** What a file offers to others is taken by one; what tests alone take is used where it stands. */
const modules = modulesIn(['{src,scripts,bench,tests}/**/*.{ts,mjs,astro}', '*.{js,mjs,ts}']);
const isTest = ({ file }: Pick<Module, 'file'>) => /^tests\/|\.(test|spec|fixture)\.ts$/.test(file);
/** Astro, ESLint and Playwright look for what these export, and a declaration file says what a package has. */
const calledByName = /^src\/pages\/|^src\/content\.config\.ts$|^[^/]+$|^tests\/fixtures\/astro\.config\.mjs$|\.d\.ts$/;

/** The exports that nothing takes, and those that only tests do though their own file has no use for them. */
function needless(all: Module[]): string[] {
  const takers = Map.groupBy(
    all.flatMap((taker) => taker.imports.map(({ target, names }) => ({ target, names, taker }))),
    ({ target }) => target,
  );
  return all
    .filter(({ file }) => !calledByName.test(file))
    .flatMap(({ file, exports, words }) =>
      exports.flatMap((name) => {
        const users = (takers.get(file) ?? []).filter(({ names }) => names.includes(name) || names.includes('*'));
        const usedHere = (words.get(name) ?? 0) > 1;
        if (users.some(({ taker }) => !isTest(taker) || isTest({ file })) || (users.length > 0 && usedHere)) return [];
        return [`${file}: ${name}${users.length > 0 ? ' (tests alone)' : ''}`];
      }),
    );
}

test('what a file exports, another one needs', () => {
  assert.deepEqual(needless(modules), []);
});

test('what nobody takes is found, and what tests alone take of a file that has no use for it', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'exports-'));
  t.after(() => rmSync(root, { recursive: true }));
  const files = {
    'src/a.ts': 'export const one = 1;\nexport type Two = 2;\nexport const [three, four] = [3, 4];\nexport const five = () => three;',
    'src/B.astro': "---\nimport { one as a } from '#src/a.ts';\n---\n{a}",
    'src/a.test.ts': "import { three, four, type Two } from './a.ts';",
    'src/C.astro': "---\nimport B from './B.astro';\n---\n<B />",
    'src/pages/index.astro': "---\nimport * as all from '#src/d.ts';\n---",
    'src/d.ts': "export { one } from './a.ts';\nexport const six = 6;",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  assert.deepEqual(needless(modulesIn('src/**/*.{ts,astro}', root)), [
    'src/C.astro: default',
    'src/a.ts: Two (tests alone)',
    'src/a.ts: four (tests alone)',
    'src/a.ts: five',
  ]);
});
