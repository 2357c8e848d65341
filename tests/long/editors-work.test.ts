import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeAll } from '../fixtures/editors-work.ts';
import { blocksOf, follow, pagesOf, readPage } from '../fixtures/handbook.ts';
import { copyOfContent } from '../fixtures/portal.ts';
import { runSuites } from '../fixtures/run-suites.ts';

/**
 * A copy of the portal's content after all that editors are there to do: `tests/fixtures/editors-work.ts`, and each page of the handbook
 * that begins with nothing but a question. Every test of the content, of the built site and of the browser is green on it: tests hold
 * rules, and never facts.
 */

const content = copyOfContent({ after });
const work = 'test-results/editors';
const site = join(work, 'site');
const env = { PORTAL_CONTENT: content, PORTAL_OUT: site };

/** Pages that change lines which stand in the portal in small alone, or ask git: their kinds of work are in `makeAll`. */
const elsewhere = (name: string) =>
  blocksOf(readPage('en', name)).some(({ kind, lines }) => kind !== 'answers' && (kind !== 'sh' || lines.some(ofGit)));
const ofGit = (line: string) => /^git |^npm run release/.test(line);

before(async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  makeAll(content);
  const tasks = pagesOf('en').filter((name) => !elsewhere(name));
  assert.ok(tasks.length > 5);
  for (const name of tasks) await follow(name, { content });
});
after(() => rmSync(work, { recursive: true, force: true }));

/** Runs a command of package.json on that content. @throws with the end of what it said when it fails */
function run(script: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, ...env },
  });
  assert.equal(status, 0, `npm run ${script}\n${(stdout + stderr).slice(-20_000)}`);
}

/** What a file of tests names when it reads the content. */
const reads = /\bcontentRoot\b/;

describe('after all that editors are there to do', () => {
  test('every test that reads the content is green', () => {
    const suites = globSync('{src,tests/content}/**/*.test.ts').filter((file) => reads.test(readFileSync(file, 'utf8')));
    assert.ok(suites.length > 5);
    runSuites(suites, env);
  });

  test('the site is built, and what its pages are held to holds', () => {
    run('build');
    run('test:site');
  });

  test('what a reader does works in the browser', () => run('test:browser'));
});
