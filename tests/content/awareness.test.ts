import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after as afterAll, test } from 'node:test';
import { checkContent } from '../../src/check/check.ts';
import type { Problem } from '../../src/content/problem.ts';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { parityLocales } from '../../src/concepts/help/rules.ts';
import { nationalDayRules } from '../../src/concepts/campaigns/national-day/rules.ts';
import { copyOfWhole, trials, withNationalDay } from '../fixtures/portal.ts';

const content = copyOfWhole({ after: afterAll });
const small = readPortal(content).portal;
const after = trials({ after: afterAll }, content);
const afterWithDay = trials({ after: afterAll }, withNationalDay({ after: afterAll }));

/** What an editor is told of a file after one edit: exactly one problem, with file, field and cure. */
function told(file: string, edit: (text: string) => string, tried = after): Problem {
  const all = tried({ [file]: edit });
  const problems = all.filter((problem) => problem.file === file);
  assert.equal(problems.length, 1, JSON.stringify(all, null, 2));
  const [problem] = problems;
  assert.ok(problem!.cure.length > 10);
  return problem!;
}

test('a help page that lacks a language stops the build', (t) => {
  const content = copyOfWhole(t);
  for (const locale of parityLocales) rmSync(join(content, `help/you/${locale}.mdx`));
  const { problems } = checkContent(content);
  for (const locale of parityLocales)
    assert.ok(
      problems.some(({ file, wrong }) => file === join(content, `help/you/${locale}.mdx`) && /missing/.test(wrong)),
      locale,
    );
});

test('a help page whose translation holds words alone stops the build: nobody in danger reads on in another language', (t) => {
  const content = copyOfWhole(t);
  const file = join(content, 'help/you/fr.mdx');
  writeFileSync(file.replace(/mdx$/, 'yaml'), readFileSync(file, 'utf8').split(/^---$/m)[1]!);
  rmSync(file);
  assert.deepEqual(
    checkContent(content).problems.map(({ file: at, wrong }) => [at, wrong]),
    [[join(content, 'help/you/fr.yaml'), 'a help page has no text below its fields']],
  );
});

test('help pages must exist in Arabic, French, English and Spanish', () => {
  assert.deepEqual([...parityLocales].sort(), ['ar', 'en', 'es', 'fr']);
});

test('a help page that names a number nobody knows stops the build', () => {
  const problem = told('help/now/index.yaml', (text) => text.replace('police', 'polise'));
  assert.equal(problem.field, 'lines.0');
  assert.match(problem.wrong, /polise/);
});

test('a phone number stops the build, wherever it is written', () => {
  const places: [string, (text: string) => string, string | RegExp][] = [
    ['campaigns/blue-heart/fr.mdx', (text) => `${text}\nAppelez le 05 37 21 37 37.\n`, 'text'],
    ['help/now/en.mdx', (text) => `${text}\nCall 999.\n`, 'text'],
    ['understand/law/fr.yaml', (text) => text.replace(/ {6}- '/, '$&+212 537 21 37 37 '), 'sections.0.statements.0'],
    ['national-day/ar.mdx', (text) => `${text}\nالرقم 0801 00 47 48\n`, 'text'],
    ['programmes/plan/measures/1/fr.yaml', (text) => text.replace(/indicators:\n {2}- '/, '$&Tél. 0522123456. '), 'indicators.0'],
    ['references.yaml', (text) => text.replace(/ en: '/, '$&06 12 34 56 78, '), /^[a-z0-9-]+\.label\.en$/],
  ];
  const problems = after(Object.fromEntries(places));
  for (const [file, , field] of places) {
    const own = problems.filter((problem) => problem.file === file);
    assert.equal(own.length, 1, JSON.stringify(problems, null, 2));
    assert.ok(typeof field === 'string' ? own[0]!.field === field : field.test(own[0]!.field), `${file}: ${own[0]!.field}`);
    assert.match(own[0]!.wrong, /phone number/);
  }
});

/** The toll-free line of the portal in small. */
const line = small.phoneLine.find(({ id }) => id === 'commission')!.data;

test('a number of hotline.yaml is typed nowhere else, however it is grouped', () => {
  const { tel, display } = line;
  for (const number of [display, `${tel.slice(0, 6)} ${tel.slice(6)}`, `+212 ${display.slice(1)}`, display.replaceAll(' ', '.')]) {
    const { wrong, cure } = told('campaigns/blue-heart/fr.mdx', (text) => `${text}\nLe ${number}.\n`);
    assert.equal(wrong, `holds a phone number, ${number}`);
    assert.equal(cure, 'write <Hotline />');
  }
});

test('once the toll-free line has another number, the old one is accepted nowhere', () => {
  const [tel, display] = ['0800001122', '0800 00 11 22'];
  const problems = after({
    'hotline.yaml': (text) => text.replace(line.tel, tel).replace(line.display, display),
    'campaigns/blue-heart/fr.mdx': (text) => `${text}\nLe ${line.display}, ou +212 ${line.display.slice(1)}.\n`,
  });
  assert.deepEqual(
    problems.map(({ file, field }) => `${file}: ${field}`),
    [
      ...(line.printed ? ['hotline.yaml: commission.printed'] : []),
      'campaigns/blue-heart/fr.mdx: text',
      'campaigns/blue-heart/fr.mdx: text',
    ],
  );
});

test('a help page whose statement rests on a source nobody knows stops the build', () => {
  const problem = told('help/work/index.yaml', (text) => text.replace('article-448-7', 'article-449'));
  assert.equal(problem.field, 'references.0');
});

const { portal } = readPortal(contentRoot);

test('every help page that says more than how the site works names what its statements rest on', () => {
  for (const { id, data } of portal.helpPage) if (data.lines.length > 0) assert.ok(data.references.length > 0, id);
});

test('help for professionals begins with the duty to report, as the law section has it', () => {
  const [first] = portal.helpPage.find(({ id }) => id === 'help/work')!.data.references;
  assert.equal(first, 'article-448-7');
  for (const text of portal.helpPageText.filter(({ id }) => id.startsWith('help/work/'))) {
    const [before] = text.body
      .trim()
      .split(/\n(?=## )/)
      .filter((part) => part.startsWith('## '));
    assert.match(before!, /448-7/, text.id);
  }
});

test('no text of the national day speaks of the state of its date: the data do', () => {
  const sentences = {
    ar: 'لم يُنشر تاريخه بعد.',
    fr: 'Sa date n’est pas encore publiée.',
    en: 'Its date is not published yet.',
    es: 'Su fecha aún no se ha publicado.',
  };
  const [text] = small.nationalDayText;
  for (const [locale, summary] of Object.entries(sentences)) {
    const problems = nationalDayRules({ ...small, nationalDayText: [{ ...text!, data: { ...text!.data, summary } }] });
    assert.deepEqual(
      problems.map(({ file, field }) => [file, field]),
      [[text!.file, 'summary']],
      locale,
    );
  }
});

test('a campaign without a source stops the build', () => {
  const problem = told('campaigns/blue-heart/index.yaml', (text) => text.replace(/sources:\n(?: .*\n)+/, 'sources: []\n'));
  assert.equal(problem.field, 'sources');
});

test('a campaign that names an unknown partner, measure or document stops the build', () => {
  const problems = after({
    'campaigns/blue-heart/index.yaml': (text) =>
      text
        .replace(/^partners: .*$/m, 'partners: [unodk]')
        .replace(/^measures: .*$/m, 'measures: [400]')
        .replace(/^sources:$/m, 'sources:\n  - national-plan-1923'),
  });
  assert.deepEqual(problems.map(({ field }) => field).toSorted(), ['measures.0', 'partners.0', 'sources.0']);
});

test('a statement without a known source stops the build', () => {
  assert.equal(
    told('understand/law/index.yaml', (text) => text.replace(/statements: \[[\w-]+/, 'statements: [article-449')).field,
    'sections.0.statements.0',
  );
});

test('a statement left out in one language stops the build: the next would stand beside a wrong source', () => {
  const problem = told('understand/forms/fr.yaml', (text) => text.replace(/ {6}- .*\n/, ''));
  assert.equal(problem.field, 'sections.0.statements');
});

test('a statement without its picture, and an example beside none, stop the build: the next would stand beside a wrong one', () => {
  const short = told('understand/signs/index.yaml', (text) => text.replace(/pictograms: \[[\w-]+, /, 'pictograms: ['));
  assert.match(short.field, /^sections\.\d\.pictograms$/);
  const alone = told('understand/forms/index.yaml', (text) => text.replace(/ {4}pictograms: .*\n/, ''));
  assert.match(alone.field, /^sections\.\d\.examples$/);
});

test('a picture that nobody drew, or a decision that nobody published, stops the build', () => {
  const edits = [/pictograms: \[[\w-]+/, /examples: \[[\w-]+/].map((place) => (text: string) => text.replace(place, '$&-no'));
  for (const edit of edits) assert.match(told('understand/forms/index.yaml', edit).wrong, /no .* "[\w-]+-no"/);
});

test('an unsafe drawing stops the build', () => {
  const told = after({ 'pictograms/no-pay.svg': (text) => text.replace('<path', '<script>alert(1)</script><path') });
  assert.deepEqual(
    told.map(({ file, wrong }) => [file, wrong]),
    [['pictograms/no-pay.svg', 'holds <script>']],
  );
});

test('a figure without its value, or a value without its figure, stops the build', () => {
  const file = 'understand/law/fr.yaml';
  /** A figure that the text uses once. */
  const figureIn = (text: string) => {
    const all = text.match(/\{\w+\}/g)!;
    return all.find((figure) => all.indexOf(figure) === all.lastIndexOf(figure))!;
  };
  assert.match(told(file, (text) => text.replace(figureIn(text), '414')).wrong, /\{\w+\} is not used/);
  assert.match(told(file, (text) => text.replace(figureIn(text), '$& {nobody}')).wrong, /\{nobody\} has no value/);
});

test('more suspected cases than calls stop the build', () => {
  assert.equal(told('hotline.yaml', (text) => text.replace(/suspected: \d+/, 'suspected: 999999')).field, 'commission.calls.suspected');
});

test('an exit that leads to an unsafe or broken address stops the build', () => {
  assert.equal(told('help/quick-exit.yaml', (text) => text.replace('https://', 'http://')).field, 'url');
});

const edition = 'national-day/editions/2031/index.yaml';

test('an edition of the national day with an impossible date stops the build', () => {
  const problem = told(edition, (text) => text.replace('2031-03-14', '2031-02-30'), afterWithDay);
  assert.equal(problem.field, 'date');
  assert.match(problem.wrong, /no day of the calendar/);
});

test('an edition on another day, or in another year, stops the build', () => {
  assert.match(told(edition, (text) => text.replace('2031-03-14', '2031-03-15'), afterWithDay).wrong, /03-14/);
  assert.match(told(edition, (text) => text.replace('2031-03-14', '2030-03-14'), afterWithDay).wrong, /folder/);
  assert.equal(told(edition, (text) => text.replace('10:30', '08:30'), afterWithDay).field, 'programme.0.to');
});

test('a date of the national day without the official text that sets it stops the build', () => {
  const problem = told('national-day/index.yaml', (text) => text.replace(/^decision: .*/m, 'decision: null'), afterWithDay);
  assert.equal(problem.field, 'decision');
});

test('an edition before the date is published stops the build', () => {
  const [problem] = afterWithDay({
    'national-day/index.yaml': (text) => text.replace(/^date: .*/m, 'date: null').replace(/^decision: .*/m, 'decision: null'),
  });
  assert.match(problem!.wrong, /no published date/);
});
