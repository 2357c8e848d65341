import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { edits, makeAll } from '../fixtures/editors-work.ts';
import { copyOfContent } from '../fixtures/portal.ts';

/** An editor who does what editors are there to do ends with a green run: tests hold rules, and never today's facts. */

for (const { name, make } of edits)
  test(`the content check accepts ${name}`, (t) => {
    const content = copyOfContent(t);
    make(content);
    assert.deepEqual(checkContent(content).problems.map(problemLine), []);
  });

/** What a file of tests names when it reads the content. */
const reads = /\bcontentRoot\b/;

test('after all of these edits together, every test that reads the content is green', (t) => {
  const content = copyOfContent(t);
  makeAll(content);
  const suites = globSync('{src,tests/content}/**/*.test.ts').filter((file) => reads.test(readFileSync(file, 'utf8')));
  assert.ok(suites.length > 5);
  // In one process, for each would load the same code and content again.
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', '--test-isolation=none', ...suites], {
    encoding: 'utf8',
    // A run of its own, not a part of this one.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, PORTAL_CONTENT: content },
  });
  const failed = stdout.match(/^ *not ok .*(\n(?! *(?:ok|not ok) ).*)*/gm) ?? [];
  assert.equal(status, 0, failed.join('\n').slice(0, 20_000));
  assert.match(stdout, /^# pass [1-9]/m);
});
