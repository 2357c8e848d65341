import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { reportPath, type Report } from './run-tests.ts';

/** Files of tests share a process, and still none of them can fail, die or run nothing without being counted. */

const folder = mkdtempSync(join(tmpdir(), 'portal-run-'));
const step = `of-tests-${process.pid}`;
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(reportPath(step), { force: true });
});

/** Runs some files of tests, each given by its text: its exit code, what passed and failed, how many files told their time. */
function run(...texts: string[]): [status: number | null, passed: number, failed: number, files: number] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [at, text] of texts.entries())
    writeFileSync(join(folder, `${at}.test.ts`), `import { after, before, describe, test } from 'node:test';\n${text}`);
  const { status } = spawnSync(process.execPath, ['scripts/run-tests.ts', step, join(folder, '*.test.ts')], {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  const { passed, failed, files } = JSON.parse(readFileSync(reportPath(step), 'utf8')) as Report;
  return [status, passed, failed, files.length];
}

const sound = "test('one', () => {}); describe('two', () => { test('three', () => {}); });";
const fails = "throw new Error('no');";

test('what passes is counted, what is skipped or to be done is not', () =>
  assert.deepEqual(
    run(sound, `${sound} test('skipped', { skip: true }, () => {}); test('later', { todo: true }, () => { ${fails} });`),
    [0, 4, 0, 2],
  ));

test('a process that comes when the others have taken every file has not failed', () => assert.deepEqual(run(sound), [0, 2, 0, 1])); // one file, and a process for each core

test('a test that fails is counted once, and hides none of another file', () =>
  assert.deepEqual(run(sound, `describe('deep', () => { test('bad', () => { ${fails} }); });`, sound), [1, 4, 1, 3]));

test('a file that cannot be loaded has failed, and so has one whose hook throws', () => {
  assert.deepEqual(run(sound, "import './nothing-there.ts';").slice(0, 3), [1, 2, 1]);
  assert.deepEqual(run(sound, `after(() => { ${fails} }); test('one', () => {});`).slice(0, 2), [1, 3]);
  const [status, passed, failed] = run(`before(() => { ${fails} }); test('one', () => {});`);
  assert.deepEqual([status, passed, failed > 0], [1, 0, true]);
});

test('a process that dies, or is ended by a test, has failed', () => {
  for (const end of ["process.kill(process.pid, 'SIGKILL')", 'process.exit(0)']) {
    const [status, , failed] = run(sound, `test('ends', () => { ${end}; });`);
    assert.deepEqual([status, failed], [1, 1], end);
  }
});

test('files that hold no test have failed, for nothing ran', () => assert.equal(run('').at(0), 1));

test('the hooks of a file are for that file alone', () => {
  const own = (name: string) =>
    `let ready; before(() => { if (globalThis.open) ${fails} globalThis.open = ready = '${name}'; }); after(() => { globalThis.open = undefined; });
     test('${name}', () => { if (globalThis.open !== ready) ${fails} });`;
  assert.deepEqual(run(own('one'), own('two'), own('three'), own('four')), [0, 4, 0, 4]);
});
