import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** What ran of a step of tests, and how long each file took. */
export interface Report {
  passed: number;
  failed: number;
  files: { file: string; seconds: number }[];
}

/** Where the report of a step of tests is written. */
export const reportPath = (step: string): string => `test-results/${step}.json`;

/**
 * `node scripts/run-tests.ts <step> <glob>…`: Node's test runner on every core (left alone it keeps one free: on two that is one
 * file after the other). What its events count, and not what it prints, becomes the report of the step.
 */
if (import.meta.main) {
  const [step, ...globPatterns] = process.argv.slice(2);
  const report: Report = { passed: 0, failed: 0, files: [] };
  process.exitCode = 1; // until the runner says otherwise
  const events = run({ globPatterns, concurrency: availableParallelism() });
  events.on('test:complete', ({ file, name, details }) => {
    // Each file is a test of its own, beside those in it.
    if (file && file === resolve(name)) report.files.push({ file: name, seconds: details.duration_ms / 1000 });
  });
  events.on('test:summary', ({ file, counts, success }) => {
    if (file !== undefined) return; // of one file
    report.passed = counts.passed;
    report.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    if (success) process.exitCode = 0;
  });
  for await (const text of events.compose(new spec())) process.stdout.write(text as string);
  mkdirSync(dirname(reportPath(step!)), { recursive: true });
  writeFileSync(reportPath(step!), JSON.stringify(report));
}
