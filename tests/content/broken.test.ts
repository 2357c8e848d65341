import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check.ts';
import { problemLine, type Problem } from '../../src/check/problem.ts';
import { localeRules } from '../../src/i18n/rules.ts';

/** A slip and what the editor is told: one line, or one for each file to mend. */
type Case = { name: string; says: string | string[] } & (Slip | LocaleSlip);
type Slip = { file: string } & ({ replace: string; by: string } | { write: string } | { delete: true });
type LocaleSlip = { locale: string; key: string; value?: unknown };

const cases = parse(readFileSync('tests/content/broken.yaml', 'utf8')) as Case[];
const fixture = 'tests/fixtures/portal';
const temporary = mkdtempSync(join(tmpdir(), 'portal-broken-'));
after(() => rmSync(temporary, { recursive: true }));

let copies = 0;
function copyOf(folder: string): string {
  const copy = join(temporary, String((copies += 1)));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function slip(root: string, change: Slip) {
  const file = join(root, change.file);
  if ('delete' in change) return rmSync(file);
  if ('write' in change) return writeFileSync(file, change.write);
  const text = readFileSync(file, 'utf8');
  assert.equal(text.split(change.replace).length, 2, `"${change.replace}" stands once in ${change.file}`);
  writeFileSync(
    file,
    text.replace(change.replace, () => change.by),
  );
}

function slipInLocale(root: string, { locale, key, value }: LocaleSlip) {
  const file = join(root, `${locale}.json`);
  const dictionary = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), [key]: value };
  writeFileSync(file, JSON.stringify(dictionary, null, 2));
}

/** The lines as the editor reads them, with paths from the root of the copy. */
const lines = (problems: Problem[], root: string): string[] => problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));

test('the portal in small is sound, and so are the interface strings', () => {
  assert.deepEqual(lines(checkContent(fixture).problems, fixture), []);
  assert.deepEqual(lines(localeRules('locales'), 'locales'), []);
});

describe('a slip is answered by one line: file, field, what is wrong, how to mend it', () => {
  for (const { name, says, ...change } of cases) {
    test(name, () => {
      const root = copyOf('locale' in change ? 'locales' : fixture);
      if ('locale' in change) slipInLocale(root, change);
      else slip(root, change);
      const problems = 'locale' in change ? localeRules(root) : checkContent(root).problems;
      assert.deepEqual(lines(problems, root), [says].flat());
    });
  }

  test('a key written twice in a language of the interface', () => {
    const root = copyOf('locales');
    const file = join(root, 'fr.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{\n', '{\n  "home.short": "Accueil",\n'));
    assert.deepEqual(lines(localeRules(root), root), ['fr.json: home.short: stands twice; keep one']);
  });

  test('Amazigh needs two plural forms, not the six of Arabic', () => {
    const root = copyOf('locales');
    slipInLocale(root, { locale: 'zgh', key: 'axes.count', value: { one: '{count} ⴰⵙⴳⵓⵎ', other: '{count} ⴰⵙⴳⵓⵎ' } });
    assert.deepEqual(lines(localeRules(root), root), []);
    slipInLocale(root, { locale: 'zgh', key: 'axes.count', value: { other: '{count} ⴰⵙⴳⵓⵎ' } });
    assert.deepEqual(lines(localeRules(root), root), ['zgh.json: axes.count.one: plural form is missing; add it']);
  });

  test('a language of the interface that is no JSON', () => {
    const root = copyOf('locales');
    writeFileSync(join(root, 'fr.json'), '{ "home.short": "Accueil", }');
    assert.match(lines(localeRules(root), root).join('\n'), /^fr\.json: cannot be read \(.*\); mend the JSON$/);
  });
});

describe('the commands', () => {
  const run = (script: string, environment: Record<string, string>) =>
    spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, ...environment } });
  const broken = () => {
    const root = copyOf(fixture);
    slip(root, { file: 'programmes/plan/measures/2/ar.yaml', delete: true });
    return root;
  };
  const line = (root: string) =>
    `${root}/programmes/plan/measures/2/ar.yaml: the file of the original language is missing; write it, or correct \`language\` in index.yaml\n`;

  test('check: says nothing wrong of a sound portal and exits with 0', () => {
    const { status, stderr } = run('src/check/cli.ts', { PORTAL_CONTENT: fixture });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  test('check: prints the line and exits with 1', () => {
    const root = broken();
    const { status, stdout, stderr } = run('src/check/cli.ts', { PORTAL_CONTENT: root });
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.equal(stderr, `${line(root)}1 problem(s) in the content; nothing was built\n`);
  });

  test('build: prints the line, exits with 1 and leaves the site that stands', () => {
    const root = broken();
    const out = join(temporary, 'site');
    cpSync(join(fixture, 'bodies.yaml'), join(out, 'marker'));
    const { status, stderr } = run('scripts/build.ts', { PORTAL_CONTENT: root, PORTAL_OUT: out });
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(line(root)), stderr);
    assert.deepEqual(readdirSync(out), ['marker']);
    assert.ok(!existsSync(`${out}.next`) && !existsSync(`${out}.previous`));
  });

  test('build: a folder without any content is not built either', () => {
    const out = join(temporary, 'site-of-nothing');
    const { status } = run('scripts/build.ts', { PORTAL_CONTENT: join(temporary, 'nothing'), PORTAL_OUT: out });
    assert.equal(status, 1);
    assert.ok(!existsSync(out));
  });
});
