import { globSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm run docs`, its second part: writes public/licences.txt, which travels with the built site: what readers get that others made, under
 * which licence, and what else the site is built with. A test holds the file to the lock, and the lock to the licences allowed here.
 */

export const notices = 'public/licences.txt';

/** SPDX identifiers. The third group binds whoever changes such a package: here they are used as they are, and no reader gets their code. */
export const allowed: readonly string[] = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'Unlicense', 'Zlib'],
  'OFL-1.1',
  ...['MPL-2.0', 'LGPL-3.0', 'LGPL-3.0-or-later'],
];

/** A package of the lock: its name, version, licence (an SPDX expression) and the digest that its archive must have. */
interface LockedPackage {
  name: string;
  version: string;
  licence?: string;
  integrity?: string;
}

/** @param lock the text of a package-lock.json of version 3 @returns every package in it, by name, once for each version */
export function lockedPackages(lock: string): LockedPackage[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string; license?: string; integrity?: string }> };
  const found = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license: licence, integrity }]) => ({
      name: path.split('node_modules/').at(-1)!,
      version,
      licence,
      integrity,
    }));
  const byKey = new Map(found.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Whether an SPDX expression is met by the licences allowed: of AND all, of OR one. Brackets stand around the whole, if at all. */
export const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));

/** What readers get of others, besides texts with a source of their own: package, and what it is there for. */
const given: Record<string, string> = { 'world-atlas': 'borders of the maps, from Natural Earth (public domain)' };

/** The text of the notices. @throws when a package has a licence that is not allowed, a font no licence file, or two of them other terms */
export function noticesText(): string {
  const packages = lockedPackages(readFileSync('package-lock.json', 'utf8'));
  const refused = packages.filter(({ licence }) => licence === undefined || !isAllowed(licence));
  for (const { name, version, licence } of refused)
    throw new Error(`${name} ${version} is under ${licence ?? 'no licence'}: read it; then allow it in scripts/licences.ts, or do without`);
  const fonts = packages
    .filter(({ licence }) => licence?.includes('OFL-1.1'))
    .map(({ name, version }) => ({ name, version, ...font(name) }));
  const terms = new Set(fonts.map((each) => each.terms));
  if (terms.size !== 1) throw new Error(`the licences of ${fonts.map(({ name }) => name).join(', ')} differ: print each`);
  const others = packages.filter(({ name }) => name in given);
  const byLicence = Map.groupBy(packages, ({ licence }) => licence ?? 'none');
  return [
    'What this site holds that others made, and what it is built with. Made by npm run docs.',
    'Letters (subsets of these fonts, some with their lam-alef signs parted for files to print):',
    ...fonts.map(({ name, version, copyright }) => `- ${name} ${version}: ${copyright}`),
    'Pictures:',
    ...others.map(({ name, version, licence }) => `- ${name} ${version}: ${given[name]}; ${licence}; ${copyrightOf(name)}`),
    'The fonts are under this licence:',
    [...terms][0]!,
    'Built with these packages (name and version, by licence):',
    ...[...byLicence]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, group]) => `${licence}: ${group.map(({ name, version }) => `${name} ${version}`).join(', ')}`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The copyright line and the terms in the licence file of a package of fonts. */
function font(name: string): { copyright: string; terms: string } {
  const [file] = globSync(`node_modules/${name}/{LICENSE_FONT,LICENSE}`).toSorted().toReversed();
  if (!file) throw new Error(`${name} has no licence file: name another source of this font`);
  const [copyright, ...terms] = readFileSync(file, 'utf8').replaceAll('\r', '').split('\n');
  return {
    copyright: copyright!.trim(),
    terms: terms
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
  };
}

const copyrightOf = (name: string): string => /^Copyright.*/m.exec(readFileSync(`node_modules/${name}/LICENSE`, 'utf8'))![0];

if (import.meta.main) writeFileSync(notices, noticesText());
