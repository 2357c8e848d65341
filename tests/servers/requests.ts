import { longestAddress, methods, typeOf, types } from '../../deploy/rules.ts';
import { localeCodes } from '../../src/language/locales.ts';
import { table } from './site.ts';

/** A row of the table: what is asked, and what every server answers. */
export interface Row {
  ask: string;
  with?: readonly string[];
  /** What is sent as it stands, instead of a line and headers. */
  raw?: string;
  /** The status, or those of which each is right by RFC 9110. */
  status: number | readonly number[];
  body?: string;
  headers?: Record<string, string | RegExp | undefined>;
  /** True where the parser of the server answers by itself, before any rule: status alone is held. */
  parser?: true;
}

const each = <Value>(values: readonly Value[], row: (value: Value) => Row): Row[] => values.map(row);
const language = (header: string, to: string): Row => ({
  ask: 'GET /',
  with: [`Accept-Language: ${header}`],
  status: 302,
  headers: { location: `/${to}/`, vary: 'Accept-Language', 'cache-control': 'private, no-store' },
});
const moved = [301, 308];
const html = { 'content-type': typeOf('/.html') };
const notFound = (path: string, locale = 'fr'): Row => ({ ask: `GET ${path}`, status: 404, body: `not found ${locale}`, headers: html });
const csv = '/data/plan.csv';
const range = (wanted: string, body: string, sent: string): Row => ({
  ask: `GET ${csv}`,
  with: [`Range: bytes=${wanted}`],
  status: 206,
  body,
  headers: { 'content-range': `bytes ${sent}/1000` },
});
const encoded = (accepted: string | undefined, sent: string | RegExp | undefined): Row => ({
  ask: `GET ${csv}`,
  with: accepted === undefined ? [] : [`Accept-Encoding: ${accepted}`],
  status: 200,
  headers: { 'content-encoding': sent, vary: /(^|, )Accept-Encoding/i, 'content-type': typeOf(csv) },
});
const bad = [400, 404, 405, 414, 431, 501, 505];

export const rows: Row[] = [
  // The door: by weight, not by order; none refused; a sign for any; codes of Amazigh; what only begins like a code.
  { ask: 'GET /', status: 302, headers: { location: '/ar/' } },
  { ask: 'GET /?utm=x', with: ['Accept-Language: en'], status: 302, headers: { location: '/en/' } },
  ...localeCodes.map((locale) => language(locale, locale)),
  language('en;q=0.1,fr;q=0.9', 'fr'),
  language('en;q=0.1, *;q=0.9', 'ar'),
  language('fr;q=0', 'ar'),
  language('fr;q=0, es;q=0.3', 'es'),
  language('fr;q=0.000,en;q=0.001', 'en'),
  language('ar;q=0', 'fr'),
  language('ar;q=0, *', 'fr'),
  language('*', 'ar'),
  language('ja', 'ar'),
  language('de, es', 'es'),
  language('de;q=1, es;q=0.2, fr;q=0.3', 'fr'),
  language('en;q=0.5,fr', 'fr'),
  language('en;q=1.0,fr', 'en'),
  language('fr , en', 'fr'),
  language('fr ; q=0.4, en ; q=0.6', 'en'),
  language('ber-MA,fr', 'zgh'),
  language('tzm;q=0.7,fr;q=0.6', 'zgh'),
  language('EN-us', 'en'),
  language('fr-CA;q=0.05', 'fr'),
  language('zgh-Tfng-MA', 'zgh'),
  language('arn', 'ar'),
  language('franc, es', 'es'),
  language('en_US,fr', 'fr'),
  language(',,;q=1,,', 'ar'),
  language('fr;q=abc,es', 'es'),
  language(`${'xx,'.repeat(500)}en`, 'en'),
  // Pages, and their closing slash: the query stays, and no writing of an address leads to another host.
  { ask: 'GET /fr/', status: 200, body: 'home fr', headers: { ...html, 'cache-control': 'no-cache', vary: /^(Accept-Encoding)?$/ } },
  { ask: 'GET /fr/?q=1', status: 200, body: 'home fr' },
  { ask: 'GET /fr/?', status: 200, body: 'home fr' },
  { ask: 'GET /fr/plan/index.html', status: 200, body: 'plan' },
  { ask: 'HEAD /fr/', status: 200, body: '', headers: { 'content-length': '7' } },
  { ask: 'GET /fr', status: moved, headers: { location: '/fr/' } },
  { ask: 'GET /fr/plan', status: moved, headers: { location: '/fr/plan/' } },
  { ask: 'GET /fr?q=a&b=%2F', status: moved, headers: { location: '/fr/?q=a&b=%2F' } },
  { ask: 'GET /fr?q=a?b', status: moved, headers: { location: '/fr/?q=a?b' } },
  { ask: 'GET /fr/law/a%20b%3F%23%25%C3%A9', status: moved, headers: { location: /^\/fr\/law\/a%20b%3F%23%25(%C3%A9|Ã©)\/$/ } },
  { ask: 'GET /fr/law/a%20b%3F%23%25%C3%A9/', status: 200, body: 'odd' },
  { ask: 'GET /fr/pl%61n/', status: 200, body: 'plan' },
  { ask: 'GET /fr/plan/../plan/', status: [200, ...moved, 404] },
  ...each(
    [
      '//fr',
      '/%2Ffr',
      '//other.host/x',
      '//other.host',
      '/\\other.host/x',
      '/%5Cother.host',
      '/%2Fother.host/x',
      '///other.host/x',
      '//other.host/..;/',
    ],
    (path) => ({
      ask: `GET ${path}`,
      status: [404, ...moved],
      headers: { location: /^\/([a-z%]|$)|^$/ },
    }),
  ),
  ...each(['//other.host/%2e%2e', '//other.host/..', '/.//other.host'], (path) => ({
    ask: `GET ${path}`,
    status: [302, 404, ...moved],
    headers: { location: /^\/([a-z%]|$)|^$/ },
  })),
  // Not found, in the language of the address; where it has none, of the reader.
  ...localeCodes.map((locale) => notFound(`/${locale}/nothing/`, locale)),
  notFound('/fr/nothing'),
  notFound('/fr/nothing?q=1'),
  notFound('/nothing/', 'ar'),
  { ...notFound('/nothing', 'es'), with: ['Accept-Language: fr;q=0.3, es'], headers: { vary: 'Accept-Language' } },
  { ...notFound('/fr/nothing/'), with: ['Accept-Language: es'] },
  { ask: 'HEAD /fr/nothing/', status: 404, body: '', headers: html },
  { ...notFound('/_astro/gone.0a1b2c.css', 'ar'), headers: { ...html, 'cache-control': 'no-cache' } },
  notFound('/data/nothing.csv', 'ar'),
  notFound('/toString/', 'ar'),
  // A folder without a page is no page; nor is that of what is not found, whose language can be changed all the same.
  ...each(['/fr/plan/axes/', '/fr/plan/axes', '/fr/feeds/', '/fr/feeds'], (path) => notFound(path)),
  ...each(['/data/', '/data', '/_astro/', '/search/', '/.well-known/'], (path) => notFound(path, 'ar')),
  ...each(['/fr/404.html', '/fr/404', '/fr/404/'], (path) => notFound(path)),
  // Trailing junk
  ...each(
    ['/fr/index.html/', '/fr/index.html/x', '/fr/plan.html', '/fr/plan/%20', '/fr/plan/;x', '/fr/plan/.', '/fr/plan/index.html%20'].filter(
      (path) => !path.endsWith('/.'),
    ),
    (path) => notFound(path),
  ),
  notFound('/data/plan.csv/', 'ar'),
  notFound('/data/plan.csv%20', 'ar'),
  // What is hidden, and what leads out of the folder
  ...each(['/.hidden', '/.git/config', '/_headers', '/%2ehidden', '/.htaccess', '/.env'], (path) => notFound(path, 'ar')),
  { ask: 'GET /.well-known/security.txt', status: 200, body: 'contact', headers: { 'content-type': typeOf('/.txt') } },
  ...each(
    [
      '/../secret.txt',
      '/fr/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/fr/..%2f..%2fsecret.txt',
      '/../dist-beside/secret.txt',
      '/..%5csecret.txt',
      '/....//secret.txt',
      '/%252e%252e/secret.txt',
      '/fr/%2e%2e/%2e%2e/secret.txt',
      '/..',
      '/data/plan.csv/../../../secret.txt',
    ],
    (path) => ({ ask: `GET ${path}`, status: [400, 404, ...moved, 302] }),
  ),
  // Methods
  ...each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'], (method) => ({
    ask: `${method} /fr/`,
    status: 405,
    body: 'refused fr',
    headers: { ...html, allow: methods.join(', ') },
  })),
  { ask: 'TRACE /fr/', status: 405 },
  { ask: 'POST /', with: ['Accept-Language: es', 'Content-Length: 3', '', 'a=b'], status: 405, body: 'refused es' },
  { ask: 'POST /fr/nothing/', status: 405 },
  { ask: 'POST /data/SHA256SUMS', status: 405 },
  { ask: 'POST /fr/', with: ['Content-Length: 99999999999'], status: [405, 413], body: 'refused fr' },
  { ask: 'BREW /fr/', status: [400, 405], parser: true },
  { ask: 'CONNECT portal.test:443', status: [0, 400, 404, 405], parser: true },
  { ask: 'get /fr/', status: [400, 405], parser: true },
  // Ranges: one is sent; several are sent or the whole; one beyond the end cannot be.
  range('2-4', '234', '2-4'),
  range('0-0', '0', '0-0'),
  range('997-', '789', '997-999'),
  range('-3', '789', '997-999'),
  range('998-9999', '89', '998-999'),
  { ask: `GET ${csv}`, with: ['Range: bytes=0-1,4-5'], status: [200, 206] },
  { ask: `GET ${csv}`, with: ['Range: lines=1-2'], status: [200, 416] },
  { ask: `GET ${csv}`, with: ['Range: bytes=a-b'], status: [200, 416] },
  { ask: `GET ${csv}`, with: ['Range: bytes=5-1'], status: [200, 416] },
  { ask: `GET ${csv}`, with: [`Range: bytes=${'0-0,'.repeat(300)}1-1`], status: [200, 206, 416] },
  { ask: `HEAD ${csv}`, with: ['Range: bytes=2-4'], status: [200, 206], body: '' },
  ...each(['bytes=1000-', 'bytes=9999-10000'], (wanted) => ({
    ask: `GET ${csv}`,
    with: [`Range: ${wanted}`],
    status: 416,
    headers: { 'content-range': 'bytes */1000', 'content-encoding': undefined },
  })),
  // Compressed copies
  encoded(undefined, undefined),
  encoded('', undefined),
  encoded('br', 'br'),
  encoded('gzip', 'gzip'),
  encoded('gzip, deflate, br', 'br'),
  encoded('gzip, br;q=0', 'gzip'),
  encoded('identity', undefined),
  encoded('zstd', /^(zstd)?$/), // nginx has no module for it
  encoded('gzip, zstd, br', 'br'),
  { ask: `HEAD ${csv}`, with: ['Accept-Encoding: br'], status: 200, body: '', headers: { 'content-encoding': 'br' } },
  { ask: 'GET /fr/nothing/', with: ['Accept-Encoding: br, gzip'], status: 404, headers: { 'content-encoding': undefined } },
  // Conditional requests without or with what cannot be read
  { ask: 'GET /fr/', with: ['If-None-Match: *'], status: 304, body: '' },
  { ask: 'GET /fr/', with: ['If-None-Match: "other"'], status: 200 },
  { ask: 'GET /fr/', with: ['If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT'], status: [200, 304] },
  { ask: 'GET /fr/', with: ['If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], status: 200, body: 'home fr' },
  { ask: 'GET /fr/', with: ['If-Modified-Since: yesterday'], status: 200, body: 'home fr' },
  { ask: 'GET /fr/', with: ['If-Match: "other"'], status: 412 },
  { ask: 'GET /fr/', with: ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], status: 412 },
  { ask: `GET ${csv}`, with: ['Range: bytes=0-0', 'If-Range: "other"'], status: 200, body: table },
  // Types
  ...Object.keys(types).map((extension) => ({
    ask: `GET /files/each.${extension}`,
    status: 200,
    headers: { 'content-type': typeOf(`/each.${extension}`) },
  })),
  { ask: 'GET /data/SHA256SUMS', status: 200, headers: { 'content-type': typeOf('/.txt') } },
  // Headers by address
  { ask: 'GET /_astro/page.0a1b2c.css', status: 200 },
  { ask: 'GET /search/fr/0a1b2c3d/core.json', status: 200 },
  { ask: 'GET /search/fr/current.json', status: 200 },
  { ask: 'GET /fr/feeds/news.json', with: ['Origin: https://other.example'], status: 200 },
  { ask: `GET ${csv}`, with: ['Origin: https://other.example'], status: 200 },
  { ask: 'GET /fr/plan/', with: ['Origin: https://other.example'], status: 200, headers: { 'access-control-allow-origin': undefined } },
  { ask: 'GET /fr/statistics/embed/victims/', status: 200 },
  { ask: 'GET /fr/statistics/', status: 200 },
  { ask: 'GET /admin/', status: 200 },
  { ask: 'GET /fr/help/', status: 200, body: 'aide', headers: { 'cache-control': 'no-store' } },
  { ask: 'GET /fr/help', status: moved, headers: { 'cache-control': 'no-store' } },
  ...each(['/fr/help/nothing/', '/help/', '/HELP/x', '/ar/help/', '/fr/h%65lp/x'], (path) => ({
    ask: `GET ${path}`,
    status: 404,
    headers: { 'cache-control': 'no-store' },
  })),
  // Splitting of an answer
  ...each(['/fr%0d%0aSet-Cookie:x=1', '/%0d%0aX-Split:1', '/fr/plan%0d%0aX-Split:1/', '/fr?%0d%0aX-Split:1', '/?%0aX-Split:1'], (path) => ({
    ask: `GET ${path}`,
    status: [302, 400, 404, ...moved],
    headers: { 'set-cookie': undefined, 'x-split': undefined },
  })),
  { ask: 'GET /', with: ['Accept-Language: fr%0d%0aX-Split:1'], status: 302, headers: { 'x-split': undefined, location: '/ar/' } },
  // Too long, and what is no address
  { ask: `GET /fr/${'x'.repeat(300)}/`, status: 404, body: 'not found fr' },
  { ask: `GET /fr/${'x'.repeat(5000)}`, status: 404, body: 'not found fr' },
  { ask: `GET /${'fr/'.repeat(2000)}`, status: 404 },
  { ask: `GET /fr/${'x'.repeat(longestAddress + 400)}`, status: 414, headers: html },
  { ask: `GET /fr/?q=${'x'.repeat(longestAddress + 400)}`, status: 414, headers: html },
  { ask: `GET /${'x'.repeat(40_000)}`, status: [0, 400, 414, 431], parser: true },
  { ask: 'GET /fr/', with: [`X-Long: ${'x'.repeat(40_000)}`], status: [0, 400, 431], parser: true },
  ...each(['/%', '/%zz', '/fr/%E0%A4%A', '/%ff/', '/%00', '/fr/%00/'], (path) => ({
    ask: `GET ${path}`,
    status: [400, 404],
    parser: true,
  })),
  ...each(['/fr/\u0001', '/fr\u007f?\u007f', '/fr?\u00e9', '/fr/\u00e9'], (path) => ({
    ask: `GET ${path}`,
    status: [...bad, 200, ...moved],
    parser: true,
  })),
  { ask: 'GET http://other.host/fr/', status: [200, 404] },
  { ask: 'GET *', status: [400, 404], parser: true },
  { ask: 'OPTIONS *', status: [200, 400, 405], parser: true },
  { ask: 'GET fr/', status: [400, 404], parser: true },
  { ask: 'nonsense', status: 400, parser: true },
  // What is no request, or two at once
  { ask: 'no host', raw: 'GET /fr/ HTTP/1.1\r\nConnection: close\r\n\r\n', status: 400, parser: true },
  { ask: 'two hosts', raw: 'GET /fr/ HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', status: [200, 400], parser: true },
  { ask: 'GET /fr/ by HTTP/1.0', raw: 'GET /fr/ HTTP/1.0\r\n\r\n', status: 200, body: 'home fr' },
  { ask: 'HTTP/7.0', raw: 'GET /fr/ HTTP/7.0\r\nHost: a\r\n\r\n', status: [400, 505], parser: true },
  { ask: 'preface of HTTP/2', raw: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', status: [0, 400, 405, 505], parser: true },
  {
    ask: 'TLS on a plain port',
    raw: '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n',
    status: [0, 400],
    parser: true,
  },
  { ask: 'space before a colon', with: ['X-Odd : 1'], raw: request('X-Odd : 1'), status: [200, 400], parser: true },
  { ask: 'a folded header', raw: request('X-Odd: 1\r\n folded'), status: [200, 400], parser: true },
  {
    ask: 'length and chunks',
    raw: 'POST /fr/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    status: [400, 405],
    parser: true,
  },
  {
    ask: 'two lengths',
    raw: 'POST /fr/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n',
    status: 400,
    parser: true,
  },
  {
    ask: 'a negative length',
    raw: 'POST /fr/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: -5\r\n\r\n',
    status: 400,
    parser: true,
  },
  {
    ask: 'GET with a body',
    raw: 'GET /fr/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=b',
    status: 200,
    body: 'home fr',
  },
];

/** A request for a page of French with one header that is written oddly. */
function request(header: string): string {
  return `GET /fr/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${header}\r\n\r\n`;
}
