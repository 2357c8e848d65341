import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFolder } from './exchange.ts';

const lay = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
};

test('a folder takes the place of another, of none, and nothing else is left', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-exchange-'));
  t.after(() => rmSync(root, { recursive: true }));
  for (const text of ['first', 'second']) {
    lay(join(root, 'next'), text);
    replaceFolder(join(root, 'next'), join(root, 'site'));
    assert.equal(readFileSync(join(root, 'site/index.html'), 'utf8'), text);
  }
  assert.deepEqual(readdirSync(root), ['site']);
});

const skip = process.platform !== 'linux' && 'only Linux changes names in one step';

test('a reader who looks all the time never finds the folder missing', { skip }, async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-exchange-'));
  t.after(() => rmSync(root, { recursive: true }));
  lay(join(root, 'site'), 'first');
  const looking = `const { readFileSync, existsSync } = require('node:fs');
    let seen = 0;
    process.stdout.write('looking');
    while (!existsSync('stop')) { readFileSync('site/index.html'); seen += 1; }
    process.exitCode = seen > 100 ? 0 : 2;`;
  const reader = spawn(process.execPath, ['-e', looking], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(reader.stdout, 'data');
  for (let time = 0; time < 60; time += 1) {
    lay(join(root, 'next'), String(time));
    replaceFolder(join(root, 'next'), join(root, 'site'));
  }
  writeFileSync(join(root, 'stop'), '');
  const [code] = (await once(reader, 'exit')) as [number];
  assert.equal(code, 0);
});
