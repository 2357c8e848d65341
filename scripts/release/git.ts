import { spawnSync } from 'node:child_process';

/** What stops a release or its undoing: one line, for an editor. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * Runs git in the folder that the command was started in.
 * @param input what git reads
 * @returns what git prints, without the last line end
 * @throws Refusal with the first line that git says when it fails
 */
export function git(args: string[], { env = {}, input }: { env?: NodeJS.ProcessEnv; input?: string | Buffer } = {}): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    encoding: 'utf8',
    input,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Refusal(`git ${args[0]}: ${(stderr || error?.message || '').trim().split('\n')[0]}`);
  return stdout.replace(/\n$/, '');
}

/** What git prints; undefined where it fails, which then is an answer. */
function asked(args: string[]): string | undefined {
  try {
    return git(args);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export const commitOf = (name: string): string | undefined => asked(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
export const contains = (branch: string, commit: string): boolean => asked(['merge-base', '--is-ancestor', commit, branch]) !== undefined;

/** The blob of a file in a commit; undefined where it has none. */
export const blobOf = (commit: string, path: string): string | undefined =>
  asked(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]);

/** Files that differ between two commits. */
export const changedBetween = (one: string, other: string): string[] =>
  git(['diff', '--name-only', '--no-renames', '-z', one, other]).split('\0').filter(Boolean);

/**
 * A commit on top of another in which some files are others; neither the branch nor the folder is touched.
 * @param files what each holds, as a blob of git; undefined for one that goes
 * @param index a file for git to work in
 * @returns the commit
 */
export function commitWith(base: string, files: Map<string, string | undefined>, message: string, index: string): string {
  const env = { GIT_INDEX_FILE: index };
  git(['read-tree', base], { env });
  const lines = [...files].map(([path, blob]) => (blob ? `100644 ${blob}\t${path}` : `0 ${'0'.repeat(40)}\t${path}`));
  git(['update-index', '--add', '--index-info'], { env, input: lines.map((line) => `${line}\n`).join('') });
  const tree = git(['write-tree'], { env });
  return git(['commit-tree', tree, '-p', base], { input: message });
}
