import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findNginx } from '../scripts/web-servers.ts';
import { ask, request } from './servers/ask.ts';
import { layServedSite } from './servers/site.ts';

const steps = readFileSync('deploy/Containerfile', 'utf8')
  .split('\n')
  .map((line) => /^([A-Z]+) (.*)$/.exec(line))
  .filter((match) => match !== null)
  .map(([, step, words]) => [step!, words!] as const);
const skip = (!findNginx() || process.getuid?.() !== 0) && 'needs nginx, and root for port 80 of another root';

/** The steps of the file in a folder that stands for the root of the container; what packages bring is that of this machine. */
test('the steps of the Containerfile give a server that answers', { skip }, async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'portal-container-'));
  t.after(() => rmSync(root, { recursive: true }));
  const site = layServedSite(join(root, 'built'));
  const packages = steps.find(([, words]) => words.includes('apt-get install'))![1];
  assert.match(packages, /nginx-light .*libnginx-mod-http-brotli-static/);
  // What the packages put there and the steps take away or write to.
  for (const folder of ['etc/nginx/sites-enabled', 'etc/nginx/modules-enabled', 'var/log/nginx', 'var/lib/nginx', 'run', 'srv/portal'])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('nothing', join(root, 'etc/nginx/sites-enabled/default'));
  cpSync('/etc/nginx/modules-enabled', join(root, 'etc/nginx/modules-enabled'), { recursive: true, dereference: true });
  for (const [step, words] of steps) {
    if (step === 'RUN' && !words.includes('apt-get')) {
      const inRoot = words.replaceAll(/ \/(?=etc|var)/g, ` ${root}/`);
      assert.equal(spawnSync('sh', ['-c', inRoot], { stdio: 'inherit' }).status, 0, words);
    }
    if (step !== 'COPY') continue;
    const [from, to] = words.split(' ') as [string, string];
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(from.includes('${SITE}') ? site : from, join(root, to), { recursive: true });
  }
  // In a container these addresses begin at its root.
  for (const file of ['etc/nginx/nginx.conf', 'etc/nginx/conf.d/portal.conf']) {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/ \/(?=etc|run|srv|var)/g, ` ${root}/`);
    writeFileSync(join(root, file), text.replace('user www-data', 'user root').replace('listen 80 ', `listen unix:${root}/portal.sock `));
  }
  const [, ...args] = JSON.parse(steps.find(([step]) => step === 'CMD')![1]) as string[];
  const said = openSync(join(root, 'said'), 'a'); // its logs lead there
  const nginx = spawn(findNginx()!, ['-c', join(root, 'etc/nginx/nginx.conf'), ...args], { stdio: ['ignore', said, said] });
  const ended = once(nginx, 'exit');
  for (let tries = 0; !existsSync(join(root, 'portal.sock')) && tries < 100; tries += 1) await wait(50);
  const { status, body } = await ask({ path: join(root, 'portal.sock') }, request('GET /fr/plan/'));
  nginx.kill((steps.find(([step]) => step === 'STOPSIGNAL')?.[1] ?? 'SIGTERM') as NodeJS.Signals);
  await ended;
  assert.deepEqual([status, body.toString()], [200, 'plan']);
});
