import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine, type Problem } from '#src/content/problem.ts';
import { registerNew } from '#src/check/registration.ts';
import { registerFile } from '#src/concepts/progress/register.ts';
import { change, copyOfMiniature } from '../fixtures/portal.ts';

/** The commands that write the record, and what its register keeps: over the portal in small, with a record of one entry. */

const name = '2024-05-10-test';
const facts = `date: "2024-05-10"
measures: [1]
shows: activity
whose: commission
recorded: "2025-01-01"
language: ar
source: { title: "بلاغ", publisher: "CNCLT", url: "https://justice.gov.ma/", date: "2024-05" }
`;
const words = (state: string) => `title: "عنوان"\nsummary: "نص"\nwhy: "سبب"\ntranslation: { state: ${state} }\n`;

function write(root: string, entry: string, own: string) {
  const folder = join(root, 'progress/evidence', entry);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.yaml'), own);
  writeFileSync(join(folder, 'ar.yaml'), words('original'));
  writeFileSync(join(folder, 'fr.yaml'), words('working'));
}

/** The portal in small, with an entry that is not registered yet. */
function withEntry(test: TestContext, own = facts): string {
  const root = copyOfMiniature(test);
  mkdirSync(join(root, 'progress/evidence'), { recursive: true });
  writeFileSync(join(root, 'progress/index.yaml'), 'gatheredTo: "2025-12-29"\nprogramme: plan\n');
  write(root, name, own);
  return root;
}

function run(root: string, script: string, input = '') {
  const env = { ...process.env, PORTAL_CONTENT: root, PORTAL_TODAY: '2026-01-15' };
  const { status, stdout, stderr } = spawnSync(process.execPath, script.split(' '), { env, input, encoding: 'utf8' });
  return { status, stdout: stdout.replaceAll(`${root}/`, ''), stderr: stderr.replaceAll(`${root}/`, '') };
}
const rows = (root: string) => readFileSync(join(root, registerFile), 'utf8');
const told = (root: string, problems: Problem[]) => problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
const lines = (root: string) => told(root, checkContent(root).problems);
function register(root: string) {
  const { registered, problems } = registerNew(root);
  return { registered, lines: told(root, problems) };
}
const sound = (...registered: string[]) => ({ registered, lines: [] });

test('npm run register adds what is new, below what is there, and the content is sound then', (t) => {
  const root = withEntry(t);
  assert.deepEqual(register(root), sound(name));
  const before = rows(root);
  assert.match(before, /^- \{ id: "2024-05-10-test", digest: "[0-9a-f]{12}" \}\n$/);
  assert.deepEqual(register(root), sound());
  assert.equal(rows(root), before);
  write(root, '2024-05-11-other', facts.replace('10', '11'));
  assert.deepEqual(register(root), sound('2024-05-11-other'));
  assert.ok(rows(root).startsWith(before));
  assert.deepEqual(lines(root), []);
});

test('the command says what it did, or what to mend and what to do then', (t) => {
  const root = withEntry(t, facts.replace('[1]', '[200]'));
  assert.deepEqual(run(root, 'scripts/register.ts'), {
    status: 1,
    stdout: '',
    stderr: `progress/evidence/${name}/index.yaml: measures.0: no measure "200"; add it to content/programmes/plan/measures, or correct the number\nnothing was registered; mend what these lines name, then run npm run register again\n`,
  });
  writeFileSync(join(root, 'progress/evidence', name, 'index.yaml'), facts);
  assert.deepEqual(run(root, 'scripts/register.ts'), { status: 0, stdout: `registered: ${name}\n`, stderr: '' });
});

describe('npm run register refuses what the content check refuses, so that it can still be mended', () => {
  for (const [says, own, line] of [
    [
      'a measure that does not exist',
      facts.replace('[1]', '[200]'),
      `progress/evidence/${name}/index.yaml: measures.0: no measure "200"; add it to content/programmes/plan/measures, or correct the number`,
    ],
    [
      'a replacement of nothing',
      `${facts}replaces: 2020-nothing\n`,
      `progress/evidence/${name}/index.yaml: replaces: no entry "2020-nothing"; `,
    ],
    ['a field left out', facts.replace(/^recorded.*\n/m, ''), `progress/evidence/${name}/index.yaml: recorded: is missing; `],
  ] as const)
    test(says, (t) => {
      const root = withEntry(t, own);
      const answer = register(root);
      assert.deepEqual(answer.registered, []);
      assert.equal(answer.lines.length, 1, answer.lines.join('\n'));
      assert.ok(answer.lines[0]!.startsWith(line), answer.lines[0]);
      assert.throws(() => rows(root), /ENOENT/);

      writeFileSync(join(root, 'progress/evidence', name, 'index.yaml'), facts);
      assert.deepEqual(register(root), sound(name));
      assert.deepEqual(lines(root), []);
    });
});

const at = `progress/evidence/${name}/index.yaml`;
const unpublished = `or, if it was never published, delete the row of ${name} in content/progress/register.yaml and run npm run register again`;
const correction = `correct it by a new entry with replaces: ${name}; ${unpublished}`;
const changed = `${at}: was changed after it was registered (its facts, or its words in the original language); undo the change, and ${correction}`;
const folderOf = (root: string) => join(root, 'progress/evidence', name);

describe('a registered entry is kept, and the line says each way out', () => {
  for (const [says, touch, line] of [
    ['its date is changed', (root: string) => change(root, at, (text) => text.replace('"2024-05" }', '"2024-06" }')), changed],
    ['it says more than it did', (root: string) => change(root, at, (text) => text.replace('commission', 'body')), changed],
    [
      'its original words are changed',
      (root: string) => change(root, `progress/evidence/${name}/ar.yaml`, (text) => text.replace('نص', 'نص آخر')),
      changed,
    ],
    [
      'it is deleted',
      (root: string) => rmSync(folderOf(root), { recursive: true }),
      `progress/register.yaml: ${name}: the registered entry is gone; put its folder back, and ${correction}`,
    ],
    [
      'a new one stands beside it, not registered',
      (root: string) => cpSync(folderOf(root), folderOf(root).replace('test', 'other'), { recursive: true }),
      'progress/evidence/2024-05-10-other/index.yaml: is not registered; once its facts and words are final, run npm run register',
    ],
  ] as const)
    test(says, (t) => {
      const root = withEntry(t);
      register(root);
      touch(root);
      assert.deepEqual(lines(root), [line]);
      if (says.includes('beside')) return;
      assert.deepEqual(register(root), { registered: [], lines: [line] });
    });

  test('the way out of what was never published is open: its row deleted, it is registered as it now stands', (t) => {
    const root = withEntry(t);
    write(root, '2024-05-11-other', facts.replace('10', '11'));
    register(root);
    change(root, at, (text) => text.replace('commission', 'body'));
    change(root, registerFile, (text) => text.replace(/^.*2024-05-10.*\n/m, ''));
    assert.deepEqual(register(root), sound(name));
    assert.deepEqual(lines(root), []);
  });

  test('the way out of what was published is open: a new entry that replaces it', (t) => {
    const root = withEntry(t);
    register(root);
    write(root, '2024-05-10-corrected', `${facts.replace('commission', 'body')}replaces: ${name}\n`);
    assert.deepEqual(register(root), sound('2024-05-10-corrected'));
    assert.deepEqual(lines(root), []);
  });

  test('a translation of it may be bettered', (t) => {
    const root = withEntry(t);
    register(root);
    change(root, `progress/evidence/${name}/fr.yaml`, (text) => text.replace('نص', 'un texte'));
    assert.deepEqual(lines(root), []);
  });
});
