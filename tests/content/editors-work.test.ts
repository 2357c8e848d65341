import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { makeAll } from '../fixtures/editors-work.ts';
import { copyOfContent } from '../fixtures/portal.ts';
import { runSuites } from '../fixtures/run-suites.ts';

/** An editor who does what editors are there to do ends with a green run: tests hold rules, and never today's facts. */

const content = copyOfContent({ after });
makeAll(content);

test('the content check accepts every one of these edits', () => assert.deepEqual(checkContent(content).problems.map(problemLine), []));

/** What a file of tests names when it reads the content. */
const reads = /\bcontentRoot\b/;

test('after all of these edits together, every test that reads the content is green', () => {
  const suites = globSync('{src,tests/content}/**/*.test.ts').filter((file) => reads.test(readFileSync(file, 'utf8')));
  assert.ok(suites.length > 5);
  runSuites(suites, { PORTAL_CONTENT: content });
});
