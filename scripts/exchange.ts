import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

/** The number of renameat2 (Linux 3.15), which Node does not offer and Perl, a part of every Debian, can call. */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };

/** Makes two folders change names in one step. @returns false where the system cannot */
function swapped(one: string, other: string): boolean {
  const call = process.platform === 'linux' && renameat2[process.arch];
  if (!call) return false;
  const here = -100; // paths begin at the working folder: AT_FDCWD
  const script = `exit(syscall(${call}, ${here}, $ARGV[0], ${here}, $ARGV[1], 2) == 0 ? 0 : 1)`; // RENAME_EXCHANGE
  return spawnSync('perl', ['-e', script, one, other]).status === 0;
}

/**
 * Puts a folder in the place of another, which goes. There is no moment without one where the system can change names in one step;
 * elsewhere there is one between two renames.
 * @param next the new folder
 * @param place where it goes
 */
export function replaceFolder(next: string, place: string): void {
  if (!existsSync(place)) return renameSync(next, place);
  const previous = `${place}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (swapped(next, place)) renameSync(next, previous);
  else {
    renameSync(place, previous);
    renameSync(next, place);
  }
  rmSync(previous, { recursive: true, force: true });
}
