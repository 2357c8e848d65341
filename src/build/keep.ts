import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes what was made where it is looked for next time. Two processes may make it at once: a rename is whole or not at all. */
export function keep<Bytes extends Uint8Array>(path: string, bytes: Bytes): Bytes {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
  return bytes;
}
