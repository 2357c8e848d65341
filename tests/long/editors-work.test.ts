import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { makeAll } from '../fixtures/editors-work.ts';
import { copyOfContent } from '../fixtures/portal.ts';
import { runSuites } from '../fixtures/run-suites.ts';

/** What a file of tests names when it reads the content. */
const reads = /\bcontentRoot\b/;

test('after all that editors are there to do, every test that reads the content is green: tests hold rules, and never facts', () => {
  const content = copyOfContent({ after });
  makeAll(content);
  const suites = globSync('{src,tests/content}/**/*.test.ts').filter((file) => reads.test(readFileSync(file, 'utf8')));
  assert.ok(suites.length > 5);
  runSuites(suites, { PORTAL_CONTENT: content });
});
