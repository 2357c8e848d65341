import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { problemLine } from '#src/content/problem.ts';
import { copyOfWhole, trials } from '../fixtures/portal.ts';

/** What an editor is told when material to hand out cannot be printed as written. */
const content = copyOfWhole({ after });
const needed = ['material', 'law', 'hotline.yaml', 'publisher.yaml'];
for (const part of readdirSync(content)) if (!needed.includes(part)) rmSync(join(content, part), { recursive: true });
const tried = trials({ after }, content);

const problemsWith = (file: string, edit: (text: string) => string): string[] =>
  tried({ [file]: edit })
    .map(problemLine)
    .filter((line) => line.startsWith('material/'));

test('a poster text too long for its frame is told in one line: file, field, how much too long, what to do', () => {
  const told = problemsWith('material/help-line/fr.yaml', (text) =>
    text.replace(/^headline: .*$/m, `headline: "${'Quelqu’un vous exploite\u00a0? '.repeat(9)}"`),
  );
  assert.equal(told.length, 1, told.join('\n'));
  assert.match(
    told[0]!,
    /^material\/help-line\/fr\.yaml: headline: is too long for its frame on "[^"]+" \(needs \d+ mm, has \d+ mm\); shorten it by about \d+ %$/,
  );
});

test('the same in Arabic, for a list of points', () => {
  const told = problemsWith('material/help-line/ar.yaml', (text) =>
    text.replace(/(points:\n {2}- ')(.*)'/, (_, start: string, point: string) => `${start}${`${point} `.repeat(14)}'`),
  );
  assert.ok(
    told.some((line) => line.startsWith('material/help-line/ar.yaml: points: is too long')),
    told.join('\n'),
  );
});

test('material that names a number which hotline.yaml does not hold is told', () => {
  const told = problemsWith('material/help-line/index.yaml', (text) => text.replace('line: commission', 'line: comission'));
  assert.ok(
    told.some((line) => /^material\/help-line\/index\.yaml: line: no number "comission"/.test(line)),
    told.join('\n'),
  );
});

test('a point missing in one language is told', () => {
  const told = problemsWith('material/help-line/fr.yaml', (text) => text.replace(/(points:)\n {2}- [^\n]*/, '$1'));
  assert.ok(
    told.some((line) => /^material\/help-line\/fr\.yaml: points: lists (\d+), the original lists (?!\1)\d+/.test(line)),
    told.join('\n'),
  );
});
