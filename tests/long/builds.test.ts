import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildDay } from '#src/build/build-day.ts';
import { layMiniature } from '../site/fixture-site.ts';

/** What takes whole builds to know. They stand in one file, for builds at once would share what Astro keeps of the content. */
const work = 'test-results/long';
before(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
});
after(() => rmSync(work, { recursive: true, force: true }));

/** The digest of every file of a folder, by its path. */
function digests(folder: string): Record<string, string> {
  const files = globSync('**', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(files.toSorted().map((path) => [path, digest(path)]));
}

test('two builds of one content differ in no byte, whatever the time zone, the language and the mask of the machine', () => {
  const build = (name: string, mask: string, settings: NodeJS.ProcessEnv) => {
    const out = join(work, name);
    const { status, stderr } = spawnSync('sh', ['-c', `umask ${mask}; exec "$0" scripts/build.ts`, process.execPath], {
      encoding: 'utf8',
      env: { ...process.env, PORTAL_OUT: out, PORTAL_TODAY: buildDay, ...settings },
    });
    assert.equal(status, 0, stderr);
    const found = digests(out);
    rmSync(out, { recursive: true });
    return found;
  };
  const first = build('first', '022', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  const second = build('a second one', '077', { TZ: 'Pacific/Auckland', LANG: 'ar_MA.UTF-8', LC_ALL: 'ar_MA.UTF-8' });
  assert.deepEqual(Object.keys(second), Object.keys(first));
  const other = Object.keys(first).filter((path) => first[path] !== second[path]);
  assert.deepEqual(other, []);
});

describe('a build that is killed', () => {
  const content = join(work, 'content');
  const out = join(work, 'site');
  const start = () =>
    spawn(process.execPath, ['scripts/build.ts'], {
      stdio: 'ignore',
      detached: true, // a group of its own: what the build began goes with it
      env: { ...process.env, PORTAL_CONTENT: content, PORTAL_OUT: out, PORTAL_TODAY: buildDay },
    });
  const ended = (build: ReturnType<typeof start>) => new Promise<number | null>((resolve) => build.on('close', resolve));

  test('leaves the site that stood there whole, wherever it was, and the next one comes through', async () => {
    layMiniature(content);
    const began = performance.now();
    assert.equal(await ended(start()), 0);
    const took = performance.now() - began;
    const whole = digests(out);
    assert.ok(Object.keys(whole).length > 100);
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8, 0.95]) {
      const build = start();
      const end = ended(build);
      await new Promise((resolve) => setTimeout(resolve, took * share));
      // It may have ended by now, where the machine is quicker than it was: then the site is the new one, and the same.
      if (build.exitCode === null) process.kill(-build.pid!, 'SIGKILL');
      await end;
      assert.deepEqual(digests(out), whole, `killed after ${share} of its time`);
    }
    assert.equal(await ended(start()), 0);
    assert.deepEqual(digests(out), whole);
  });
});
