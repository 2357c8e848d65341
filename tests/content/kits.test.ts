import assert from 'node:assert/strict';
import { after as afterAll, test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { lessonMinutes, parts } from '#src/concepts/campaigns/kits/schema.ts';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { problemLine } from '#src/content/problem.ts';
import { contentRoot } from '#src/content/root.ts';
import { languageFiles } from '#src/content/texts.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';

const { portal } = readPortal(contentRoot);
const tried = trials({ after: afterAll }, copyOfWhole({ after: afterAll }));

/** Of the portal in small: the one kit, which has a lesson, and the lines that kits share. */
const [kit, lines] = ['kits/school', 'kit-lines'];

/** What an editor is told after an edit of a file: one line at least. */
const told = (file: string, edit: (text: string) => string): string[] => {
  const problems = tried({ [file]: edit }).map(problemLine);
  assert.ok(problems.length > 0, `${file}: nothing is told`);
  return problems;
};

const tells = (file: string, edit: (text: string) => string, line: RegExp) => {
  const problems = told(file, edit);
  assert.ok(
    problems.some((each) => line.test(each)),
    problems.join('\n'),
  );
};

test('the kits and their lines are told in each language that help is given in', () => {
  assert.ok(portal.kit.length > 0);
  for (const { id } of [...portal.kit, ...portal.kitLines]) {
    const words = id === lines ? portal.kitLinesText : portal.kitText;
    const languages = languageFiles<{ id: string }>(words, id).map((text) => text.id.split('/').at(-1));
    assert.deepEqual(languages.toSorted(), [...parityLocales].sort(), id);
  }
});

test('every line that kits share stands in one of them, and each kit has all four parts', () => {
  const named = new Set(portal.kit.flatMap(({ data }) => [...data.know, ...data.doing, ...data.avoid]));
  assert.deepEqual(
    portal.kitLines.flatMap(({ data }) => data.lines.map(({ id }) => id)).filter((id) => !named.has(id)),
    [],
  );
  for (const { id, data } of portal.kit) for (const part of parts) assert.ok(data[part].length > 0, `${id}: ${part}`);
});

test('a line without a source and without a help page is told', () => {
  tells(
    `${lines}/index.yaml`,
    (text) => text.replace(', reference: article-448-1', ''),
    /^kit-lines\/index\.yaml: lines\.0\b.*neither a source nor a help page/,
  );
});

test('a line that has no sentence, or a sentence that has no line, is told', () => {
  tells(
    `${lines}/ar.yaml`,
    (text) => text.replace(/^( {2}- .*\n)(?! {2})/m, ''),
    /^kit-lines\/ar\.yaml: lines: lists 2, index\.yaml has 3/,
  );
  tells(`${lines}/fr.yaml`, (text) => text.replace(/^( {2}- .*\n)(?! {2})/m, ''), /^kit-lines\/fr\.yaml: lines/);
});

test('a lesson whose minutes do not fill it is told, and so is a step without minutes', () => {
  assert.ok(portal.kit.some(({ data }) => data.lesson));
  tells(
    `${kit}/index.yaml`,
    (text) => text.replace('[20, 30]', '[20, 20]'),
    new RegExp(`^kits/school/index\\.yaml: lesson: .*sum to ${lessonMinutes}`),
  );
  tells(`${kit}/index.yaml`, (text) => text.replace('[20, 30]', '[20, 15, 15]'), /^kits\/school\/ar\.yaml: lesson: lists 2/);
});

test('a line in a part that is not its own is told with its own', () => {
  tells(
    `${kit}/index.yaml`,
    (text) => text.replace('avoid: [publish]', 'avoid: [call]'),
    /avoid\.0: "call" is a line of "doing"; move it to doing/,
  );
});

test('what a kit names must be there: line, sign, story, measure, help page, number', () => {
  const slips: [from: string, to: string, line: RegExp][] = [
    ['know: [under-18]', 'know: [under-19]', /know\.0: no line "under-19"; did you mean "under-18"/],
    ['no-pay, debt', 'no-pays, debt', /look\.0: no sign "no-pays"; did you mean "no-pay"/],
    ['every-morning', 'every-mornin', /stories\.0: no story "every-mornin"/],
    ['measures: [1]', 'measures: [999]', /measures\.0: no measure "999"/],
    ['helpPages: [someone]', 'helpPages: [somebody]', /helpPages\.0: no help page "somebody"/],
    ['line: commission', 'line: comission', /line: no number "comission"/],
  ];
  for (const [from, to, line] of slips) tells(`${kit}/index.yaml`, (text) => text.replace(from, to), line);
});

test('a headline too long for a format is told with the format and by how much', () => {
  tells(
    `${kit}/fr.yaml`,
    (text) => text.replace(/^headline: .*$/m, `headline: "${'Une offre trop belle. '.repeat(30)}"`),
    /^kits\/school\/fr\.yaml: headline: is too long for its frame on "[^"]+"/,
  );
});
