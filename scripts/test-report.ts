import type { TestEvent } from 'node:test/reporters';
import type { Report } from './run-tests.ts';

/** A reporter for Node's test runner: what its events count, and not what it prints, becomes the report of a process of tests. */
export default async function* (events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const found: Report = { passed: 0, failed: 0, files: [] };
  for await (const { type, data } of events) {
    // Each file is a suite of its own: scripts/test-worker.ts.
    if (type === 'test:complete' && data.nesting === 0) found.files.push({ file: data.name, seconds: data.details.duration_ms / 1000 });
    if ((type !== 'test:pass' && type !== 'test:fail') || data.skip !== undefined || data.todo !== undefined) continue;
    const suite = data.details.type === 'suite';
    if (type === 'test:pass' && !suite) found.passed += 1;
    // A suite that fails by itself, for it cannot be loaded or its hooks throw, has no test that tells it.
    if (type === 'test:fail' && !(suite && failureType(data.details.error) === 'subtestsFailed')) found.failed += 1;
  }
  yield JSON.stringify(found);
}

const failureType = (error: Error): unknown => (error as Error & { failureType?: string }).failureType;
