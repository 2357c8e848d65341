import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { contentRoot } from '#src/content/root.ts';

/** What an editor is told when material to hand out cannot be printed as written. */
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function problemsWith(file: string, change: (text: string) => string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(root);
  for (const part of ['material', 'law', 'hotline.yaml', 'publisher.yaml'])
    cpSync(join(contentRoot, part), join(root, part), { recursive: true });
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  assert.notEqual(changed, before, 'the test changes the file');
  writeFileSync(path, changed);
  return checkContent(root)
    .problems.map((problem) => problemLine(problem).replace(`${root}/`, ''))
    .filter((line) => line.startsWith('material/'));
}

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
    text.replace(/(points:\n {2}- ")(.*)"/, (_, start: string, point: string) => `${start}${`${point} `.repeat(14)}"`),
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
  const told = problemsWith('material/help-line/es.yaml', (text) => text.replace(/(points:)\n {2}- [^\n]*/, '$1'));
  assert.ok(
    told.some((line) => /^material\/help-line\/es\.yaml: points: lists (\d+), the original lists (?!\1)\d+/.test(line)),
    told.join('\n'),
  );
});
