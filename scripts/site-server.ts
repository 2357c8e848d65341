import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import send from 'send';
import { headersOf } from '../deploy/headers.ts';
import { caching, errorLanguages, hidden, languageFor, longestAddress, methods, typeOf } from '../deploy/rules.ts';

/** The built site over HTTP, for work and for tests, by the rules that public servers keep too (deploy/rules.ts). */

/** Compressed copies beside a file, best first. */
const copies = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'zstd', extension: '.zst' },
  { encoding: 'gzip', extension: '.gz' },
];
const accepts = (request: IncomingMessage, encoding: string): boolean =>
  new RegExp(`(^|,)\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`).test(String(request.headers['accept-encoding'] ?? ''));

/** Answers that end without a file. Headers of one that was begun are taken back. */
function end(response: ServerResponse, status: number, headers: Record<string, string> = {}, body: string | Buffer = '') {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}

/** An address decoded; as it stands where that cannot be. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An error in the language of the address; where the address has none, in the reader's. */
function refuse(out: string, request: IncomingMessage, response: ServerResponse, status: number, headers: Record<string, string> = {}) {
  const path = readable((request.url ?? '/').split('?')[0]!);
  const addressed = errorLanguages.find(([pattern]) => new RegExp(pattern).test(path))?.[1];
  const language = addressed ?? languageFor(String(request.headers['accept-language'] ?? ''));
  const page = join(out, language, status === 404 ? '404.html' : 'refused.html');
  const found = existsSync(page);
  end(
    response,
    status,
    {
      ...headersOf(path, status === 416), // of a file that is there
      'content-type': found ? typeOf(page) : typeOf('.txt'),
      ...(!addressed && { vary: 'Accept-Language' }),
      ...headers,
    },
    found ? readFileSync(page) : `${status}\n`,
  );
}

/** Sends the file of an address, or its compressed copy; `path` is still percent-encoded, `query` begins with "?" or is empty. */
function answer(out: string, request: IncomingMessage, response: ServerResponse, path: string, query: string) {
  const asked = path.endsWith('/') ? `${path}index.html` : path;
  const file = decodeURIComponent(asked);
  const own = copies.filter(({ extension }) => existsSync(join(out, file + extension)));
  const copy = own.find(({ encoding }) => accepts(request, encoding));
  for (const [name, value] of Object.entries(headersOf(decodeURIComponent(path)))) response.setHeader(name, value);
  if (own.length > 0) response.setHeader('vary', 'Accept-Encoding');
  if (copy) response.setHeader('content-encoding', copy.encoding);
  response.setHeader('content-type', typeOf(file));
  send(request, asked + (copy?.extension ?? ''), { root: out, index: false, cacheControl: false, dotfiles: 'allow' })
    // The address is made anew from the folder found, so that no writing of it ("//host", "/\host") leads to another host.
    .on('directory', (_: ServerResponse, folder: string) => {
      const address = relative(out, folder).split(sep).map(encodeURIComponent).join('/');
      if (!existsSync(join(folder, 'index.html'))) return refuse(out, request, response, 404);
      end(response, 308, { ...headersOf(`/${address}/`), location: `/${address && `${address}/`}${query}` });
    })
    .on('error', (error: Error & { status: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else refuse(out, request, response, error.status === 403 ? 404 : error.status, error.headers);
    })
    .pipe(response);
}

/** The door leads to the language that the reader asks for most, where the site has one. */
function door(out: string, request: IncomingMessage, response: ServerResponse, query: string) {
  const language = languageFor(String(request.headers['accept-language'] ?? ''));
  if (!statSync(join(out, language), { throwIfNoEntry: false })) return answer(out, request, response, '/', query);
  const headers = { ...headersOf('/'), 'Cache-Control': caching.door, vary: 'Accept-Language', location: `/${language}/` };
  return end(response, 302, headers);
}

/** A server of the built site in the folder `out`. Whatever is asked, it answers and stays. */
export function siteServer(out: string): Server {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const [path = '/', ...rest] = url.split('?');
    const query = rest.length > 0 ? `?${rest.join('?')}` : '';
    if (!methods.includes(request.method!)) return refuse(out, request, response, 405, { allow: methods.join(', ') });
    if (url.length > longestAddress) return refuse(out, request, response, 414);
    try {
      const decoded = decodeURIComponent(path);
      if (hidden.some((pattern) => new RegExp(pattern).test(decoded)) || /^\/[a-z]+\/404\.html$/.test(decoded))
        return refuse(out, request, response, 404);
      return path === '/' ? door(out, request, response, query) : answer(out, request, response, path, query);
    } catch (error) {
      return refuse(out, request, response, error instanceof URIError ? 400 : 500);
    }
  });
  server.headersTimeout = 10_000;
  return server;
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
