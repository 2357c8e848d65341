import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSets, freeze } from '../../src/publish/open-data/versions.ts';
import { changesSince } from '../../src/publish/releases/changes.ts';
import type { Release } from '../../src/publish/releases/schema.ts';
import { editionOf, releasesFile, releasesIn, shownBefore, withRelease } from './content.ts';
import { blobOf, changedBetween, commitOf, commitWith, git, Refusal } from './git.ts';
import { emptied, land, tagOf, workingIndex } from './journal.ts';
import { lay, layNow, requireGround, settings, site, step, work } from './work.ts';

/** What was made: for whoever reads what the command says. */
interface Made {
  release: Release;
  /** The sets of data of which a version was kept. */
  kept: string[];
}

/**
 * Makes the edition of a day: checks, builds, freezes, tests, and only then writes: one commit and its tag.
 * @param whole runs every test there is, before anything else
 * @throws Refusal, and then nothing was written
 */
export function make(day: string, { whole }: { whole: boolean }): Made {
  requireGround();
  const base = commitOf('HEAD')!;
  const tag = tagOf(day);
  if (commitOf(`refs/tags/${tag}`)) throw new Refusal(`the edition of ${day} is there already (${tag}): a day has one edition`);
  emptied(work);
  try {
    const now = layNow();
    const content = join(now, 'content');
    const release = begun(content, day, base);
    if (whole) step('test', day);
    writeFileSync(join(content, releasesFile), withRelease(content, release));
    step('translations', day, 'terms');
    step('build', day);
    const kept = keep(join(now, 'versions'), day);
    if (kept.length > 0) step('build', day);
    step('sbom', day);
    step('test:readers', day);
    const commit = commitWith(base, filesOf(now, base), messageOf(release, kept), workingIndex());
    if (commitOf('HEAD') !== base) throw new Refusal('main moved on while the edition was made: nothing was written; begin again');
    land({ does: 'release', day, commit });
    rmSync('dist', { recursive: true, force: true });
    renameSync(site, 'dist');
    return { release, kept };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The row of the edition: its number, and what it shows that the one before it did not. @throws Refusal when that is nothing at all */
function begun(content: string, day: string, base: string): Release {
  const before = releasesIn(content).at(-1);
  const number = (before?.number ?? 0) + 1;
  if (!before) return { id: day, number, ...changesSince(undefined, editionOf(content, day)) };
  if (before.id >= day) throw new Refusal(`the newest edition is of ${before.id}: an edition of ${day} cannot follow it`);
  const tagged = commitOf(`refs/tags/${tagOf(before.id)}`);
  if (!tagged) throw new Refusal(`the tag ${tagOf(before.id)} is missing here: git fetch --tags`);
  if (changedBetween(tagged, base).length === 0) throw new Refusal(`nothing changed since the edition of ${before.id}`);
  const earlier = lay(tagged, ['content'], join(work, 'before'));
  return { id: day, number, ...changesSince(shownBefore(join(earlier, 'content'), before.id), editionOf(content, day)) };
}

/** Keeps the data that changed. @returns the sets @throws Refusal when a day has its version already */
function keep(versions: string, day: string): string[] {
  const { kept, refused } = freeze(builtSets(settings(day).PORTAL_OUT!), versions);
  const [taken] = refused;
  if (taken) throw new Refusal(`versions/${taken.dataset}/${day}: this day has its version already; make the edition tomorrow`);
  return kept.map(({ dataset }) => dataset);
}

/** What differs from the last commit, as blobs of git. */
function filesOf(now: string, base: string): Map<string, string> {
  const paths = [`content/${releasesFile}`, ...globSync('versions/**/*', { cwd: now, withFileTypes: true }).flatMap(pathIn(now))];
  const blobs = paths.map((path) => [path, git(['hash-object', '-w', '--stdin'], { input: readFileSync(join(now, path)) })] as const);
  return new Map(blobs.filter(([path, blob]) => blobOf(base, path) !== blob));
}

const pathIn =
  (root: string) =>
  (entry: { isFile: () => boolean; parentPath: string; name: string }): string[] =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(root.length + 1)] : [];

function messageOf({ id, number, added, states }: Release, kept: string[]): string {
  const told = [`${added.length} added, ${states.length} changed state`, ...(kept.length > 0 ? [`data kept: ${kept.join(', ')}`] : [])];
  return `Edition ${number} of ${id}\n\n${told.join('; ')}.\n`;
}

/** Whether a run before this one was broken off while it made an edition: nothing of that was written. */
export const brokenOff = (): boolean => existsSync(work);
