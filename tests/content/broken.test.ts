import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check.ts';
import { byFile } from '../../src/check/lines.ts';
import { problemLine, type Problem } from '../../src/content/problem.ts';
import { localeRules } from '../../src/check/locale-rules.ts';

/** A slip and what the editor is told: one line, or one for each file to mend. */
type Case = { name: string; says: string | string[] } & (Slip | LocaleSlip);
type Slip = { file: string } & (
  | { replace: string; by: string }
  | { write: string }
  | { delete: true }
  | { append: string }
  | { encode: BufferEncoding; mark?: string }
  | { link: string }
  | { folder: true }
  | { rename: string }
);
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
  mkdirSync(dirname(file), { recursive: true });
  if ('write' in change) return writeFileSync(file, change.write);
  if ('append' in change) return appendFileSync(file, Buffer.from(change.append, 'hex'));
  if ('link' in change) return symlinkSync(change.link, file);
  if ('rename' in change) return renameSync(file, join(root, change.rename));
  if ('folder' in change) {
    rmSync(file, { force: true });
    return mkdirSync(file);
  }
  const text = readFileSync(file, 'utf8');
  if ('encode' in change) return writeFileSync(file, (change.mark ?? '') + text, change.encode);
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

test('a translation may hold words alone where its original has prose', () => {
  const root = copyOf(fixture);
  const words = readFileSync(join(root, 'about/methodology/fr.mdx'), 'utf8').split(/^---$/m)[1]!.trimStart();
  slip(root, { file: 'about/methodology/fr.mdx', delete: true });
  slip(root, { file: 'about/methodology/fr.yaml', write: words });
  assert.deepEqual(lines(checkContent(root).problems, root), []);
});

describe('a slip hides no other', () => {
  const elsewhere = (root: string) => {
    slip(root, { file: 'programmes/plan/measures/3/index.yaml', replace: '[national-commission,', by: '[nobody,' });
    return 'programmes/plan/measures/3/index.yaml: bodies.0: no body "nobody"';
  };
  /** Slips within one entry, in as many ways as a file can be unreadable. */
  const slips: [name: string, change: Slip, lines: number][] = [
    ['a field that is missing', { file: 'programmes/plan/measures/1/index.yaml', replace: 'doubts: []', by: '' }, 1],
    ['a file that is no YAML', { file: 'programmes/plan/measures/1/fr.yaml', write: "title: 'open" }, 1],
    ['a file that is no text', { file: 'studies/plan-guide/ar.yaml', encode: 'utf16le' }, 1],
    ['two fields and a date', { file: 'studies/plan-guide/index.yaml', write: 'kind: guid\ndate: soon\nlanguages: 5\nyaer: 1\n' }, 7],
    ['rows that are no list', { file: 'glossary.yaml', write: 'id: one' }, 1],
    ['two strays in two lines', { file: 'about/methodology/fr.mdx', write: '---\ntitle: "a\u200b"\nsummary: "b\u00ad"\n---\nc' }, 3],
  ];
  for (const [name, change, count] of slips)
    test(name, () => {
      const root = copyOf(fixture);
      slip(root, change);
      const alone = lines(checkContent(root).problems, root);
      assert.equal(alone.length, count, alone.join('\n'));
      const other = elsewhere(root);
      const both = lines(checkContent(root).problems, root);
      assert.equal(both.length, count + 1, both.join('\n'));
      assert.ok(both.some((line) => line.startsWith(other)));
    });
});

test('every slip of a field is told with the line of the file that holds it, and those of a file together', () => {
  const root = copyOf(fixture);
  slip(root, { file: 'about/methodology/fr.mdx', replace: 'summary:', by: 'sumary:' });
  slip(root, { file: 'bodies.yaml', replace: 'partOf: interior-ministry', by: 'partOf: exterior-ministry' });
  slip(root, { file: 'about/methodology/fr.mdx', replace: 'title:', by: 'titel:' });
  const files = byFile(checkContent(root).problems);
  assert.equal(new Set(files.map(([first]) => first!.file)).size, files.length);
  for (const { file, line, field } of files.flat()) {
    const text = readFileSync(file, 'utf8').split('\n')[line! - 1]!;
    assert.ok(text.includes(`${field.split('.').at(-1)}:`), `${field}: ${text}`);
  }
  assert.deepEqual(
    files.find(([first]) => first!.file.endsWith('fr.mdx'))!.map(({ field }) => field),
    ['titel', 'sumary'],
  );
});

test('a byte order mark, as Windows writes it before a text, is no slip', () => {
  const root = copyOf(fixture);
  for (const file of ['about/methodology/fr.mdx', 'programmes/plan/measures/2/fr.yaml'])
    slip(root, { file, encode: 'utf8', mark: '\ufeff' });
  assert.deepEqual(lines(checkContent(root).problems, root), []);
  const strings = copyOf('locales');
  slip(strings, { file: 'fr.json', encode: 'utf8', mark: '\ufeff' });
  assert.deepEqual(lines(localeRules(strings), strings), []);
});

test('on the day the number of the line changes, a page that typed the old one stops, and so does one that types the new', () => {
  const root = copyOf(fixture);
  slip(root, { file: 'hotline.yaml', replace: "tel: '0800000000'", by: "tel: '0801112233'" });
  slip(root, { file: 'hotline.yaml', replace: "display: '0800 00 00 00'", by: "display: '0801 11 22 33'" });
  const typed = (number: string) => {
    const file = 'about/methodology/fr.mdx';
    slip(root, { file, write: `${readFileSync(join(fixture, file), 'utf8')}\nComposez le ${number}.\n` });
    return checkContent(root).problems.map(({ wrong }) => wrong);
  };
  assert.deepEqual(typed('0800 00 00 00'), ['holds a phone number, 0800 00 00 00']);
  assert.deepEqual(typed('080 111 22 33'), ['holds a phone number, 080 111 22 33']);
});

test('dates, laws, articles and symbols of documents are no phone numbers', () => {
  const root = copyOf(fixture);
  const words = 'La loi n° 27-14 du 25 août 2016, l’article 448-1, le décret 2.17.740, A/RES/55/25, 2023-2030, 73316/01 et 10.5772/51069.';
  slip(root, { file: 'about/methodology/fr.mdx', replace: 'Texte de la page.', by: words });
  assert.deepEqual(lines(checkContent(root).problems, root), []);
});

test('a text too deep to be read is a line, not a stack', () => {
  const root = copyOf(fixture);
  const file = 'programmes/plan/measures/2/fr.yaml';
  slip(root, { file, write: `title: ${'['.repeat(20_000)}` });
  const [line, ...more] = lines(checkContent(root).problems, root);
  assert.deepEqual(more, []);
  assert.match(line!, /^programmes\/plan\/measures\/2\/fr\.yaml: [^\n]+; [^\n]+$/);
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

  test('check: what nobody foresaw is a line too, and no stack', () => {
    const { status, stdout, stderr } = run('src/check/cli.ts', { PORTAL_CONTENT: 'package.json' });
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    const [line, sum, end] = stderr.split('\n');
    assert.match(line!, /^package\.json: could not be checked \(.+\); .+/);
    assert.deepEqual([sum, end], ['1 problem(s) in the content; nothing was built', '']);
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
