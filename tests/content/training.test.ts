import assert from 'node:assert/strict';
import { after as afterAll, describe, test } from 'node:test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#src/check/check.ts';
import { readPortal } from '#src/check/read.ts';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { minutesOf, mostWords, wordsOf } from '#src/concepts/training/length.ts';
import { circleIn, countWays, reached } from '#src/concepts/training/ways.ts';
import { problemLine } from '#src/content/problem.ts';
import { contentRoot } from '#src/content/root.ts';
import { languageFiles } from '#src/content/texts.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';

const { portal } = readPortal(contentRoot);
const tried = trials({ after: afterAll }, copyOfWhole({ after: afterAll }));

const course = 'training/definition/index.yaml';
const facts = 'training/definition/elements/index.yaml';
const words = 'training/definition/elements/fr.yaml';

describe('the courses of the portal', () => {
  test('each module is told in every language that help is given in, and read in ten minutes', () => {
    for (const { id } of portal.courseModule) {
      const texts = languageFiles(portal.courseModuleText, id);
      assert.deepEqual(texts.map((text) => text.id.split('/').at(-1)).toSorted(), [...parityLocales].sort(), id);
      for (const { data } of texts) assert.ok(wordsOf(data) <= mostWords && minutesOf(data) <= 10, id);
    }
  });
});

describe('a slip in a course is told with file, field and cure', () => {
  const slips: [name: string, file: string, from: string | RegExp, to: string, says: RegExp][] = [
    [
      'a statement that rests on nothing',
      facts,
      '{ decisions: [siliadin-v-france] }',
      '{}',
      /sections\.1\.statements\.0: rests on nothing; name articles/,
    ],
    [
      'a statement of law without article',
      facts,
      '- { articles: [law-27-14/448-1] }',
      '- { references: [unodc-indicators] }',
      /^training\/definition\/elements\/ar\.yaml: sections\.0\.statements\.0: speaks of the law \("الفصل 448"\) and names no article; name it in index\.yaml/,
    ],
    [
      'a law by its name alone',
      facts,
      '- { articles: [law-27-14/448-1] }',
      '- { articles: [law-27-14/448-1], references: [article-448-1] }',
      /statements\.0\.references\.0: "article-448-1" is a law; write articles: \[law-27-14\/…\]/,
    ],
    [
      'an article of a law as one of a treaty',
      facts,
      'law: trafficking-protocol',
      'law: law-27-14',
      /provisions\.0: "law-27-14" has entries of its articles/,
    ],
    ['an article nobody knows', facts, '[law-27-14/448-1] }\n      - ', '[law-27-14/448-99] }\n      - ', /no article "law-27-14\/448-99"/],
    [
      'a question without a right answer',
      facts,
      'answers: 3, right: [2]',
      'answers: 3, right: []',
      /questions\.0\.right: names no right answer/,
    ],
    [
      'a right answer that is none',
      facts,
      'answers: 3, right: [2]',
      'answers: 3, right: [4]',
      /questions\.0\.right: names answer 4, and there are 3/,
    ],
    [
      'two right answers where one is asked for',
      facts,
      'right: [2],',
      'right: [1, 2],',
      /questions\.0\.right: names 2 right answers; name one/,
    ],
    ['one right answer where several are', facts, 'right: [1, 3]', 'right: [1]', /questions\.1\.right: names one right answer/],
    ['nothing but right answers', facts, 'right: [1, 3]', 'right: [1, 2, 3]', /questions\.1\.right: names every answer/],
    ['an order that lacks one', facts, 'right: [2, 3, 1]', 'right: [2, 3]', /questions\.2\.right: names 2 of 3 answers/],
    ['an order shown as it is right', facts, 'right: [2, 3, 1]', 'right: [1, 2, 3]', /questions\.2\.right: is the order in which/],
    ['a question that rests on nothing', facts, /, references: \[unodc-indicators\] \}/, ' }', /questions\.2: rests on nothing/],
    ['an answer without reason', words, /^ {6}- 'Le transport est un acte\.'\n/m, '', /questions\.0\.reasons: lists 2, /],
    ['partners that are missing', words, /^ {4}partners:\n(?: {6}- .*\n){2}/m, '', /questions\.3\.partners: lists 0, and there are 2/],
    [
      'a branch that leads nowhere',
      facts,
      'leads: [ask, leave]',
      'leads: [ask, leaves]',
      /cases\.0\.steps\.0\.leads\.1: "leaves" is no step of the case: “أنصرف” leads nowhere; did you mean "leave"/,
    ],
    [
      'a branch in a circle',
      facts,
      'leads: [alone, employer]',
      'leads: [alone, start]',
      /cases\.0\.steps\.0\.leads: leads in a circle: start → ask → start/,
    ],
    [
      'a step that nothing leads to',
      facts,
      'leads: [alone, employer]',
      'leads: [alone, alone]',
      /cases\.0\.steps\.3: "employer" is reached by no choice/,
    ],
    [
      'an end that says not how it ends',
      facts,
      'id: alone, outcome: safe',
      'id: alone',
      /cases\.0\.steps\.2\.outcome: is missing at an end/,
    ],
    [
      'an end that rests on nothing',
      facts,
      'outcome: partly, helpPages: [someone]',
      'outcome: partly',
      /cases\.0\.steps\.4: rests on nothing/,
    ],
    ['a choice without words', words, /^ {10}- 'Je m’en vais'\n/m, '', /cases\.0\.steps\.0\.choices: lists 1, the original lists 2/],
    ['a module too long', words, /^summary: .*$/m, `summary: "${'mot '.repeat(mostWords)}"`, /fr\.yaml: has \d+ words; keep to 1500/],
    ['two modules in one place', 'training/definition/children/index.yaml', 'order: 2', 'order: 1', /order: is 1, as in /],
    ['an audience nobody knows', course, 'police', 'polise', /audiences\.0/],
  ];
  for (const [name, file, from, to, says] of slips)
    test(name, () => {
      const told = tried({ [file]: (text) => text.replace(from, to) }).map(problemLine);
      assert.ok(
        told.some((line) => says.test(line)),
        told.join('\n') || 'nothing is told',
      );
    });

  test('a language that is missing, and a course that is', (t) => {
    const content = copyOfWhole(t);
    rmSync(join(content, words));
    rmSync(join(content, 'training/definition/es.mdx'));
    const told = checkContent(content).problems.map(problemLine);
    assert.ok(
      told.some((line) => /elements\/fr\.yaml: a module is missing in Français; translate it/.test(line)),
      told.join('\n'),
    );
    assert.ok(
      told.some((line) => /definition\/es\.mdx: a course is missing in Español/.test(line)),
      told.join('\n'),
    );
  });
});

test('ways through a case: what is reached, circles, and their number', () => {
  const steps = [
    { id: 'a', leads: ['b', 'c'] },
    { id: 'b', leads: ['c', 'd'] },
    { id: 'c', leads: [] },
    { id: 'd', leads: [] },
    { id: 'e', leads: ['a'] },
  ];
  assert.deepEqual([...reached(steps)], ['a', 'b', 'c', 'd']);
  assert.equal(circleIn(steps), undefined);
  assert.equal(countWays(steps), 3);
  assert.deepEqual(circleIn([...steps.slice(0, 3), { id: 'd', leads: ['b'] }]), ['b', 'd', 'b']);
});
