import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { collections } from '../src/check/collections.ts';
import { contentPage, page } from './content-doc.ts';
import { fieldsOf } from './content-fields.ts';
import { anchor, kinds } from './content-kinds.ts';

/** What the documents say of the tree: only what a program can see. Whether the rest is true, a reader must tell. */

/** Each document without its examples of prose, whose links are those of pages. */
const documents = globSync(['*.md', 'docs/**/*.md', 'deploy/*.md']).map((file) => ({
  file,
  text: readFileSync(file, 'utf8').replaceAll(/^```mdx[^]*?^```$/gm, ''),
}));
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string>; version: string };

/** What a pattern finds in each document and does not hold, as "file: found". */
const wrong = (pattern: RegExp, holds: (found: string, file: string) => boolean): string[] =>
  documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].flatMap(([, found]) => (holds(found!, file) ? [] : [`${file}: ${found}`])),
  );

test('the map of the README names every folder of src, and no other', () => {
  const map = /^src\/\n(?<lines>(?: .*\n)+)/m.exec(readFileSync('README.md', 'utf8'))!.groups!['lines']!;
  const named = map.split('\n').flatMap((line) => (/^ {2}((?:[\w-]+\/ ?)+)/.exec(line)?.[1] ?? '').split(' ').filter(Boolean));
  const there = globSync('src/*/').map((folder) => `${folder.replaceAll('\\', '/').split('/')[1]}/`);
  assert.deepEqual(named.toSorted(), there.toSorted());
});

test('every command that a document names is there', () => {
  const npm = new Set(['audit', 'ci', 'install', 'outdated', 'run', 'sbom', 'start', 'test', 'update']);
  assert.deepEqual(
    wrong(/\bnpm run ([\w:-]+)/g, (name) => name in scripts),
    [],
  );
  assert.deepEqual(
    wrong(/[`\n]npm ([a-z-]+)/g, (name) => npm.has(name)),
    [],
  );
});

test('the README names every setting that the code reads', () => {
  const settings = /^## Settings\n\n(.*)$/m.exec(readFileSync('README.md', 'utf8'))![1]!;
  const code = globSync(['{src,scripts,bench,deploy}/**/*.{ts,mjs,astro}', '*.{ts,mjs}']).map((file) => readFileSync(file, 'utf8'));
  const read = new Set(code.flatMap((text) => [...text.matchAll(/\benv\.(PORT\w*)/g)].map(([, name]) => name!)));
  assert.deepEqual(
    [...read].filter((name) => !settings.includes(`\`${name}\``)),
    [],
  );
});

test('every document that one links to, and every file of the project that one names, is there', () => {
  assert.deepEqual(
    wrong(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g, (link, file) => existsSync(join(dirname(file), link))),
    [],
  );
  assert.deepEqual(
    wrong(/\b((?:docs|deploy)\/[\w-]+\.md)/g, (path) => existsSync(path)),
    [],
  );
  const parts = 'src|scripts|tests|docs|deploy|bench|public|locales|content|versions';
  assert.deepEqual(
    wrong(new RegExp(`\`((?:${parts})/[^\`\\s<>{}]*)\``, 'g'), (path) => existsSync(path) || globSync(path).length > 0),
    [],
  );
});

const decisions = readFileSync('docs/decisions.md', 'utf8');
const numbersOfDecisions = [...decisions.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));

test('decisions bear numbers without a gap, a title and a date each, in order of date', () => {
  const form =
    'a decision is a heading with the next number, "## 90. Title", an empty line, its day as yyyy-mm-dd, an empty line, then its text';
  const [, ...entries] = decisions.split(/^## /m);
  const dates = entries.map((entry, index) => {
    const [, number, day] = /^(\d+)\. \S.*\n\n(\d{4}-\d{2}-\d{2})\n\n(?=\S)/.exec(entry) ?? [];
    assert.equal(number, String(index + 1), `docs/decisions.md: "${entry.split('\n')[0]}": ${form}; expected number ${index + 1}`);
    return day;
  });
  assert.deepEqual(dates, dates.toSorted(), 'the newest decision stands last');
  assert.deepEqual(decisions.match(/^\*\*.+/gm), null, form);
});

test('a decision that a document or a comment names by its number is there', () => {
  const there = (number: string) => numbersOfDecisions.includes(Number(number));
  assert.deepEqual(wrong(/\bdecision (\d+)\b/gi, there), []);
  const code = globSync(['{src,scripts,bench,deploy,tests}/**/*.{ts,mjs,astro,css}', '*.{js,mjs,ts}']).map((file) =>
    readFileSync(file, 'utf8'),
  );
  assert.deepEqual(
    code.flatMap((text) => [...text.matchAll(/\bdecision (\d+)\b/g)].map(([, number]) => number!)).filter((number) => !there(number)),
    [],
  );
});

test('docs/content.md says what the schemas say', async () => {
  assert.equal(await contentPage(), readFileSync(page, 'utf8'), `${page} differs from the schemas: write it anew with npm run docs`);
});

test('docs/content.md tells of every kind of content, and of every field what it is', () => {
  const names = Object.keys(collections);
  assert.deepEqual(
    Object.keys(kinds).toSorted(),
    names.filter((name) => !name.endsWith('Text')).toSorted(),
    'docs/kinds.yaml holds an entry for each collection of src/check/collections.ts',
  );
  const untold = Object.entries(collections).flatMap(([name, { schema }]) =>
    fieldsOf(schema).flatMap(({ path, what }) => (what ? [] : [`${name}: ${path}`])),
  );
  assert.deepEqual(untold, [], 'a field that an editor fills says what it is: .describe(…) in its schema');
});

test('every heading that a document links to is there', () => {
  const headings = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));
  assert.deepEqual(
    wrong(/\]\((?!https?:)([^)\s]*#[^)\s]+)\)/g, (link, file) => {
      const [path, fragment] = link.split('#') as [string, string];
      return headings(path === '' ? file : join(dirname(file), path)).includes(fragment);
    }),
    [],
  );
});

test('the newest heading of the changelog is the version of package.json', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const headings = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading]) => /^(\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/.exec(heading!));
  assert.ok(!headings.includes(null), 'a version of CHANGELOG.md is headed by its number and day: "## 0.3.0 – 2027-01-31"');
  assert.equal(headings[0]?.[1], version, 'CHANGELOG.md says what a new version of package.json (and package-lock.json) changes');
  const dates = headings.map((heading) => heading![2]!);
  assert.deepEqual(dates, dates.toSorted().toReversed(), 'the newest stands first');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { version: string; packages: Record<string, { version: string }> };
  assert.deepEqual([lock.version, lock.packages['']!.version], [version, version], 'package-lock.json bears the version too');
});
