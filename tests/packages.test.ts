import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { modulesIn, type Module } from '../scripts/imports.ts';

/** What package.json names is what the code uses, and what build, check and serve need is there without the development packages. */
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;
const isTest = ({ file }: Module) => /\.(test|spec|fixture)\.ts$/.test(file);

/** The commands of package.json that install, check or test the code itself; all others run where only `dependencies` are. */
const forDevelopment = [
  'scripts/test.ts',
  'scripts/chromium.ts',
  'scripts/web-servers.ts',
  'scripts/debian.ts',
  'scripts/house.ts',
  'scripts/imports.ts',
  'scripts/content-doc.ts',
  'scripts/licences.ts',
  'scripts/declaration-words.ts',
  'scripts/look.ts',
  'scripts/edit.ts',
  'src/editor/browser/main.ts',
  'src/editor/browser/beside.ts',
  'src/editor/browser/components.ts',
];
const running = modulesIn(['astro.config.mjs', 'src/**/*.{ts,mjs,astro}', 'scripts/*.{ts,mjs}']).filter(
  (module) => !isTest(module) && !forDevelopment.includes(module.file),
);

/** The package of a specifier: `@scope/name/path` is of `@scope/name`. Undefined for a file, what Node brings, and what the build makes. */
function packageOf(specifier: string): string | undefined {
  if (/^[.#]|^(node|astro|virtual):|^@fonts\//.test(specifier) || builtinModules.includes(specifier)) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const outside = (modules: Module[], known: string[]): string[] =>
  modules.flatMap(({ file, imports }) =>
    imports.flatMap(({ from, typeOnly }) => {
      const name = packageOf(from);
      return name === undefined || typeOnly || known.includes(name) ? [] : [`${file}: ${name}`];
    }),
  );

test('what build, check and serve import is in dependencies', () => {
  assert.deepEqual(outside(running, Object.keys(dependencies!)), []);
});

test('no script of a package runs on installing, on any npm', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
  const hooks = Object.keys(scripts!).filter((name) => /^(pre|post)/.test(name) && scripts![name.replace(/^(pre|post)/, '')]);
  assert.deepEqual(hooks, [], 'npm would not run them either: call scripts/setup.mjs before the command');
});

test('a development package that the build imports is found', () => {
  assert.ok(outside(running, []).includes('src/kits/typeset/fonts.ts: subset-font'));
});

const own = 'tests/packages.test.ts';
/** Packages that a command of package.json looks for by itself. */
const askedFor: Record<string, string> = { '@astrojs/check': 'astro check' };

test('every package is used by something', () => {
  const files = globSync(['*.{js,mjs,ts}', '.prettierrc.json', '{src,scripts,tests,bench}/**/*.{ts,mjs,js,astro,css}']);
  const text = files
    .filter((file) => file !== own)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const commands = Object.values(scripts!).join('\n');
  const used = (name: string) => new RegExp(`['"/]${name}['"/]`).test(text) || commands.includes(askedFor[name] ?? `${name} `);
  const named = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  assert.deepEqual(
    named.filter((name) => !used(name)),
    [],
  );
  assert.ok(!used('no-such-package'));
});
