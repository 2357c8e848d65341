import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { blobOf, changedBetween, commitOf, contains, git, Refusal } from './git.ts';

/**
 * How a commit that is made beside the folder becomes what the folder holds. What is about to be done is noted first, so that the next run
 * can say what was broken off, and end it.
 */

/** A change that is on its way: of an edition that comes or goes. */
interface Change {
  does: 'release' | 'undo';
  /** Day of the edition. */
  day: string;
  commit: string;
}

export const tagOf = (day: string): string => `edition-${day}`;
const journal = () => resolve(git(['rev-parse', '--git-path', 'portal-release.json']));

/** Where git may work for a commit that no branch holds. */
export const workingIndex = (): string => resolve(git(['rev-parse', '--git-path', 'portal-release.index']));

/** The change that a run before this one began and did not end. */
export const unfinished = (): Change | undefined =>
  existsSync(journal()) ? (JSON.parse(readFileSync(journal(), 'utf8')) as Change) : undefined;

/**
 * Brings the branch and the folder to the commit, and the tag with it.
 * @throws Refusal when the branch or a file of the commit changed meanwhile; nothing then is done
 */
export function land(change: Change): void {
  writeFileSync(`${journal()}.new`, JSON.stringify(change));
  renameSync(`${journal()}.new`, journal());
  rmSync(workingIndex(), { force: true });
  try {
    git(['merge', '--ff-only', '--quiet', change.commit]);
  } catch (error) {
    if (commitOf('HEAD') !== change.commit) rmSync(journal());
    throw error;
  }
  mark(change);
}

/** Sets or takes away the tag of a change that the branch holds: the last step. */
function mark({ does, day, commit }: Change): void {
  const tag = tagOf(day);
  if (does === 'undo') {
    if (commitOf(`refs/tags/${tag}`)) git(['tag', '--delete', tag]);
  } else if (!commitOf(`refs/tags/${tag}`)) {
    git(['tag', '--annotate', '--message', git(['log', '-1', '--format=%s', commit]), tag, commit]);
  }
  rmSync(journal());
}

/**
 * Ends what a run before this one began: a change that the branch holds gets its tag; of another nothing stays.
 * @returns whether it was ended; false for what was taken back
 */
export function settle(change: Change): boolean {
  if (contains('HEAD', change.commit)) {
    mark(change);
    return true;
  }
  takeBack(change.commit);
  rmSync(journal());
  return false;
}

/** Puts back what git had begun to write of a commit that the branch does not hold. @throws Refusal for a file that holds anything else */
function takeBack(commit: string): void {
  const halfWritten = changedBetween(`${commit}^`, commit).filter((path) => stateOf(path, commit) !== 'before');
  const strange = halfWritten.find((path) => stateOf(path, commit) === 'other');
  if (strange) throw new Refusal(`${strange}: was changed since; keep a copy, then git checkout HEAD -- ${strange}`);
  for (const path of halfWritten) {
    git(['rm', '--cached', '--force', '--ignore-unmatch', '--quiet', '--', path]);
    if (blobOf('HEAD', path)) git(['checkout', 'HEAD', '--', path]);
    else removeWithFolders(path);
  }
}

/** Removes a file, and the folders above it that hold nothing then. */
function removeWithFolders(path: string): void {
  rmSync(path);
  for (let folder = dirname(path); folder !== '.' && readdirSync(folder).length === 0; folder = dirname(folder)) rmdirSync(folder);
}

/** What a file holds: what it held before the commit, what the commit holds or a beginning of it, or something else. */
function stateOf(path: string, commit: string): 'before' | 'begun' | 'other' {
  const now = existsSync(path) ? readFileSync(path) : undefined;
  const textOf = (blob: string | undefined) => (blob ? Buffer.from(git(['cat-file', 'blob', blob]) + '\n') : undefined);
  const before = blobOf('HEAD', path);
  if (now === undefined) return before ? 'begun' : 'before';
  if (before && git(['hash-object', '--no-filters', '--', path]) === before) return 'before';
  const whole = textOf(blobOf(commit, path));
  return whole?.subarray(0, now.length).equals(now) ? 'begun' : 'other';
}

/** Makes a folder that is there and empty. */
export function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  return folder;
}
