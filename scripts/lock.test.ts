import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { takeLock } from './lock.ts';

function lockIn(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-lock-'));
  t.after(() => rmSync(root, { recursive: true }));
  return join(root, 'lock');
}

test('of many who want it at once, one has it; the others get one line that names the process', async (t) => {
  const path = lockIn(t);
  const code = `import { takeLock } from ${JSON.stringify(resolve('scripts/lock.ts'))};
    await takeLock(process.argv[1], 'a build').then(() => { console.log('has it'); setTimeout(() => {}, 60_000); }, (error) => console.log(error.message));`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code, path], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
  assert.equal(said.filter((line) => line === 'has it').length, 1);
  const owner = children[said.indexOf('has it')]!;
  for (const line of said.filter((each) => each !== 'has it'))
    assert.match(line, new RegExp(`^a build is under way \\(process ${owner.pid}\\)`));
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  (await takeLock(path, 'a build')).release(); // of one who was killed
  assert.ok(!existsSync(path));
});

test('a process that outlives the one it works for still holds it', async (t) => {
  const path = lockIn(t);
  const orphan = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  writeFileSync(path, `999999999\n${orphan.pid}\n`);
  await assert.rejects(takeLock(path, 'a build'), new RegExp(`process ${orphan.pid}\\)`));
  orphan.kill();
  await once(orphan, 'exit');
  (await takeLock(path, 'a build')).release();
});
