import { describe } from 'node:test';
import { resolve } from 'node:path';

/**
 * One of the processes of `scripts/run-tests.ts`. It asks for a file of tests, runs it as a suite of its own, with the hooks of that file,
 * and asks for the next: what many files import is loaded once, and what they read of a built site is parsed once.
 */
process.on('message', async (file: string) => {
  if (file === '') return process.disconnect(); // none is left
  await describe(file, () => import(resolve(file)) as Promise<void>);
  process.send!(file);
});
process.send!('');
