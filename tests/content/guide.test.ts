import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { resultOf, waysThrough } from '#src/ui/questionnaire/answers.ts';
import { trials } from '../fixtures/portal.ts';

const { portal } = readPortal(contentRoot);
const { questions, results } = portal.guide[0]!.data;
const ways = waysThrough(questions).map((given) => ({ given, result: resultOf(results, given)! }));

describe('the guide', () => {
  test('every way leads to a result with help, and every result is reached', () => {
    assert.ok(ways.length > 100);
    for (const { given, result } of ways) assert.ok(result.pages.length > 0, JSON.stringify(given));
    assert.deepEqual(new Set(ways.map(({ result }) => result)), new Set(results));
  });

  test('under 18, no means is asked for; of an adult, and where the age is not known, each is', () => {
    const means = ['force', 'deceit'];
    for (const { given } of ways)
      for (const id of means) assert.equal(given[id] === undefined, given['under-18'] === 'yes', JSON.stringify(given));
  });

  test('exploitation of a child leads to a number for children, whatever else is answered', () => {
    for (const { given, result } of ways)
      if (given['under-18'] === 'yes' && given['exploited'] === 'yes') assert.ok(result.lines.includes('child-protection'));
  });

  test('an adult without any means or loss of freedom is never told that several signs are there', () => {
    for (const { given, result } of ways)
      if (!['not-free', 'force', 'deceit'].some((id) => given[id] === 'yes')) assert.notEqual(result.id, 'several');
  });
});

describe('a slip in the guide is told', () => {
  const index = 'guide/index.yaml';
  const slips: [string, string, (text: string) => string, field: string][] = [
    ['a result that an earlier one hides', index, (text) => text.replace(/any:\s+\{\s*under-18: \[unknown\][^}]*\}/, ''), 'results.5'],
    [
      'a way that leads nowhere',
      index,
      (text) => text.replace('- id: none', '- id: none\n    all: { under-18: [yes], act: [yes] }'),
      'results',
    ],
    [
      'a question that is asked too late',
      index,
      (text) => text.replace('asked: { under-18', 'asked: { border'),
      'questions.4.asked.border',
    ],
    ['a question that is none', index, (text) => text.replace('all: { border', 'all: { frontier'), 'results.3.all.frontier'],
  ];
  test('each with its field', (owner) => {
    const told = trials(owner);
    for (const [what, file, edit, field] of slips) {
      const problems = told({ [file]: edit });
      assert.ok(
        problems.some((problem) => problem.file.endsWith(file) && problem.field === field && problem.cure),
        `${what}: ${JSON.stringify(problems)}`,
      );
    }
  });
});
