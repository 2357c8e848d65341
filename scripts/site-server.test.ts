import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { listen, siteServer } from './site-server.ts';

/** A site of a few files; outside of it, one that no request may reach. */
const folder = mkdtempSync(join(tmpdir(), 'portal-server-'));
const out = join(folder, 'dist');
const files: Record<string, string | Buffer> = {
  'secret.txt': 'secret',
  'dist-beside/secret.txt': 'secret',
  'dist/index.html': 'door',
  'dist/ar/404.html': 'لا توجد',
  'dist/fr/404.html': 'introuvable',
  'dist/fr/index.html': 'accueil',
  'dist/fr/help/index.html': 'aide',
  'dist/fr/law/a b?#%é/index.html': 'odd',
  'dist/data/plan.csv': '0123456789',
  'dist/data/plan.csv.br': brotliCompressSync('0123456789'),
  'dist/.hidden': 'secret',
};
const server = siteServer(out);
let port = 0;

before(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Asks by a raw socket, for `fetch` mends what is wrong in an address before it sends it. */
function ask(request: string, headers: string[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([`${request} HTTP/1.1`, 'Host: portal.test', 'Connection: close', ...headers, '', ''].join('\r\n'), 'latin1'),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject).on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const pairs = lines.map((line) => [line.split(': ')[0]!.toLowerCase(), line.split(': ').slice(1).join(': ')]);
      resolve({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(pairs), body: body.join('\r\n\r\n') });
    });
  });
}

const long = 'x'.repeat(300);
/** What is asked, the status, and what body or header the answer has. */
const table: { ask: string; with?: string[]; status: number; body?: string; headers?: Record<string, string | undefined> }[] = [
  { ask: 'GET /', status: 200, body: 'door' },
  { ask: 'GET /fr/', status: 200, body: 'accueil', headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } },
  { ask: 'GET /fr/?q=1', status: 200, body: 'accueil' },
  { ask: 'HEAD /fr/', status: 200, body: '', headers: { 'content-length': '7' } },
  { ask: 'GET http://other.host/fr/', status: 404 },
  { ask: 'GET *', status: 404 },
  // Not found, in the language of the address.
  { ask: 'GET /fr/nothing/', status: 404, body: 'introuvable', headers: { 'content-type': 'text/html; charset=utf-8' } },
  { ask: 'GET /fr/nothing', status: 404, body: 'introuvable' },
  { ask: 'GET /nothing/', status: 404, body: 'لا توجد' },
  { ask: 'GET /toString/', status: 404, body: 'لا توجد' },
  { ask: 'HEAD /fr/nothing/', status: 404, body: '' },
  { ask: 'GET /fr/index.html/', status: 404, body: 'introuvable' },
  // The closing slash: the query is kept, and no writing of an address leads to another host.
  { ask: 'GET /fr', status: 308, headers: { location: '/fr/' } },
  { ask: 'GET /fr?q=a&b=%2F', status: 308, headers: { location: '/fr/?q=a&b=%2F' } },
  { ask: 'GET /fr?q=a?b', status: 308, headers: { location: '/fr/?q=a?b' } },
  { ask: 'GET /fr/law/a%20b%3F%23%25%C3%A9', status: 308, headers: { location: '/fr/law/a%20b%3F%23%25%C3%A9/' } },
  { ask: 'GET /fr/law/a%20b%3F%23%25%C3%A9/', status: 200, body: 'odd' },
  { ask: 'GET //fr', status: 308, headers: { location: '/fr/' } },
  { ask: 'GET /.', status: 308, headers: { location: '/' } },
  { ask: 'GET //other.host/%2e%2e', status: 308, headers: { location: '/' } },
  ...['//other.host/x', '//other.host', '/\\other.host/x', '/%5Cother.host', '/%2Fother.host/x', '///other.host/x'].map((address) => ({
    ask: `GET ${address}`,
    status: 404,
    headers: { location: undefined },
  })),
  // Methods
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method) => ({
    ask: `${method} /fr/`,
    status: 405,
    headers: { allow: 'GET, HEAD' },
  })),
  // Ranges: one is sent, several or none that can be read are the whole, one beyond the end cannot be sent.
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=2-4'], status: 206, body: '234', headers: { 'content-range': 'bytes 2-4/10' } },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=0-0'], status: 206, body: '0', headers: { 'content-range': 'bytes 0-0/10' } },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=7-'], status: 206, body: '789', headers: { 'content-range': 'bytes 7-9/10' } },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=-3'], status: 206, body: '789', headers: { 'content-range': 'bytes 7-9/10' } },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=8-99'], status: 206, body: '89', headers: { 'content-range': 'bytes 8-9/10' } },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=0-1,4-5'], status: 200, body: '0123456789' },
  { ask: 'GET /data/plan.csv', with: ['Range: lines=1-2'], status: 200, body: '0123456789' },
  { ask: 'GET /data/plan.csv', with: ['Range: bytes=a-b'], status: 200, body: '0123456789' },
  { ask: 'HEAD /data/plan.csv', with: ['Range: bytes=2-4'], status: 206, body: '' },
  ...['bytes=5-1', 'bytes=10-', 'bytes=99-100', 'bytes=-0'].map((range) => ({
    ask: 'GET /data/plan.csv',
    with: [`Range: ${range}`],
    status: 416,
    headers: { 'content-range': 'bytes */10' },
  })),
  // Compressed copies
  {
    ask: 'GET /data/plan.csv',
    with: ['Accept-Encoding: gzip, br'],
    status: 200,
    headers: { 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-type': 'text/csv; charset=utf-8' },
  },
  {
    ask: 'GET /data/plan.csv',
    with: ['Accept-Encoding: br;q=0, gzip'],
    status: 200,
    body: '0123456789',
    headers: { 'content-encoding': undefined, vary: 'Accept-Encoding' },
  },
  {
    ask: 'GET /data/plan.csv',
    with: ['Accept-Encoding: br', 'Range: bytes=999-'],
    status: 416,
    headers: { 'content-encoding': undefined },
  },
  // What is no address, or leads out of the folder
  ...['/%', '/%zz', '/fr/%E0%A4%A', '/%ff/'].map((address) => ({ ask: `GET ${address}`, status: 400 })),
  { ask: 'GET /%00', status: 400 },
  { ask: 'GET /fr/%00/', status: 400 },
  ...[
    '/../secret.txt',
    '/fr/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../dist-beside/secret.txt',
    '/.hidden',
    '/..',
  ].map((address) => ({ ask: `GET ${address}`, status: 404 })),
  { ask: `GET /fr/${long}/`, status: 404, body: 'introuvable' },
  { ask: `GET /fr/${long}`, status: 404, body: 'introuvable' },
  { ask: `GET /${'x'.repeat(20_000)}`, status: 431 },
  { ask: 'GET /fr/\u0001', status: 400 },
  { ask: 'GET /fr\u007f?\u007f', status: 400 },
  { ask: 'GET /fr?\u00e9', status: 400 },
  { ask: 'nonsense', status: 400 },
  // Help pages leave nothing in a cache, found or not.
  { ask: 'GET /fr/help/', status: 200, body: 'aide', headers: { 'cache-control': 'no-store' } },
  { ask: 'GET //fr//help', status: 308, headers: { 'cache-control': 'no-store', location: '/fr/help/' } },
  { ask: 'GET /fr/help/nothing/', status: 404, headers: { 'cache-control': 'no-store' } },
];

for (const { ask: request, with: sent, status, body, headers = {} } of table)
  test(`${request.replace(/x{99,}/, '…')} ${sent?.join(', ') ?? ''}`, async () => {
    const answer = await ask(request, sent);
    assert.equal(answer.status, status);
    if (body !== undefined) assert.equal(answer.body, body);
    for (const [name, value] of Object.entries(headers)) assert.equal(answer.headers[name], value, name);
    assert.doesNotMatch(answer.body, /secret| {4}at /);
    assert.equal((await ask('GET /')).status, 200, 'the server goes on');
  });

test('a client that leaves in the middle ends nothing', async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /data/plan.csv HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy()));
    socket.on('close', () => resolve());
  });
  assert.equal((await ask('GET /')).status, 200);
});

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('GET /fr/');
  assert.equal((await ask('GET /fr/', [`If-None-Match: ${headers.etag}`])).status, 304);
});

test('a port that is taken: the next free one', async () => {
  const other = siteServer(out);
  const found = await listen(other, port);
  other.close();
  assert.ok(found > port && found < port + 100, String(found));
});
