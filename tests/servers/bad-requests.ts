import { longestAddress } from '../../deploy/rules.ts';
import { each, html, moved, type Row } from './row.ts';

const bad = [400, 404, 405, 414, 431, 501, 505];

/** Requests that are too long, that are none, or that would be two. */
export const badRequests: Row[] = [
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
