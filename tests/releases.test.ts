import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { currentOf, kept, releasesIn, rollBack } from '../deploy/releases.ts';
import { findCaddy, findNginx } from '../scripts/web-servers.ts';
import { ask, request } from './servers/ask.ts';
import { editionOf, killPublications, layEditions, pagesOfEdition } from './servers/editions.ts';
import { startCaddy, startNginx } from './servers/start.ts';

const page = (folder: string) => join(folder, 'fr/0/index.html');

test('a release is the site with a copy of each text in every way, which is that text; old copies beside the site are not taken', async (t) => {
  const { root, site, publish, remove } = layEditions();
  t.after(remove);
  writeFileSync(`${page(site('one'))}.br`, 'of another page');
  const { files } = await publish('one');
  const current = join(root, 'current');
  const body = readFileSync(page(site('one')));
  assert.deepEqual(brotliDecompressSync(readFileSync(`${page(current)}.br`)), body);
  assert.deepEqual(zstdDecompressSync(readFileSync(`${page(current)}.zst`)), body);
  assert.deepEqual(gunzipSync(readFileSync(`${page(current)}.gz`)), body);
  assert.ok(!existsSync(join(current, 'favicon.svg.br')), 'no copy that is not smaller');
  assert.equal(files, pagesOfEdition + 3);
});

test('a copy in the cache that is not of its page is made anew', async (t) => {
  const { root, publish, remove } = layEditions();
  t.after(remove);
  await publish('one');
  const cache = join(root, '../cache');
  for (const file of readdirSync(cache, { recursive: true, withFileTypes: true }))
    if (file.isFile()) writeFileSync(join(file.parentPath, file.name), 'spoilt');
  await publish('two');
  await publish('one');
  assert.equal(editionOf(brotliDecompressSync(readFileSync(`${page(join(root, 'current'))}.br`)).toString()), 'one');
});

test('five releases stay; what did not change keeps its date; files with a digest of all of them answer', async (t) => {
  const { root, publish, remove } = layEditions();
  t.after(remove);
  await publish('one');
  const first = statSync(join(root, 'current/index.html'));
  for (let time = 0; time < kept; time += 1) await publish(time % 2 ? 'one' : 'two');
  assert.equal(releasesIn(root).length, kept);
  assert.equal(statSync(join(root, 'current/index.html')).ino, first.ino);
  for (const edition of ['one', 'two']) assert.ok(existsSync(join(root, `current/_astro/page.${edition}.css.br`)), edition);
  assert.deepEqual(readdirSync(join(root, 'manifests')).length, kept);
});

test('one command gives back the release before, as often as there is one, and pages of the later one keep their style', async (t) => {
  const { root, publish, remove } = layEditions();
  t.after(remove);
  assert.throws(() => rollBack(root));
  const names = [await publish('one'), await publish('two'), await publish('one')].map(({ name }) => name);
  for (const [back, edition] of [
    [names[1], 'two'],
    [names[0], 'one'],
  ]) {
    assert.equal(rollBack(root), back);
    assert.equal(currentOf(root), back);
    assert.equal(editionOf(readFileSync(page(join(root, 'current')), 'utf8')), edition);
    for (const each of ['one', 'two']) assert.ok(existsSync(join(root, `current/_astro/page.${each}.css`)));
  }
  assert.throws(() => rollBack(root), /no release before/);
  await publish('two');
  assert.equal(editionOf(readFileSync(page(join(root, 'current')), 'utf8')), 'two');
});

test('the command says in one line what is wrong, and leaves what is published', async (t) => {
  const { root, site, publish, remove } = layEditions();
  t.after(remove);
  const run = (env: NodeJS.ProcessEnv, ...words: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/deploy.ts'), ...words], { encoding: 'utf8', env: { ...process.env, ...env } });
  mkdirSync(root);
  writeFileSync(join(root, 'lock'), `${process.pid}\n`);
  const locked = run({ PORTAL_OUT: site('one') }, root);
  assert.match(locked.stderr, new RegExp(`process ${process.pid}`));
  writeFileSync(join(root, 'lock'), '999999999\n'); // of a process that is gone
  assert.equal(run({ PORTAL_OUT: site('one') }, root).status, 0);
  const { name } = await publish('two');
  for (const result of [
    locked,
    run({}),
    run({ PORTAL_OUT: join(root, 'nothing') }, root),
    run({}, join(root, 'none'), '--rollback'),
    run({}, '--what'),
  ]) {
    assert.equal(result.status, 1);
    assert.equal(result.stderr.trim().split('\n').length, 1, result.stderr);
  }
  assert.equal(currentOf(root), name);
  assert.ok(!existsSync(join(root, 'lock')));
});

test('readers find one whole edition, at whatever moment a publication is killed', async () => {
  await killPublications(15);
});

describe('while editions are published and taken back, a server answers each request with a whole page of one of them', () => {
  for (const [name, missing, start] of [
    ['nginx', !findNginx(), startNginx],
    ['Caddy', !findCaddy(), startCaddy],
  ] as const)
    test(name, { skip: missing }, async (t) => {
      const { root, publish, remove } = layEditions();
      t.after(remove);
      await publish('one');
      const running = await start(join(root, 'current'));
      let going = true;
      const counts = { one: 0, two: 0 };
      async function reader() {
        while (going) {
          const path = `/fr/${Math.trunc(Math.random() * pagesOfEdition)}/`;
          const { status, body, headers } = await ask(
            running.origin,
            request(`GET ${path}`, Math.random() < 0.5 ? ['Accept-Encoding: br'] : []),
          );
          assert.equal(status, 200);
          const text = (headers.get('content-encoding')?.[0] === 'br' ? brotliDecompressSync(body) : body).toString();
          const edition = editionOf(text) as keyof typeof counts | undefined;
          assert.ok(edition && text.endsWith('</p>'), text.slice(0, 100));
          counts[edition] += 1;
          assert.equal((await ask(running.origin, request(`GET /_astro/page.${edition}.css`))).status, 200);
        }
      }
      const readers = Promise.all(Array.from({ length: 8 }, reader));
      for (let time = 0; time < 8; time += 1) {
        await publish(time % 2 ? 'one' : 'two');
        if (time % 3 === 2) rollBack(root);
      }
      going = false;
      await readers;
      await running.stop();
      assert.ok(counts.one > 0 && counts.two > 0, JSON.stringify(counts));
      t.diagnostic(`${counts.one + counts.two} pages`);
    });
});
