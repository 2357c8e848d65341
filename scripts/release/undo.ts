import { blobOf, changedBetween, commitOf, commitWith, contains, Refusal } from './git.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { releasesIn } from './content.ts';
import { emptied, land, tagOf, workingIndex } from './journal.ts';
import { layNow, requireGround, work } from './work.ts';

/**
 * Takes the newest edition back: one more commit, after which its files are what they were before it, and its tag is gone. What was
 * committed after it stays.
 * @returns the day of the edition that is no more, and of the one that is the newest now
 * @throws Refusal, and then nothing was written
 */
export function undo(): { day: string; before: string | undefined } {
  requireGround();
  emptied(work);
  try {
    const [last, before] = releasesIn(join(layNow(), 'content')).toReversed();
    if (!last) throw new Refusal('there is no edition to take back');
    const head = commitOf('HEAD')!;
    const commit = commitOf(`refs/tags/${tagOf(last.id)}`);
    if (!commit) throw new Refusal(`the tag ${tagOf(last.id)} is missing here: git fetch --tags`);
    if (!contains(head, commit)) throw new Refusal(`the edition of ${last.id} is not on this branch: git pull`);
    const paths = changedBetween(`${commit}^`, commit);
    const touched = paths.find((path) => blobOf(head, path) !== blobOf(commit, path));
    if (touched) throw new Refusal(`${touched}: was changed after the edition of ${last.id}; take that commit back first (git revert)`);
    const files = new Map(paths.map((path) => [path, blobOf(`${commit}^`, path)]));
    const message = `Edition ${last.number} of ${last.id} is taken back\n`;
    land({ does: 'undo', day: last.id, commit: commitWith(head, files, message, workingIndex()) });
    return { day: last.id, before: before?.id };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
