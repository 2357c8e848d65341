import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './pages.ts';
import { invalidIn } from './valid-html.ts';

/** In a file of its own: the check makes so much and drops it that beside the parsed pages it took twice as long. */
test('the HTML of every page is valid', async () => {
  assert.deepEqual(await invalidIn(pages), []);
});
