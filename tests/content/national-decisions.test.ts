import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkContent } from '#src/check/check.ts';
import { problemLine } from '#src/content/problem.ts';
import { glyphPdf } from '#src/concepts/jurisprudence/glyph-pdf.fixture.ts';
import { copyOfWhole } from '../fixtures/portal.ts';

const facts = `scope: national
name: "Criminal chamber, 2024"
court: court-of-appeal
states: [MA]
numbers: ["2024/2641/123"]
date: 2024-03-12
stage: appeal
anonymised: true
reviewer: "R. R."
reviewed: 2026-01-02
released: null
provisions: [{ instrument: penal-code, articles: ["448-1"] }]
exploitation: [begging]
theme: other
language: ar
`;
const words = (summary: string) =>
  `title: "قضية تسول"\nquestion: "سؤال"\nholding: "أدانت المحكمة المتهم (س.ع)"\nsummary: "${summary}"\ntranslation: { state: original }\n`;

/** The portal in small with one national decision added, and what the check says of it. */
function told(own: { facts?: string; summary?: string; pdf?: string | Buffer; log?: string }): string[] {
  const root = copyOfWhole({ after });
  const folder = join(root, 'jurisprudence/criminal-chamber-2024');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.yaml'), own.facts ?? facts);
  writeFileSync(join(folder, 'ar.yaml'), words(own.summary ?? 'استدرج المتهم (س.ع) قاصرين إلى التسول'));
  if (own.pdf) writeFileSync(join(folder, 'decision.pdf'), own.pdf);
  if (own.log) writeFileSync(join(root, 'decision-log.yaml'), own.log);
  appendFileSync(
    join(root, 'courts.yaml'),
    '- { id: court-of-appeal, identifier: akn, database: "https://www.cspj.ma/", title: { ar: "محكمة الاستئناف" } }\n',
  );
  return checkContent(root).problems.map((problem) => problemLine(problem).slice(root.length + 1));
}

test('an anonymised, reviewed decision is accepted', () => assert.deepEqual(told({}), []));

test('a decision without anonymised stops with one line', () => {
  const lines = told({ facts: facts.replace('anonymised: true\n', '') });
  assert.equal(lines.filter((line) => line.includes('criminal-chamber-2024/index.yaml: anonymised:')).length, 1, lines.join('\n'));
});

test('a name in the summary stops, naming file, field and cure', () => {
  const [line, ...more] = told({ summary: 'صرح السيد زهير التازيوي' });
  assert.match(line!, /criminal-chamber-2024\/ar\.yaml: summary: may name a person \(name: .*\); write initials/);
  assert.deepEqual(more, []);
});

test('a PDF that names its author stops', () => {
  assert.match(told({ pdf: '%PDF-1.4 << /Author (Somebody) >>' })[0]!, /decision\.pdf: may name a person \(metadata/);
});

test('a PDF that is a scan, without any text, stops with one line: it cannot be checked', () => {
  const lines = told({ pdf: glyphPdf([]) });
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0]!, /decision\.pdf: page 1 holds no text: a picture cannot be checked; save it anew as a PDF with searchable text/);
});

test('a name of which a PDF sets the letters apart stops', () => {
  const letters = [...'حيث إن السيد زهير صرح'].reverse().map((letter, index) => ({ letters: letter, x: 50 + index * 9, y: 700 }));
  assert.match(told({ pdf: glyphPdf(letters) })[0]!, /decision\.pdf: may name a person \(name: "السيدزهير/);
});

test('withdrawing a decision while its folder is still there stops', () => {
  const log = '- { id: r, decision: criminal-chamber-2024, kind: withdrawal, date: 2026-03-01, reason: { ar: "سبب" } }\n';
  assert.match(told({ log })[0]!, /withdraws a decision whose folder is still there/);
});

test('a malformed ECLI stops with one line', () => {
  assert.match(told({ facts: facts + 'ecli: "ECLI:XX"\n' })[0]!, /ecli: is not an ECLI; write ECLI/);
});
