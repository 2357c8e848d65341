import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { registerFile, unregistered } from '#src/concepts/progress/register.ts';
import { evidenceRules } from '#src/concepts/progress/rules.ts';
import { copyOfMiniature, copyOfWhole } from '../fixtures/portal.ts';

/** Broken evidence stops the build with one line: file, field, what is wrong, how to mend it. */

const copy = copyOfMiniature({ after });
mkdirSync(join(copy, 'progress'));
writeFileSync(join(copy, 'progress/index.yaml'), 'gatheredTo: "2025-12-29"\nprogramme: plan\n');

const sound = `date: "2024-05-10"
measures: [1]
shows: activity
whose: commission
recorded: "2025-01-01"
language: ar
source: { title: "بلاغ", publisher: "CNCLT", url: "https://justice.gov.ma/", date: "2024-05" }
`;
const words = 'title: "عنوان"\nsummary: "نص"\nwhy: "سبب"\ntranslation: { state: original }\n';

/** Registers every entry of a portal as it stands. */
const register = (root: string) =>
  writeFileSync(join(root, registerFile), JSON.stringify(unregistered({ ...readPortal(root).portal, registered: [] })));

/** The problems of one entry, in the portal in small. */
function problemsWith(facts: string, { id = '2024-05-10-test', text = words } = {}): string[] {
  const folder = join(copy, 'progress/evidence', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.yaml'), facts);
  writeFileSync(join(folder, 'ar.yaml'), text);
  register(copy);
  const { problems } = checkContent(copy);
  rmSync(folder, { recursive: true });
  return problems.filter(({ file }) => file.startsWith(folder)).map((problem) => problemLine(problem).replace(`${copy}/`, ''));
}

const without = (field: string) =>
  sound
    .split('\n')
    .filter((line) => !line.startsWith(`${field}:`))
    .join('\n');
const withLine = (field: string, value: string) => `${without(field)}${field}: ${value}\n`;
const at = 'progress/evidence/2024-05-10-test/index.yaml';

test('the test entry is sound as it stands', () => assert.deepEqual(problemsWith(sound), []));

const cases: { says: string; facts: string; line: RegExp; text?: string }[] = [
  { says: 'no date', facts: without('date'), line: /: date: is missing; add it/ },
  { says: 'no source', facts: without('source'), line: /: source: is missing; / },
  { says: 'no measures', facts: without('measures'), line: /: measures: is missing; / },
  { says: 'an empty list of measures', facts: withLine('measures', '[]'), line: /: measures: names no measure; name the measures/ },
  { says: 'a measure that does not exist', facts: withLine('measures', '[4]'), line: /: measures\.0: no measure "4"; / },
  { says: 'a date in the future', facts: withLine('date', '"2999-01-01"'), line: /: date: lies in the future; / },
  { says: 'a typed status', facts: `${sound}status: done\n`, line: /: status: unknown field; / },
  {
    says: 'a replacement of nothing',
    facts: `${sound}replaces: 2020-01-01-nothing\n`,
    line: /: replaces: no entry "2020-01-01-nothing"; /,
  },
  { says: 'a replacement of itself', facts: `${sound}replaces: 2024-05-10-test\n`, line: /: replaces: the replacement runs in a circle; / },
  {
    says: 'an output without an indicator',
    facts: withLine('shows', 'output'),
    line: /: indicators: an output that names no indicator of measure 1; /,
  },
  {
    says: 'an indicator the measure does not have',
    facts: `${withLine('shows', 'output')}indicators: [{ measure: 1, indicator: 9 }]\n`,
    line: /: indicators\.0\.indicator: measure 1 has 1 indicators, not 9; /,
  },
  {
    says: 'an indicator of another measure',
    facts: `${withLine('shows', 'output')}indicators: [{ measure: 1, indicator: 1 }, { measure: 2, indicator: 1 }]\n`,
    line: /: indicators\.1\.measure: 2 is not among its measures; /,
  },
  {
    says: 'an activity with an indicator',
    facts: `${sound}indicators: [{ measure: 1, indicator: 1 }]\n`,
    line: /: indicators: "activity" answers no indicator; /,
  },
  {
    says: 'an assessment of oneself',
    facts: withLine('shows', 'assessment'),
    line: /: whose: an assessment by "commission"; only a second party assesses/,
  },
  {
    says: 'a milestone with measures',
    facts: withLine('shows', 'milestone'),
    line: /: measures: a milestone bears on no single measure; /,
  },
  {
    says: 'another date than its folder',
    facts: withLine('date', '"2024-05-11"'),
    line: /: date: is 2024-05-11, the folder is called 2024-05-10-test; /,
  },
  {
    says: 'a source that the library does not hold',
    facts: withLine('source', 'no-such-document'),
    line: /: source: no document "no-such-document"; /,
  },
];

for (const { says, facts, line } of cases) {
  test(`one line names file, field and cure of an entry with: ${says}`, () => {
    const problems = problemsWith(facts).filter((problem) => problem.startsWith(at));
    assert.equal(problems.filter((problem) => line.test(problem)).length, 1, problems.join('\n'));
  });
}

test('a place that nobody knows is told, and one that the words of an entry do not name', () => {
  const [unknown] = problemsWith(`${sound}locations: [atlantis]\n`);
  assert.match(unknown!, /locations\.0: no location "atlantis"; /);
  writeFileSync(
    join(copy, 'locations.yaml'),
    '- { id: rabat, kind: town, country: MA, geonames: 2538475, at: { north: 34.01, east: -6.83 }, title: { ar: "الرباط" }, spellings: ["عاصمة المملكة"] }\n',
  );
  const facts = `${sound}locations: [rabat]\n`;
  assert.match(
    problemsWith(facts).join('\n'),
    /locations\.0: title and summary do not name rabat \(الرباط\); say there where it took place/,
  );
  for (const named of ['لقاء بالرباط', 'لقاء في عاصمة المملكة'])
    assert.deepEqual(problemsWith(facts, { text: words.replace('نص', named) }), [], named);
});

test('an entry that does not say why it bears on its measures is told', () => {
  const [problem] = problemsWith(sound, { text: words.replace(/why.*\n/, '') });
  assert.match(problem!, /ar\.yaml: why: is missing; say why it bears on these measures/);
});

const { portal: small } = readPortal(copyOfWhole({ after }));

test('two entries that replace each other are told', () => {
  const [first, second] = small.evidence;
  const name = (entry: typeof first) => entry!.id.split('/').at(-1)!;
  const circle = [
    { ...first!, data: { ...first!.data, replaces: name(second) } },
    { ...second!, data: { ...second!.data, replaces: name(first) } },
  ];
  const problems = evidenceRules({ ...small, evidence: circle });
  assert.deepEqual(
    problems.map(({ field, wrong }) => `${field}: ${wrong}`),
    ['replaces: the replacement runs in a circle', 'replaces: the replacement runs in a circle'],
  );
});

test('a gathering that is older than its evidence is told', () => {
  const gathering = small.gathering.map((entry) => ({ ...entry, data: { ...entry.data, gatheredTo: '2023-01-01' } }));
  assert.ok(evidenceRules({ ...small, gathering }).some(({ wrong }) => wrong === 'is later than the gathering (2023-01-01)'));
});

const { portal } = readPortal(contentRoot);

test('every claim has a date, and a source of the library or with title, publisher, address and date, or the word that it bears none', () => {
  assert.ok(portal.evidence.length > 0);
  const library = new Set([...portal.study, ...portal.law].map(({ id }) => id.split('/').at(-1)));
  for (const { data, file } of [...portal.evidence, ...portal.recommendation]) {
    assert.match(data.date, /^\d{4}/, file);
    if (typeof data.source === 'string') assert.ok(library.has(data.source), file);
    else assert.ok(data.source.title && data.source.publisher && data.source.url && data.source.date !== undefined, `${file}: source`);
  }
});

test('a page has one date wherever it is a source: news and record do not differ on it by more than their precision', () => {
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

test('the register notes every entry, and each stands as it was registered', () => {
  assert.deepEqual(portal.registered.map(({ id }) => id).toSorted(), portal.evidence.map(({ id }) => id.split('/').at(-1)!).toSorted());
});
