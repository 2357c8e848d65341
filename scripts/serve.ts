import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { localeCodes, isLocale } from '../src/i18n/locales.ts';

/** `npm run serve`: the built site on loopback, with the not-found page of the reader's language. */
const port = Number(process.env.PORT ?? 4500);
const out = process.env.PORTAL_OUT ?? 'dist';
const site = sirv(out, {
  brotli: true,
  gzip: true,
  onNoMatch: (request, response) => {
    const first = request.url?.split('/')[1];
    const page = readFileSync(`${out}/${isLocale(first) ? first : localeCodes[0]}/404.html`);
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  },
});

createServer((request, response) => {
  const path = request.url?.split('?')[0] ?? '/';
  const folder = !path.endsWith('/') && !path.split('/').at(-1)!.includes('.');
  if (folder) return response.writeHead(308, { location: `${path}/` }).end();
  return site(request, response);
}).listen(port, '127.0.0.1', () => {
  console.log(`The portal is served at http://127.0.0.1:${port}/`);
  for (const locale of localeCodes) console.log(`  http://127.0.0.1:${port}/${locale}/`);
  console.log('Stop with Ctrl+C.');
});
