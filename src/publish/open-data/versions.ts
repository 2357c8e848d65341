import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import { placeholder } from '#src/build/site.ts';

/**
 * Old versions of the data: files that were frozen stand in `versions/<set>/<date>/` and never change; the build
 * publishes them under /data/<set>/<date>/. Addresses inside them begin with the placeholder, for which the build puts
 * the address of the portal, as everywhere.
 */
export const versionsRoot = process.env.PORTAL_VERSIONS ?? 'versions';
const sumsFile = 'SHA256SUMS';

interface Version {
  dataset: string;
  /** Day of the edition that was frozen. */
  date: string;
  files: { name: string; content: string }[];
}

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const pathsIn = (root: string): string[] => globSync('*/*/*', { cwd: root }).sort((a, b) => (a < b ? -1 : 1));

/** The frozen versions, oldest first. */
export function versionsIn(root: string): Version[] {
  const versions = new Map<string, Version>();
  for (const path of pathsIn(root)) {
    const [dataset, date, name] = path.split('/') as [string, string, string];
    const version = versions.get(dirname(path)) ?? { dataset, date, files: [] };
    version.files.push({ name, content: readFileSync(join(root, path), 'utf8') });
    versions.set(dirname(path), version);
  }
  return [...versions.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const latest = (versions: Version[], dataset: string): Version | undefined => versions.findLast((version) => version.dataset === dataset);

/** The data of a file without the day of its edition: what makes two editions the same. */
const withoutDay = (json: string): string => JSON.stringify({ ...(JSON.parse(json) as object), asOf: undefined });

/** A frozen file as it is published: the address of the portal stands in place of the placeholder. */
export const published = (content: string, origin: string): string => content.replaceAll(placeholder, origin);

/** True when a version holds the data of `json`, a file published at `origin`. */
export function holds(version: Version, json: string, origin: string): boolean {
  const frozen = version.files.find(({ name }) => name === `${version.dataset}.json`);
  return frozen !== undefined && withoutDay(published(frozen.content, origin)) === withoutDay(json);
}

/** A set as it was built. */
interface Built {
  dataset: string;
  asOf: string;
  files: { name: string; content: string }[];
}

/** The sets in a built site: the files directly below /data/ that its data package names, and the address they were built for. */
export function builtSets(out: string): { sets: Built[]; origin: string } {
  const read = (path: string) => readFileSync(join(out, 'data', path), 'utf8');
  const { homepage, resources } = JSON.parse(read('datapackage.json')) as {
    homepage: string;
    resources: { path: string; dataset: string }[];
  };
  const whole = resources.filter(({ path }) => !path.includes('/'));
  const sets = [...Map.groupBy(whole, ({ dataset }) => dataset)].map(([dataset, own]) => {
    const files = own.map(({ path }) => ({ name: path, content: read(path) }));
    const { asOf } = JSON.parse(files.find(({ name }) => name === `${dataset}.json`)!.content) as { asOf: string };
    return { dataset, asOf, files };
  });
  return { sets, origin: new URL(homepage).origin };
}

/** The sets whose data differ from their latest version. */
export function unfrozen({ sets, origin }: ReturnType<typeof builtSets>, versions: Version[]): Built[] {
  return sets.filter(({ dataset, files }) => {
    const last = latest(versions, dataset);
    return !last || !holds(last, files.find(({ name }) => name === `${dataset}.json`)!.content, origin);
  });
}

/**
 * Keeps the sets that changed as versions of their day.
 * @returns what was kept, and what could not be: a day has one version
 * @throws when the site was built for an address: a version outlives it
 */
export function freeze(built: ReturnType<typeof builtSets>, root: string): { kept: Built[]; refused: Built[] } {
  if (built.origin !== placeholder)
    throw new Error(`the site was built for ${built.origin}; build it without PORTAL_SITE to freeze its data`);
  const changed = unfrozen(built, versionsIn(root));
  const refused = changed.filter(({ dataset, asOf }) => existsSync(join(root, dataset, asOf)));
  const kept = changed.filter((set) => !refused.includes(set));
  for (const { dataset, asOf, files } of kept) {
    mkdirSync(join(root, dataset, asOf), { recursive: true });
    for (const { name, content } of files) {
      writeFileSync(join(root, dataset, asOf, name), content);
      appendFileSync(join(root, sumsFile), `${sha256(content)}  ${dataset}/${asOf}/${name}\n`);
    }
  }
  return { kept, refused };
}

/** True when the file of this checksum became `content` by a change of its line ends alone, as git makes it on some systems. */
const converted = (content: string, sum: string): boolean => {
  const lines = content.replaceAll('\r\n', '\n');
  return [lines, lines.replaceAll('\n', '\r\n')].some((each) => sha256(each) === sum);
};

/**
 * What holds for the versions: each file is the one that was frozen, and none is missing. No cure takes away what git holds.
 * @param today yyyy-mm-dd
 */
export function versionRules(root: string, today: string): Problem[] {
  const file = join(root, sumsFile);
  const paths = pathsIn(root);
  if (paths.length === 0 && !existsSync(file)) return [];
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\r?\n/) : [];
  const sums = new Map(lines.map((line) => line.split('  ').reverse() as [string, string]));
  return [
    ...paths.flatMap((path): Problem[] => {
      const date = path.split('/')[1]!;
      const own = join(root, path);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date > today)
        return [
          {
            file: own,
            field: '',
            wrong: `"${date}" is no day that has passed`,
            cure: 'set the clock of this computer right; if the clock is right, npm run freeze-data names the folder',
          },
        ];
      if (!sums.has(path))
        return [
          {
            file: own,
            field: '',
            wrong: `was not frozen by npm run freeze-data: ${file} does not list it`,
            cure: `take ${file} back from git; a file that git does not know stands elsewhere`,
          },
        ];
      const content = readFileSync(own, 'utf8');
      if (sums.get(path) === sha256(content)) return [];
      return [
        converted(content, sums.get(path)!)
          ? {
              file: own,
              field: '',
              wrong: 'only its line ends differ from what was frozen',
              cure: 'nothing in it is lost: clone the project anew, .gitattributes keeps them as they were',
            }
          : {
              file: own,
              field: '',
              wrong: 'was changed after it was frozen',
              cure: 'take it back from git: a version that can be cited never changes',
            },
      ];
    }),
    ...[...sums.keys()]
      .filter((path) => !paths.includes(path))
      .map((path) => ({
        file: join(root, path),
        field: '',
        wrong: 'is missing',
        cure: 'take it back from git: a version that can be cited stays',
      })),
  ];
}
