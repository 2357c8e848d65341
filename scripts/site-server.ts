import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join, relative, sep } from 'node:path';
import mime from 'mime-types';
import send from 'send';
import { isLocale, languageOf, localeCodes, pageLocales } from '../src/language/locales.ts';

/** The built site over HTTP, for work and for tests. What a public server must do stands in deploy/README.md. */

/** Compressed copies that deploy/compress.ts leaves beside a file, best first. */
const copies = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
];
const accepts = (request: IncomingMessage, encoding: string): boolean =>
  new RegExp(`(^|,)\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`).test(String(request.headers['accept-encoding'] ?? ''));

/** Help pages leave nothing in a cache, found or not; everything else is asked for again. As in deploy/nginx.conf. */
const helpPage = new RegExp(`^/+(${pageLocales.join('|')})/+help(/|$)`);

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = `${status}\n`) {
  for (const name of response.getHeaderNames()) if (name !== 'cache-control') response.removeHeader(name);
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(body), ...headers })
    .end(body);
}

/** Not found, in the language of the address; where it has none, in the first of the table. */
function notFound(out: string, path: string, response: ServerResponse) {
  const first = path.split('/').find(Boolean);
  const page = join(out, isLocale(first) ? languageOf(first) : localeCodes[0]!, '404.html');
  if (!existsSync(page)) return refuse(response, 404);
  return refuse(response, 404, { 'content-type': 'text/html; charset=utf-8' }, readFileSync(page, 'utf8'));
}

/** Sends the file of an address, or its compressed copy; `path` is still percent-encoded, `query` begins with "?" or is empty. */
function answer(out: string, request: IncomingMessage, response: ServerResponse, path: string, query: string) {
  const asked = path.endsWith('/') ? `${path}index.html` : path;
  const file = decodeURIComponent(asked);
  const own = copies.filter(({ extension }) => existsSync(join(out, file + extension)));
  const copy = own.find(({ encoding }) => accepts(request, encoding));
  if (own.length > 0) response.setHeader('vary', 'Accept-Encoding');
  if (copy) {
    response.setHeader('content-encoding', copy.encoding);
    response.setHeader('content-type', mime.contentType(basename(file)) || 'application/octet-stream');
  }
  send(request, asked + (copy?.extension ?? ''), { root: out, index: false, cacheControl: false })
    // The address is made anew from the folder found, so that no writing of it ("//host", "/\host") leads to another host.
    .on('directory', (_: ServerResponse, folder: string) => {
      const address = relative(out, folder).split(sep).map(encodeURIComponent).join('/');
      refuse(response, 308, { location: `/${address && `${address}/`}${query}` });
    })
    .on('error', (error: Error & { status: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else if ([403, 404].includes(error.status)) notFound(out, path, response);
      else refuse(response, error.status, error.headers);
    })
    .pipe(response);
}

/** A server of the built site in the folder `out`. Whatever is asked, it answers and stays. */
export function siteServer(out: string): Server {
  return createServer((request, response) => {
    const [path = '/', ...rest] = (request.url ?? '/').split('?');
    response.setHeader('cache-control', helpPage.test(path) ? 'no-store' : 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    try {
      return answer(out, request, response, path, rest.length > 0 ? `?${rest.join('?')}` : '');
    } catch (error) {
      return refuse(response, error instanceof URIError ? 400 : 500);
    }
  });
}

/**
 * Listens on loopback, on `port` or the next one that is free.
 * @returns the port
 * @throws when none may be listened on
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server
      .once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && port < 65_535 ? resolve(listen(server, port + 1)) : reject(error),
      )
      .listen(port, '127.0.0.1', () => resolve(port));
  });
}
