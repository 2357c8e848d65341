import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { compressed, digestOf, encodings, isCopy, isText } from './compressed.ts';
import { withDigest } from './rules.ts';

/**
 * A published portal: `releases/<name>/`, each a whole site, and `current`, a link to one of them, which the server follows. A release
 * is made beside the others and gets its name when it is whole; the link is replaced by renaming one over it, which a reader sees
 * wholly or not at all. What did not change is one file in all releases (a hard link): it keeps its date, and caches keep it.
 */

/** How many releases stay. */
export const kept = 5;

/** What a release is made of itself, beside what it has from others: digests by path. */
type Manifest = Record<string, string>;
const manifestPath = (root: string, name: string) => join(root, 'manifests', `${name}.json`);
const manifestOf = (root: string, name: string): Manifest => JSON.parse(readFileSync(manifestPath(root, name), 'utf8')) as Manifest;

const unfinished = '.part';

/** Names of the whole releases, oldest first. */
export const releasesIn = (root: string): string[] =>
  existsSync(join(root, 'releases'))
    ? readdirSync(join(root, 'releases'))
        .filter((name) => !name.endsWith(unfinished))
        .toSorted()
    : [];

/** Name of the release that readers get; undefined before the first. */
export function currentOf(root: string): string | undefined {
  try {
    return readlinkSync(join(root, 'current')).replace(/^releases\//, '');
  } catch {
    return undefined;
  }
}

/** Points `current` to a release, for every request that begins from now on. */
function switchTo(root: string, name: string): void {
  const next = join(root, `current.${process.pid}`);
  rmSync(next, { force: true });
  symlinkSync(join('releases', name), next);
  renameSync(next, join(root, 'current'));
}

const link = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  linkSync(from, to);
};

/** Lays the files with a digest of all other releases into one: pages that readers have open go on asking for theirs. */
function shareDigests(root: string, folder: string, others: string[]): void {
  const patterns = withDigest.map((pattern) => new RegExp(pattern));
  for (const other of others)
    for (const path of Object.keys(manifestOf(root, other)).filter((each) => patterns.some((pattern) => pattern.test(`/${each}`))))
      for (const extension of ['', ...encodings.map((each) => each.extension)]) {
        const [from, to] = [join(root, 'releases', other, path + extension), join(folder, path + extension)];
        if (existsSync(from) && !existsSync(to)) link(from, to);
      }
}

/** Takes its name from a release before its files, for half of one is none. */
function remove(folder: string): void {
  renameSync(folder, folder + unfinished);
  rmSync(folder + unfinished, { recursive: true });
}

/** Removes what a command that was killed has left, and releases beyond those that stay: never the current one. */
function tidy(root: string): void {
  for (const name of readdirSync(join(root, 'releases')))
    if (name.endsWith(unfinished)) rmSync(join(root, 'releases', name), { recursive: true });
  for (const name of readdirSync(root)) if (name.startsWith('current.')) rmSync(join(root, name));
  const all = releasesIn(root);
  for (const name of all.slice(0, -kept).filter((each) => each !== currentOf(root))) remove(join(root, 'releases', name));
  for (const file of readdirSync(join(root, 'manifests')))
    if (!existsSync(join(root, 'releases', file.replace(/\.json$/, '')))) rmSync(join(root, 'manifests', file));
}

/** Paths of the files below a folder, hidden ones too. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** What was published. */
export interface Published {
  name: string;
  /** Files of the site, without copies, and how many of them the release before did not have like this. */
  files: number;
  changed: number;
  /** Bytes of the site, and of it as most readers get it. */
  bytes: number;
  sent: number;
}

/**
 * Makes a release of a built site and gives it to the readers.
 * @param site folder of the built site; compressed copies that lie in it are passed over
 * @param root of the published portal
 * @param cache folder of compressed copies by digest
 * @param now for the name of the release
 * @throws when the site is none
 */
export async function publish(site: string, root: string, cache: string, now = new Date()): Promise<Published> {
  if (!existsSync(join(site, 'index.html'))) throw new Error(`${site}/index.html is not there: npm run build makes the site`);
  for (const folder of ['releases', 'manifests']) mkdirSync(join(root, folder), { recursive: true });
  tidy(root);
  const before = releasesIn(root).at(-1);
  const known: Manifest = before ? manifestOf(root, before) : {};
  const all = new Set(filesIn(site));
  const paths = [...all].filter((path) => !(isCopy(path) && all.has(path.replace(/\.[a-z]+$/, '')))).toSorted();
  const manifest: Manifest = {};
  const counts = { changed: 0, bytes: 0, sent: 0 };
  const name = now.toISOString().replaceAll(/[:.]/g, '-');
  const folder = join(root, 'releases', `${name}${unfinished}`);

  async function lay(path: string): Promise<void> {
    const body = readFileSync(join(site, path));
    const digest = (manifest[path] = digestOf(body));
    const [to, old] = [join(folder, path), known[path] === digest && join(root, 'releases', before!, path)];
    mkdirSync(dirname(to), { recursive: true });
    if (old) linkSync(old, to);
    else copyFileSync(join(site, path), to);
    counts.changed += old ? 0 : 1;
    counts.bytes += body.length;
    const copies = isText(path) ? await compressed(body, digest, cache) : new Map<string, Buffer>();
    for (const [extension, copy] of copies)
      if (old && existsSync(old + extension)) linkSync(old + extension, to + extension);
      else writeFileSync(to + extension, copy);
    counts.sent += copies.get('.br')?.length ?? body.length;
  }
  const left = paths.values();
  await Promise.all(
    Array.from({ length: availableParallelism() * 2 }, async () => {
      for (const path of left) await lay(path);
    }),
  );

  shareDigests(root, folder, releasesIn(root).slice(1 - kept));
  writeFileSync(manifestPath(root, name), JSON.stringify(manifest));
  renameSync(folder, join(root, 'releases', name));
  switchTo(root, name);
  tidy(root);
  return { name, files: paths.length, ...counts };
}

/**
 * Gives the readers the release before the current one.
 * @returns its name
 * @throws when there is none
 */
export function rollBack(root: string): string {
  const all = releasesIn(root);
  const earlier = all[all.indexOf(currentOf(root) ?? '') - 1];
  if (!earlier) throw new Error(`${root}: there is no release before the current one`);
  shareDigests(
    root,
    join(root, 'releases', earlier),
    all.filter((name) => name !== earlier),
  );
  switchTo(root, earlier);
  return earlier;
}
