import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { placeholder } from '#src/build/site.ts';
import { builtSets, freeze, published, unfrozen, versionRules, versionsIn } from './versions.ts';

/** Two sets as a build leaves them, one of which stands in a table too, and an excerpt that is not frozen. */
function built(out: string, asOf: string, { title = 'Plan', origin = placeholder } = {}) {
  const files = {
    'datapackage.json': JSON.stringify({
      homepage: `${origin}/en/about/data/`,
      resources: [
        { path: 'plan.json', dataset: 'plan' },
        { path: 'plan.csv', dataset: 'plan' },
        { path: 'law.json', dataset: 'law' },
        { path: 'statistics/one.csv', dataset: 'plan' },
      ],
    }),
    'plan.json': JSON.stringify({ title, asOf, url: `${origin}/ar/plan/` }),
    'plan.csv': `title\r\n${title}\r\n`,
    'law.json': `${JSON.stringify({ items: [], asOf }, undefined, 2)}\n`,
    'statistics/one.csv': 'excerpt',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, 'data', name)), { recursive: true });
    writeFileSync(join(out, 'data', name), content);
  }
  return builtSets(out);
}

function folder(test: TestContext): { out: string; root: string } {
  const temporary = mkdtempSync(join(tmpdir(), 'portal-versions-'));
  test.after(() => rmSync(temporary, { recursive: true, force: true }));
  return { out: join(temporary, 'dist'), root: join(temporary, 'versions') };
}
const names = (sets: { dataset: string }[]) => sets.map(({ dataset }) => dataset);
const list = (root: string) =>
  versionsIn(root).map(({ dataset, date, files }) => `${dataset} ${date}: ${files.map(({ name }) => name).join()}`);

test('the first version holds every set; the next only those that changed', (t) => {
  const { out, root } = folder(t);
  assert.deepEqual(names(freeze(built(out, '2026-01-01'), root).kept), ['plan', 'law']);
  assert.deepEqual(list(root), ['law 2026-01-01: law.json', 'plan 2026-01-01: plan.csv,plan.json']);
  assert.deepEqual(versionRules(root, '2026-01-02'), []);

  // Another day alone is no change.
  assert.deepEqual(freeze(built(out, '2026-02-01'), root), { kept: [], refused: [] });

  assert.deepEqual(names(freeze(built(out, '2026-03-01', { title: 'Plan, corrected' }), root).kept), ['plan']);
  assert.deepEqual(list(root), ['law 2026-01-01: law.json', 'plan 2026-01-01: plan.csv,plan.json', 'plan 2026-03-01: plan.csv,plan.json']);
  assert.match(versionsIn(root)[1]!.files[1]!.content, /"title":"Plan"/, 'the old version stays what it was');
  assert.deepEqual(versionRules(root, '2026-03-01'), []);
});

test('a day has one version: what changes on the same day waits', (t) => {
  const { out, root } = folder(t);
  freeze(built(out, '2026-01-01'), root);
  const { kept, refused } = freeze(built(out, '2026-01-01', { title: 'Plan, again' }), root);
  assert.deepEqual([names(kept), names(refused)], [[], ['plan']]);
  assert.match(versionsIn(root)[1]!.files[1]!.content, /"title":"Plan"/);
});

test('a version knows no address of the portal: it is published under any', (t) => {
  const { out, root } = folder(t);
  freeze(built(out, '2026-01-01'), root);
  const origin = 'https://portal.test';
  assert.deepEqual(unfrozen(built(out, '2026-02-01', { origin }), versionsIn(root)), []);
  assert.deepEqual(names(unfrozen(built(out, '2026-02-01', { origin, title: 'New' }), versionsIn(root))), ['plan']);
  assert.match(published(versionsIn(root)[1]!.files[1]!.content, origin), /https:\/\/portal\.test\/ar\/plan\//);
  assert.throws(
    () => freeze(built(out, '2026-02-01', { origin }), root),
    /was built for https:\/\/portal\.test; build it without PORTAL_SITE/,
  );
});

test('what was frozen is never changed, added to, taken away or dated ahead: one line with its cure', (t) => {
  const { out, root } = folder(t);
  freeze(built(out, '2026-01-01'), root);
  const cases: { change: (copy: string) => void; says: RegExp }[] = [
    {
      change: (copy) => writeFileSync(join(copy, 'plan/2026-01-01/plan.csv'), 'other'),
      says: /plan\.csv was changed after it was frozen; take it back from git/,
    },
    { change: (copy) => rmSync(join(copy, 'plan/2026-01-01/plan.csv')), says: /plan\.csv is missing; take it back from git/ },
    {
      change: (copy) => writeFileSync(join(copy, 'plan/2026-01-01/more.csv'), ''),
      says: /more\.csv was not frozen by npm run freeze-data: \S+ does not list it; take \S+SHA256SUMS back from git/,
    },
    ...['\r\n', '\n'].map((end) => ({
      change: (copy: string) => {
        const file = join(copy, end === '\n' ? 'plan/2026-01-01/plan.csv' : 'law/2026-01-01/law.json');
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\r?\n/g, end));
      },
      says: /only its line ends differ from what was frozen; nothing in it is lost/,
    })),
    {
      change: (copy) => cpSync(join(copy, 'law/2026-01-01'), join(copy, 'law/2026-12-01'), { recursive: true }),
      says: /"2026-12-01" is no day that has passed; /,
    },
    {
      change: (copy) => cpSync(join(copy, 'law/2026-01-01'), join(copy, 'law/old'), { recursive: true }),
      says: /"old" is no day that has passed; /,
    },
  ];
  for (const { change, says } of cases) {
    const copy = `${root}-copy`;
    cpSync(root, copy, { recursive: true });
    change(copy);
    const problems = versionRules(copy, '2026-06-01');
    rmSync(copy, { recursive: true });
    assert.equal(problems.length, 1, String(says));
    assert.match(`${problems[0]!.file} ${problems[0]!.wrong}; ${problems[0]!.cure}`, says);
    assert.doesNotMatch(problems[0]!.cure, /remove|delete/, 'no cure takes away what git may hold');
  }
});

/** The project's own attributes over a version, committed and cloned as git for Windows does it. */
test('a clone that converts line ends holds the versions as they were frozen', (t) => {
  const { out, root } = folder(t);
  const origin = dirname(root);
  freeze(built(out, '2026-01-01'), root);
  cpSync('.gitattributes', join(origin, '.gitattributes'));
  writeFileSync(join(origin, 'words.yaml'), 'a: 1\nb: 2\n');
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.test', ...args], { stdio: 'ignore' });
  git('-C', origin, 'init');
  git('-C', origin, '-c', 'core.autocrlf=true', 'add', '.gitattributes', 'words.yaml', 'versions');
  git('-C', origin, '-c', 'commit.gpgsign=false', 'commit', '-m', 'Frozen');
  const clone = join(origin, 'clone');
  git('clone', '-c', 'core.autocrlf=true', origin, clone);
  assert.equal(readFileSync(join(clone, 'words.yaml'), 'utf8'), 'a: 1\nb: 2\n');
  assert.deepEqual(versionRules(join(clone, 'versions'), '2026-06-01'), []);
  assert.deepEqual(versionsIn(join(clone, 'versions')), versionsIn(root));
});

test('a list of checksums with the line ends of Windows is read as any other', (t) => {
  const { out, root } = folder(t);
  freeze(built(out, '2026-01-01'), root);
  const sums = join(root, 'SHA256SUMS');
  writeFileSync(sums, readFileSync(sums, 'utf8').replaceAll('\n', '\r\n'));
  assert.deepEqual(versionRules(root, '2026-06-01'), []);
});
