import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { plainText, types } from './rules.ts';

/** The ways in which servers send a file compressed, best first: the end of the copy's name, and how it is made and read. */
export const encodings = [
  {
    extension: '.br',
    compress: (body: Buffer) =>
      promisify(zlib.brotliCompress)(body, {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      }),
    decompress: promisify(zlib.brotliDecompress),
  },
  {
    extension: '.zst',
    compress: (body: Buffer) =>
      promisify(zlib.zstdCompress)(body, { params: { [zlib.constants.ZSTD_c_compressionLevel]: 19 }, pledgedSrcSize: body.length }),
    decompress: promisify(zlib.zstdDecompress),
  },
  {
    extension: '.gz',
    compress: (body: Buffer) => promisify(zlib.gzip)(body, { level: 9 }),
    decompress: promisify(zlib.gunzip),
  },
] as const;

/** True for a compressed copy. */
export const isCopy = (path: string): boolean => encodings.some(({ extension }) => path.endsWith(extension));

/** True for a file that is worth compressing: text, by the table of types. */
export const isText = (path: string): boolean =>
  new RegExp(plainText).test(path) || types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? '']?.text === true;

/** The digest under which a file is known: of its bytes. */
export const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/**
 * The compressed copies of a text, from the cache where it was compressed before.
 * @param digest of the body
 * @param cache folder of copies by digest
 * @returns by the end of their names, those that are smaller than the body; each has been read back and is the body
 */
export async function compressed(body: Buffer, digest: string, cache: string): Promise<Map<string, Buffer>> {
  const copies = new Map<string, Buffer>();
  for (const { extension, compress, decompress } of encodings) {
    const kept = join(cache, digest.slice(0, 2), digest + extension);
    const same = async (copy: Buffer) => copy.length >= body.length || (await decompress(copy).catch(() => undefined))?.equals(body);
    let copy = existsSync(kept) ? readFileSync(kept) : undefined;
    if (!copy || !(await same(copy))) {
      copy = await compress(body);
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(`${kept}.${process.pid}`, copy);
      renameSync(`${kept}.${process.pid}`, kept);
    }
    if (copy.length < body.length) copies.set(extension, copy);
  }
  return copies;
}
