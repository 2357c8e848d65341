import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { makeAll } from '../fixtures/editors-work.ts';
import { copyOfContent } from '../fixtures/portal.ts';

/** An editor who does what editors are there to do ends with a green run: the check here, every test that reads the content in tests/long/. */

const content = copyOfContent({ after });
makeAll(content);

test('the content check accepts every one of these edits', () => assert.deepEqual(checkContent(content).problems.map(problemLine), []));
