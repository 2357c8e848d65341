import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('a build while another is under way ends with one line, and touches nothing of it', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-build-'));
  t.after(() => rmSync(root, { recursive: true }));
  const out = join(root, 'dist');
  for (const folder of [out, `${out}.next`]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'of the other');
  }
  writeFileSync(`${out}.lock`, `${process.pid}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_OUT: out },
  });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, new RegExp(`^a build into \\S+ is under way \\(process ${process.pid}\\)[^\\n]*\\n$`));
  assert.deepEqual(readdirSync(root).toSorted(), ['dist', 'dist.lock', 'dist.next']);
  for (const folder of [out, `${out}.next`]) assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'of the other');
});
