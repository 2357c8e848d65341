import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localeCodes } from '../src/language/locales.ts';

/**
 * `npx node deploy/cost.ts <published>/current --readers 1000000 --pages 3`: what readers of a day ask of servers, from the measured sizes
 * of a release. With `--per-gb` and `--per-million`, the prices of a host for bytes and requests, what that costs; no price is known here.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '1000000' },
    pages: { type: 'string', default: '3' },
    'per-gb': { type: 'string' },
    'per-million': { type: 'string' },
  },
});
const folder = positionals[0] ?? 'published/current';
const [readers, pages] = [Number(values.readers), Number(values.pages)];
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder}/index.html is not there: npm run deploy -- published makes it`);
  process.exit(1);
}

/** Bytes of a file as most browsers get it. */
const sent = (path: string): number =>
  statSync(existsSync(join(folder, `${path}.br`)) ? join(folder, `${path}.br`) : join(folder, path)).size;

/** Files that a page names for the browser to load with it: styles, scripts, icon, the font that is fetched first, pictures. */
const loaded = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)]
      .filter(([tag]) => /<script|<img|rel="(?:stylesheet|icon|preload|modulepreload)"/.test(tag))
      .flatMap(([tag]) => /\b(?:href|src)="(\/[^"?]*)"/.exec(tag)?.[1] ?? []),
  ),
];

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const rows = localeCodes.map((locale) => {
  const measured = globSync(`${locale}/**/*.html`, { cwd: folder }).map((path) => {
    const files = loaded(readFileSync(join(folder, path), 'utf8')).filter((file) => existsSync(join(folder, file)));
    return { html: sent(path), files: files.length, bytes: files.reduce((sum, file) => sum + sent(file), 0) };
  });
  return {
    language: locale,
    pages: measured.length,
    page: mean(measured.map(({ html }) => html)),
    first: mean(measured.map(({ html, bytes }) => html + bytes)),
    requests: 1 + mean(measured.map(({ files }) => files)),
  };
});
console.table(
  rows.map(({ page, first, requests, ...row }) => ({
    ...row,
    'page, bytes': Math.round(page),
    'first view, bytes': Math.round(first),
    'first view, requests': Number(requests.toFixed(1)),
  })),
);

const all = {
  page: mean(rows.map(({ page }) => page)),
  first: mean(rows.map(({ first }) => first)),
  requests: mean(rows.map(({ requests }) => requests)),
};
const requests = readers * (all.requests + pages - 1);
const gigabytes = (readers * (all.first + (pages - 1) * all.page)) / 1e9;
console.log(`${readers} readers a day, ${pages} pages each, nothing kept from another day, files with a digest kept between pages:`);
console.log(
  `  ${(requests / 1e6).toFixed(1)} million requests and ${gigabytes.toFixed(0)} GB a day; ${(requests / 86_400).toFixed(0)} requests a second on average`,
);
const [perGb, perMillion] = [values['per-gb'], values['per-million']].map((price) => (price === undefined ? undefined : Number(price)));
if (perGb !== undefined && perMillion !== undefined)
  console.log(
    `  at ${perGb} a GB and ${perMillion} a million requests: ${(gigabytes * perGb + (requests / 1e6) * perMillion).toFixed(2)} a day`,
  );
