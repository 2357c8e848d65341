import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * `node deploy/compress.ts [folder]`: writes a .br and a .gz beside each text file of the built site, which the server
 * then sends as they are. Files that do not become smaller get none.
 */
const folder = process.argv[2] ?? process.env.PORTAL_OUT ?? 'dist';
const text = '**/*.{html,css,js,json,jsonld,svg,xml,csv,atom,bib,ris}';

let [files, before, after] = [0, 0, 0];
for (const path of globSync(text, { cwd: folder })) {
  const file = join(folder, path);
  if (!statSync(file).isFile()) continue;
  const body = readFileSync(file);
  const brotli = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  const gzip = gzipSync(body, { level: 9 });
  if (brotli.length < body.length) writeFileSync(`${file}.br`, brotli);
  if (gzip.length < body.length) writeFileSync(`${file}.gz`, gzip);
  files += 1;
  before += body.length;
  after += Math.min(brotli.length, body.length);
}
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${files} files compressed in ${folder}/: ${mb(before)} become ${mb(after)} with Brotli`);
