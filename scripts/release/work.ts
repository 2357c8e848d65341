import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { commitOf, git, Refusal } from './git.ts';
import { workingIndex } from './journal.ts';

/** The folder beside the built site in which an edition is made: nothing outside it changes before everything has passed. */
export const work = 'dist.release';
const laid = join(work, 'now');
/** The site as it was built for the edition. */
export const site = join(work, 'site');

/** What every step of an edition runs with: the content and data of the edition, and none of the settings of this computer. */
export const settings = (day: string): NodeJS.ProcessEnv => ({
  PORTAL_TODAY: day,
  PORTAL_CONTENT: join(laid, 'content'),
  PORTAL_VERSIONS: join(laid, 'versions'),
  PORTAL_OUT: site,
  PORTAL_SITE: '',
  PORTAL_DRAFTS: '',
  PORTAL_REVIEW: '',
  PORTAL_ADMIN: '',
});

/**
 * What may stop a release before it begins: it is made of what git holds, on the branch that is published.
 * @throws Refusal
 */
export function requireGround(): void {
  if (git(['rev-parse', '--show-prefix']) !== '')
    throw new Refusal('this is not the first folder of the project: go there, then try again');
  const branch = git(['branch', '--show-current']);
  if (branch !== 'main') throw new Refusal(`the branch is "${branch}": editions are made on main; git switch main`);
  const [open] = git(['status', '--porcelain']).split('\n');
  if (open) throw new Refusal(`${open.slice(3)}: is not committed; commit it or take it away, git status shows all`);
  git(['var', 'GIT_COMMITTER_IDENT']);
}

/** Writes some folders of a commit below another folder. @returns that folder */
export function lay(commit: string, folders: string[], target: string): string {
  const env = { GIT_INDEX_FILE: workingIndex() };
  git(['read-tree', commit], { env });
  const paths = git(['ls-tree', '-r', '-z', '--name-only', commit, '--', ...folders]);
  git(['checkout-index', '--quiet', '-z', '--stdin', `--prefix=${target}/`], { env, input: paths });
  return target;
}

/** Lays out what the edition is made of: the content and the frozen data, as they stand in git. */
export const layNow = (): string => lay(commitOf('HEAD')!, ['content', 'versions'], laid);

/** Runs a command of package.json, and shows what it says. @throws Refusal when it fails */
export function step(script: string, day: string, words = ''): void {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  console.log(`\n— npm run ${script}${words && ` -- ${words}`}`);
  const { status } = spawnSync(`${scripts[script]!} ${words}`, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter), ...settings(day) },
  });
  if (status !== 0) throw new Refusal(`npm run ${script} failed, and says why above; nothing was written`);
}
