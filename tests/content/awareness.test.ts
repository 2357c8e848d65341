import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkContent } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { parityLocales } from '../../src/help/rules.ts';
import { change, copyOfContent, withNationalDay } from '../fixtures/portal.ts';

/** What an editor is told of a file after one edit: exactly one problem, with file, field and cure. */
function told(test: TestContext, file: string, edit: (text: string) => string, content = copyOfContent(test)): Problem {
  change(content, file, edit);
  const all = checkContent(content).problems;
  const problems = all.filter((problem) => problem.file === join(content, file));
  assert.equal(problems.length, 1, JSON.stringify(all, null, 2));
  const [problem] = problems;
  assert.ok(problem!.cure.length > 10);
  return problem!;
}

test('the content as it stands has no problem', () => {
  assert.deepEqual(checkContent('content').problems, []);
});

test('a help page that lacks a language stops the build', (t) => {
  for (const locale of parityLocales) {
    const content = copyOfContent(t);
    rmSync(join(content, `help/you/${locale}.mdx`));
    const { problems } = checkContent(content);
    assert.ok(
      problems.some(({ file, wrong }) => file === join(content, `help/you/${locale}.mdx`) && /missing/.test(wrong)),
      locale,
    );
  }
});

test('help pages must exist in Arabic, French, English and Spanish', () => {
  assert.deepEqual([...parityLocales].sort(), ['ar', 'en', 'es', 'fr']);
});

test('a help page that names a number nobody knows stops the build', (t) => {
  const problem = told(t, 'help/now/index.yaml', (text) => text.replace('police', 'polise'));
  assert.equal(problem.field, 'lines.0');
  assert.match(problem.wrong, /polise/);
});

test('a phone number stops the build, wherever it is written', (t) => {
  const places: [string, (text: string) => string, string][] = [
    ['campaigns/2023-art/fr.mdx', (text) => `${text}\nAppelez le 05 37 21 37 37.\n`, 'text'],
    ['help/now/en.mdx', (text) => `${text}\nCall 999.\n`, 'text'],
    ['understand/law/es.yaml', (text) => text.replace('Dar o recibir', '+212 537 21 37 37 Dar o recibir'), 'sections.2.statements.3'],
    ['national-day/ar.mdx', (text) => `${text}\nالرقم 0801 00 47 47\n`, 'text'],
    ['programmes/plan/measures/4/fr.yaml', (text) => text.replace('Document de', 'Tél. 0522123456. Document de'), 'indicators.0'],
    ['references.yaml', (text) => text.replace('UNODC, 2018', 'UNODC, 06 12 34 56 78'), 'prosecution-network.label.en'],
  ];
  for (const [file, edit, field] of places) {
    const problem = told(t, file, edit);
    assert.equal(problem.field, field, file);
    assert.match(problem.wrong, /phone number/);
  }
});

test('a number of hotline.yaml is typed nowhere else, however it is grouped', (t) => {
  for (const number of ['0800 00 47 47', '080000 4747', '+212 800 00 47 47', '0800.00.47.47']) {
    const { wrong, cure } = told(t, 'campaigns/2023-art/fr.mdx', (text) => `${text}\nLe ${number}.\n`);
    assert.equal(wrong, `holds a phone number, ${number}`);
    assert.equal(cure, 'write <Hotline />');
  }
});

test('a campaign without a source stops the build', (t) => {
  const problem = told(t, 'campaigns/2023-art/index.yaml', (text) => text.replace(/sources:\n( {2}- .*\n)+/, 'sources: []\n'));
  assert.equal(problem.field, 'sources');
});

test('a campaign that names an unknown partner, measure or document stops the build', (t) => {
  assert.equal(told(t, 'campaigns/blue-heart/index.yaml', (text) => text.replace('[unodc', '[unodk')).field, 'partners.0');
  assert.equal(told(t, 'campaigns/blue-heart/index.yaml', (text) => text.replace('[4]', '[400]')).field, 'measures.0');
  assert.equal(told(t, 'campaigns/blue-heart/index.yaml', (text) => text.replace('- national-plan-2023', '- national-plan-1923')).field, 'sources.3');
});

test('a statement without a known source stops the build', (t) => {
  assert.equal(told(t, 'understand/law/index.yaml', (text) => text.replace('article-448-7', 'article-449')).field, 'sections.6.statements.0');
});

test('a statement left out in one language stops the build: the next would stand beside a wrong source', (t) => {
  const problem = told(t, 'understand/forms/en.yaml', (text) => text.replace(/ {6}- "Begging."\n/, ''));
  assert.equal(problem.field, 'sections.0.statements');
});

test('a figure without its value, or a value without its figure, stops the build', (t) => {
  assert.match(told(t, 'understand/myths/fr.yaml', (text) => text.replace('{male}', '414')).wrong, /\{male\} is not used/);
  assert.match(told(t, 'understand/myths/fr.yaml', (text) => text.replace('{male}', '{male} {men}')).wrong, /\{men\} has no value/);
});

test('more suspected cases than calls stop the build', (t) => {
  assert.equal(told(t, 'hotline.yaml', (text) => text.replace('suspected: 34', 'suspected: 3400')).field, 'commission.calls.suspected');
});

test('an exit that leads to an unsafe or broken address stops the build', (t) => {
  const content = copyOfContent(t);
  change(content, 'help/quick-exit.yaml', (text) => text.replace('https://', 'http://'));
  assert.ok(checkContent(content).problems.some(({ file, field }) => file.endsWith('quick-exit.yaml') && field === 'url'));
});

test('an edition of the national day with an impossible date stops the build', (t) => {
  const file = 'national-day/editions/2031/index.yaml';
  const content = withNationalDay(t);
  change(content, file, (text) => text.replace('2031-03-14', '2031-02-30'));
  const { problems } = checkContent(content);
  assert.ok(problems.some((problem) => problem.file === join(content, file) && problem.field === 'date' && /no day of the calendar/.test(problem.wrong)));
});

test('an edition on another day, or in another year, stops the build', (t) => {
  const file = 'national-day/editions/2031/index.yaml';
  assert.match(told(t, file, (text) => text.replace('2031-03-14', '2031-03-15'), withNationalDay(t)).wrong, /03-14/);
  assert.match(told(t, file, (text) => text.replace('2031-03-14', '2030-03-14'), withNationalDay(t)).wrong, /folder/);
  assert.equal(told(t, file, (text) => text.replace('10:30', '08:30'), withNationalDay(t)).field, 'programme.0.to');
});

test('a date of the national day without the official text that sets it stops the build', (t) => {
  assert.equal(told(t, 'national-day/index.yaml', (text) => text.replace('date: null', 'date: "03-14"')).field, 'decision');
});

test('an edition before the date is published stops the build', (t) => {
  const content = withNationalDay(t);
  change(content, 'national-day/index.yaml', (text) => text.replace(/^date: .*/m, 'date: null').replace(/^decision: .*/m, 'decision: null'));
  const { problems } = checkContent(content);
  assert.match(problems[0]!.wrong, /no published date/);
});
