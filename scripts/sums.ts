import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where the checksums of a built site stand in it. */
export const sumsFile = 'SHA256SUMS';

/**
 * Writes the SHA-256 of every file of a built site into `SHA256SUMS` in its first folder, sorted by path, in the form that
 * `sha256sum --check` reads: who mirrors the site can tell that nothing was changed or lost.
 * @param folder of the built site
 */
export function writeSums(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => path !== sumsFile)
    .toSorted();
  const line = (path: string) =>
    `${createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')}  ${path}\n`;
  writeFileSync(join(folder, sumsFile), files.map(line).join(''));
}
