import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { always, headersOf } from '../deploy/headers.ts';
import { findCaddy, findNginx } from '../scripts/web-servers.ts';
import { ask, request, type Answer } from './servers/ask.ts';
import { rows } from './servers/requests.ts';
import type { Row } from './servers/row.ts';
import { layServedSite } from './servers/site.ts';
import { startCaddy, startNginx, startOwn, type Running } from './servers/start.ts';

/** One table of requests, asked of every server that the portal may stand behind. */
const folder = mkdtempSync(join(tmpdir(), 'portal-servers-'));
const site = layServedSite(folder);
after(() => rmSync(folder, { recursive: true }));

const servers: { name: string; missing: boolean; start: () => Promise<Running> }[] = [
  { name: 'own server', missing: false, start: () => startOwn(site) },
  { name: 'nginx', missing: !findNginx(), start: () => startNginx(site) },
  { name: 'Caddy', missing: !findCaddy(), start: () => startCaddy(site) },
];

/** Headers of an answer to an address that the rules of deploy/rules.ts say. */
function keepsRules({ ask: line }: Row, { status, headers }: Answer): void {
  const path = line.split(' ')[1]!.split('?')[0]!;
  const expected = path.includes('%') || path === '/' || status === 302 ? always : headersOf(path, status < 400 || status === 416);
  for (const [name, value] of Object.entries(expected)) {
    // An answer that says "not changed" repeats what an answer with a body would say, or leaves it out.
    if (status === 304 && !headers.has(name.toLowerCase())) continue;
    assert.deepEqual(headers.get(name.toLowerCase()), [value], name);
  }
  assert.ok((headers.get('cache-control') ?? []).length <= 1, 'Cache-Control once');
  assert.equal(headers.has('access-control-allow-origin'), 'Access-Control-Allow-Origin' in expected);
  assert.equal(headers.has('strict-transport-security'), false, 'only once the operator has switched it on');
}

function answers(row: Row, answer: Answer): void {
  const body = answer.body.toString();
  assert.ok([row.status].flat().includes(answer.status), `status ${answer.status}: ${body.slice(0, 200)}`);
  assert.doesNotMatch(body, /secret|\bat [^ ]+ \(|node:internal/);
  for (const name of ['server', 'x-powered-by', 'via']) assert.doesNotMatch(answer.headers.get(name)?.[0] ?? '', /\d|Express/i, name);
  if (row.parser) return;
  keepsRules(row, answer);
  if (row.body !== undefined) assert.equal(body, row.body);
  for (const [name, value] of Object.entries(row.headers ?? {})) {
    const sent = answer.headers.get(name)?.join(', ');
    if (value instanceof RegExp) assert.match(sent ?? '', value, name);
    else assert.equal(sent, value, name);
  }
}

test('the table has rows of every kind, and none twice', () => {
  assert.ok(rows.length >= 120, String(rows.length));
  const asked = rows.map((row) => row.raw ?? `${row.ask} ${row.with?.join()}`);
  assert.deepEqual(
    asked.filter((text, index) => asked.indexOf(text) !== index),
    [],
  );
});

const switched = 'max-age=31536000';
const withTransportSecurity: [string, boolean, () => Promise<Running>][] = [
  [
    'nginx',
    !findNginx(),
    () => startNginx(site, { 'map "" $transport_security {\n    default "";': `map "" $transport_security {\n    default "${switched}";` }),
  ],
  ['Caddy', !findCaddy(), () => startCaddy(site, { PORTAL_TRANSPORT_SECURITY: switched })],
];
for (const [name, skip, start] of withTransportSecurity)
  test(`${name}: once the operator has switched it on, every answer asks for TLS; the log tells of no reader`, { skip }, async () => {
    const running = await start();
    for (const path of ['/', '/fr/', '/fr/nothing/', '/fr/help/', '/fr/help/nothing/'])
      assert.deepEqual(
        (await ask(running.origin, request(`GET ${path}?q=words`, ['Referer: http://portal.test/from/', 'User-Agent: agent']))).headers.get(
          'strict-transport-security',
        ),
        [switched],
        path,
      );
    assert.doesNotMatch(running.written().join('\n'), /127\.0\.0\.1|words|from|agent|help/);
    await running.stop();
  });

for (const { name, missing, start } of servers)
  describe(
    name,
    { skip: missing && `${name} is not installed: ${rows.length} requests are not asked (scripts/web-servers.ts says what to install)` },
    () => {
      let running: Running;
      before(async () => void (running = await start()));
      after(() => running.stop());
      const asks = (line: string, headers: string[] = []) => ask(running.origin, request(line, headers));

      for (const row of rows)
        test(`${row.ask.replace(/(x|fr\/){99,}/, '…')} ${row.with?.join(', ').replace(/(xx?,?|0-0,){99,}/, '…') ?? ''}`, async () => {
          answers(row, await ask(running.origin, row.raw ?? request(row.ask, row.with)));
        });

      test('what has not changed is not sent again, compressed or not', async () => {
        for (const [line, ...headers] of [['GET /fr/'], ['GET /data/plan.csv', 'Accept-Encoding: br'], ['GET /data/plan.csv']]) {
          const first = await asks(line!, headers);
          const etag = first.headers.get('etag')![0]!;
          assert.equal((await asks(line!, [...headers, `If-None-Match: ${etag}`])).status, 304, etag);
          const modified = first.headers.get('last-modified')![0]!;
          assert.equal((await asks(line!, [...headers, `If-Modified-Since: ${modified}`])).status, 304, modified);
        }
      });

      test('a client that leaves in the middle ends nothing', async () => {
        await new Promise<void>((resolve) => {
          const socket = connect(Number(new URL(running.origin).port), '127.0.0.1', () =>
            socket.write('GET /data/plan.csv HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy()),
          );
          socket.on('close', () => resolve());
        });
        assert.equal((await asks('GET /fr/')).status, 200);
      });

      test('two thousand connections that say half of a request keep nobody out', async () => {
        const held: Socket[] = [];
        for (let count = 0; count < 2000; count += 1) {
          const socket = connect(Number(new URL(running.origin).port), '127.0.0.1').on('error', () => undefined);
          await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
          socket.write('GET /fr/ HTTP/1.1\r\nHost: x\r\nX-Half:');
          held.push(socket);
        }
        const got = await Promise.all(Array.from({ length: 20 }, () => asks('GET /fr/')));
        for (const socket of held) socket.destroy();
        assert.deepEqual(new Set(got.map(({ status }) => status)), new Set([200]));
      });
    },
  );
