import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/check/problem.ts';
import { readPortal } from '#src/check/read.ts';
import { registerFile, unregistered } from '#src/evidence/register.ts';
import { evidenceRules } from '#src/evidence/rules.ts';

/** Broken evidence stops the build with one line: file, field, what is wrong, how to mend it. */

const copy = mkdtempSync(join(tmpdir(), 'portal-evidence-'));
for (const part of ['evidence/index.yaml', 'programmes/plan/index.yaml', 'programmes/plan/measures/21', 'programmes/plan/measures/22'])
  cpSync(join('content', part), join(copy, part), { recursive: true });
after(() => rmSync(copy, { recursive: true, force: true }));

const sound = `date: "2024-05-10"
measures: [21]
shows: activity
whose: commission
recorded: "2025-01-01"
language: ar
source: { title: "بلاغ", publisher: "CNCLT", url: "https://example.org/", date: "2024-05" }
`;
const words = 'title: "عنوان"\nsummary: "نص"\nwhy: "سبب"\ntranslation: { state: original }\n';

/** Registers every entry of a portal as it stands. */
const register = (root: string) => writeFileSync(join(root, registerFile), JSON.stringify(unregistered({ ...readPortal(root).portal, registered: [] })));

/** The problems of one entry, in a portal that holds two measures of the plan. */
function problemsWith(facts: string, { id = '2024-05-10-test', text = words } = {}): string[] {
  const folder = join(copy, 'evidence', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.yaml'), facts);
  writeFileSync(join(folder, 'ar.yaml'), text);
  register(copy);
  const { problems } = checkContent(copy);
  rmSync(folder, { recursive: true });
  return problems.filter(({ file }) => file.startsWith(folder)).map((problem) => problemLine(problem).replace(`${copy}/`, ''));
}

const without = (field: string) => sound.split('\n').filter((line) => !line.startsWith(`${field}:`)).join('\n');
const withLine = (field: string, value: string) => `${without(field)}${field}: ${value}\n`;
const at = 'evidence/2024-05-10-test/index.yaml';

test('the test entry is sound as it stands', () => assert.deepEqual(problemsWith(sound), []));

const cases: { says: string; facts: string; line: RegExp; text?: string }[] = [
  { says: 'no date', facts: without('date'), line: /: date: is missing; add it/ },
  { says: 'no source', facts: without('source'), line: /: source: is missing; / },
  { says: 'no measures', facts: without('measures'), line: /: measures: is missing; / },
  { says: 'an empty list of measures', facts: withLine('measures', '[]'), line: /: measures: names no measure; name the measures/ },
  { says: 'a measure that does not exist', facts: withLine('measures', '[75]'), line: /: measures\.0: no measure 75; correct the number/ },
  { says: 'a date in the future', facts: withLine('date', '"2999-01-01"'), line: /: date: lies in the future; / },
  { says: 'a typed status', facts: `${sound}status: done\n`, line: /: status: unknown field; / },
  { says: 'a replacement of nothing', facts: `${sound}replaces: 2020-01-01-nothing\n`, line: /: replaces: no entry "2020-01-01-nothing"; / },
  { says: 'a replacement of itself', facts: `${sound}replaces: 2024-05-10-test\n`, line: /: replaces: the replacement runs in a circle; / },
  { says: 'an output without an indicator', facts: withLine('shows', 'output'), line: /: indicators: an output that names no indicator of measure 21; / },
  {
    says: 'an indicator the measure does not have',
    facts: `${withLine('shows', 'output')}indicators: [{ measure: 21, indicator: 9 }]\n`,
    line: /: indicators\.0\.indicator: measure 21 has 5 indicators, not 9; /,
  },
  {
    says: 'an indicator of another measure',
    facts: `${withLine('shows', 'output')}indicators: [{ measure: 21, indicator: 1 }, { measure: 22, indicator: 1 }]\n`,
    line: /: indicators\.1\.measure: 22 is not among its measures; /,
  },
  { says: 'an activity with an indicator', facts: `${sound}indicators: [{ measure: 21, indicator: 1 }]\n`, line: /: indicators: "activity" answers no indicator; / },
  { says: 'an assessment of oneself', facts: withLine('shows', 'assessment'), line: /: whose: an assessment by "commission"; only a second party assesses/ },
  { says: 'a milestone with measures', facts: withLine('shows', 'milestone'), line: /: measures: a milestone bears on no single measure; / },
  { says: 'another date than its folder', facts: withLine('date', '"2024-05-11"'), line: /: date: is 2024-05-11, the folder is called 2024-05-10-test; / },
  { says: 'a source that the library does not hold', facts: withLine('source', 'no-such-document'), line: /: source: no document "no-such-document"; / },
];

for (const { says, facts, line } of cases) {
  test(`one line names file, field and cure of an entry with: ${says}`, () => {
    const problems = problemsWith(facts).filter((problem) => problem.startsWith(at));
    assert.equal(problems.filter((problem) => line.test(problem)).length, 1, problems.join('\n'));
  });
}

test('an entry that does not say why it bears on its measures is told', () => {
  const [problem] = problemsWith(sound, { text: words.replace(/why.*\n/, '') });
  assert.match(problem!, /ar\.yaml: why: is missing; say why it bears on these measures/);
});

test('two entries that replace each other are told', () => {
  const { portal } = readPortal('content');
  const [first, second] = portal.evidence;
  const name = (entry: typeof first) => entry!.id.split('/').at(-1)!;
  const circle = [
    { ...first!, data: { ...first!.data, replaces: name(second) } },
    { ...second!, data: { ...second!.data, replaces: name(first) } },
  ];
  const problems = evidenceRules({ ...portal, evidence: circle });
  assert.deepEqual(
    problems.map(({ field, wrong }) => `${field}: ${wrong}`),
    ['replaces: the replacement runs in a circle', 'replaces: the replacement runs in a circle'],
  );
});

test('a gathering that is older than its evidence is told', () => {
  const { portal } = readPortal('content');
  const gathering = portal.gathering.map((entry) => ({ ...entry, data: { ...entry.data, gatheredTo: '2024-01-01' } }));
  assert.ok(evidenceRules({ ...portal, gathering }).some(({ wrong }) => wrong === 'is later than the gathering (2024-01-01)'));
});

test('every claim has a date, and a source of the library or with title, publisher, address and date, or the word that it bears none', () => {
  const { portal } = readPortal('content');
  assert.ok(portal.evidence.length >= 30);
  const library = new Set([...portal.study, ...portal.law].map(({ id }) => id.split('/').at(-1)));
  for (const { data, file } of [...portal.evidence, ...portal.recommendation]) {
    assert.match(data.date, /^\d{4}/, file);
    if (typeof data.source === 'string') assert.ok(library.has(data.source), file);
    else assert.ok(data.source.title && data.source.publisher && data.source.url && data.source.date !== undefined, `${file}: source`);
  }
});

test('a page has one date wherever it is a source: news and record do not differ on it by more than their precision', () => {
  const { portal } = readPortal('content');
  const dates = new Map<string, string | null>();
  for (const { file, data } of [...portal.news, ...portal.evidence]) {
    if (typeof data.source === 'string') continue;
    const { url, date } = data.source;
    const other = dates.has(url) ? dates.get(url)! : date;
    const agree = date === null || other === null ? date === other : date.startsWith(other) || other.startsWith(date);
    assert.ok(agree, `${file}: ${date}, elsewhere ${other}`);
    dates.set(url, date);
  }
});

test('every entry speaks the four languages that the portal writes itself', () => {
  const { portal } = readPortal('content');
  for (const { id } of portal.evidence)
    for (const locale of ['ar', 'fr', 'en', 'es']) assert.ok(portal.evidenceText.some((text) => text.id === `${id}/${locale}`), `${id}/${locale}`);
});

test('the register notes every entry, and each stands as it was registered', () => {
  const { portal } = readPortal('content');
  assert.deepEqual(
    portal.registered.map(({ id }) => id).toSorted(),
    portal.evidence.map(({ id }) => id.split('/').at(-1)!).toSorted(),
  );
});

/** What the check says of a portal whose one registered entry an editor touches. */
function afterChange(change: (folder: string) => void): string[] {
  const root = mkdtempSync(join(tmpdir(), 'portal-register-'));
  cpSync(copy, root, { recursive: true });
  const folder = join(root, 'evidence/2024-05-10-test');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.yaml'), sound);
  writeFileSync(join(folder, 'ar.yaml'), words);
  writeFileSync(join(folder, 'fr.yaml'), words.replace('original', 'working'));
  register(root);
  change(folder);
  const lines = checkContent(root).problems.map((problem) => problemLine(problem).replaceAll(`${root}/`, ''));
  rmSync(root, { recursive: true });
  return lines.filter((line) => line.startsWith('evidence/'));
}
const edit = (file: string, from: string, to: string) => (folder: string) =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
const undo = 'undo the change and write a new entry with replaces: 2024-05-10-test';
const changed = `${at}: was changed after it was registered (its facts, or its words in the original language); ${undo}`;

for (const [says, change, line] of [
  ['its date is changed', edit('index.yaml', '"2024-05"', '"2024-06"'), changed],
  ['it shows more than it did', edit('index.yaml', 'whose: commission', 'whose: body'), changed],
  ['its original words are changed', edit('ar.yaml', 'نص', 'نص آخر'), changed],
  [
    'it is deleted',
    (folder: string) => rmSync(folder, { recursive: true }),
    'evidence/register.yaml: 2024-05-10-test: the registered entry is gone; put its folder back; a new entry with replaces corrects it',
  ],
  [
    'a new one stands beside it, not registered',
    (folder: string) => cpSync(folder, folder.replace('test', 'other'), { recursive: true }),
    'evidence/2024-05-10-other/index.yaml: is not registered; once its facts and words are final, run npm run register',
  ],
] as const)
  test(`a registered entry is kept: one line when ${says}`, () => assert.deepEqual(afterChange(change), [line]));

test('a translation of a registered entry may be bettered', () => {
  assert.deepEqual(afterChange(edit('fr.yaml', 'نص', 'un texte')), []);
});

test('npm run register adds what is new, and nothing while a registered entry is changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-register-'));
  cpSync('content', root, { recursive: true });
  const run = () => spawnSync(process.execPath, ['scripts/register.ts'], { env: { ...process.env, PORTAL_CONTENT: root }, encoding: 'utf8' });
  const rows = () => readFileSync(join(root, registerFile), 'utf8');
  const before = rows();
  assert.equal(run().stdout, 'nothing new\n');
  const folder = (id: string) => join(root, 'evidence', id);
  cpSync(folder('2023-04-guide-of-indicators'), folder('2023-04-second-guide'), { recursive: true });
  assert.equal(run().stdout, 'registered: 2023-04-second-guide\n');
  assert.match(rows(), /- \{ id: "2023-04-second-guide", digest: "[0-9a-f]{12}" \}\n$/);
  assert.ok(rows().startsWith(before));
  assert.deepEqual(checkContent(root).problems, []);

  rmSync(folder('2023-09-hotline'), { recursive: true });
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /2023-09-hotline: the registered entry is gone; .*\nnothing was registered\n$/);
  rmSync(root, { recursive: true });
});

test('npm run new evidence asks again after a wrong answer, writes both files, and checks them', () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-new-'));
  cpSync('content', root, { recursive: true });
  const answers = [
    'yesterday',
    '2024-06',
    'second-guide',
    'output',
    '21',
    '21:1',
    'second-party',
    '',
    'A guide',
    'A publisher',
    'https://example.org/guide',
    '',
    '2026-01-14',
    'دليل ثان',
    'نشر دليل ثان.',
    'يسمي التدبير الدلائل.',
  ];
  const { stdout, status } = spawnSync(process.execPath, ['scripts/new.ts', 'evidence'], {
    input: `${answers.join('\n')}\n`,
    env: { ...process.env, PORTAL_CONTENT: root, PORTAL_TODAY: '2026-01-15' },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /write yyyy, yyyy-mm or yyyy-mm-dd\n/);
  assert.match(stdout, /written: .*ar\.yaml\n\S+index\.yaml: is not registered; once its facts and words are final, run npm run register\nmend these/);
  const facts = readFileSync(join(root, 'evidence/2024-06-second-guide/index.yaml'), 'utf8');
  assert.match(facts, /recorded: "2026-01-15"/);
  assert.match(facts, /date: null\n {2}read: "2026-01-14"/);
  const { portal } = readPortal(root);
  const entry = portal.evidence.find(({ id }) => id === 'evidence/2024-06-second-guide')!;
  assert.deepEqual(entry.data.indicators, [{ measure: 21, indicator: 1 }]);
  assert.equal(dirname(entry.file).endsWith('2024-06-second-guide'), true);
  rmSync(root, { recursive: true });
});

test('npm run new evidence writes nothing when it is left before the end', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', 'evidence'], { input: '2024\n', encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /nothing was written/);
});
