import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { types } from '../../deploy/rules.ts';
import { isFilled, localeCodes, pageLocales } from '../../src/language/locales.ts';

/** Languages whose gaps another fills: pages alone, without those of errors. */
export const filled = pageLocales.filter(isFilled);

/** What the servers serve: a site of a file of each kind, compressed copies of some; outside of it, files that no request may reach. */
export const table = '0123456789'.repeat(100);
const files: Record<string, string | Buffer> = {
  'secret.txt': 'secret',
  'dist-beside/secret.txt': 'secret',
  'dist/.hidden': 'secret',
  'dist/.git/config': 'secret',
  'dist/_headers': 'secret',
  'dist/.well-known/security.txt': 'contact',
  'dist/index.html': 'door',
  'dist/favicon.svg': '<svg/>',
  'dist/fr/help/index.html': 'aide',
  ...Object.fromEntries(
    filled.flatMap((code) => [
      [`dist/${code}/index.html`, `filled ${code}`],
      [`dist/${code}/help/index.html`, `help ${code}`],
    ]),
  ),
  'dist/fr/plan/index.html': 'plan',
  'dist/fr/plan/axes/1/index.html': 'axe',
  'dist/fr/law/a b?#%é/index.html': 'odd',
  'dist/fr/feeds/news.json': '{}',
  'dist/fr/statistics/index.html': 'figures',
  'dist/fr/statistics/embed/victims/index.html': 'framed',
  'dist/admin/index.html': 'editor',
  'dist/data/plan.csv': table,
  'dist/data/plan.csv.br': brotliCompressSync(table),
  'dist/data/plan.csv.gz': gzipSync(table),
  'dist/data/plan.csv.zst': zstdCompressSync(table),
  'dist/data/SHA256SUMS': 'sums',
  'dist/_astro/page.0a1b2c.css': 'a{}',
  'dist/search/fr/0a1b2c3d/core.json': '{}',
  'dist/search/fr/current.json': '{}',
  ...Object.fromEntries(
    localeCodes.flatMap((locale) => [
      [`dist/${locale}/index.html`, `home ${locale}`],
      [`dist/${locale}/404.html`, `not found ${locale}`],
      [`dist/${locale}/refused.html`, `refused ${locale}`],
    ]),
  ),
  ...Object.fromEntries(Object.keys(types).map((extension) => [`dist/files/each.${extension}`, extension])),
};

/** Lays the site below a folder. @returns the folder to serve */
export function layServedSite(folder: string): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return join(folder, 'dist');
}
