import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { attachmentNameRules, lostNames } from '#src/check/prose-names.ts';
import { readPortal } from '#src/check/read.ts';
import { attachmentName, attachmentsFolder } from '#src/content/attachments/addresses.ts';
import { attachmentRules, largestFile } from '#src/content/attachments/rules.ts';
import { contentRoot } from '#src/content/root.ts';
import { typstFonts } from '#src/kits/typeset/fonts.ts';

/** The PDFs that prose offers: what the check refuses of one, in its line. */

const root = mkdtempSync(join(tmpdir(), 'portal-attachments-'));
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, attachmentsFolder));
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: await typstFonts() }] });
const pdf = (text: string) => compiler.pdf({ mainFileContent: text })!;
const sound = pdf('#set document(title: "Communiqué")\nLa Commission s’est réunie. #link("https://justice.gov.ma")[Le ministère]');

const entry = (id = 'example') => ({
  id: 'attachments',
  file: join(root, 'attachments.yaml'),
  body: '',
  data: { id, file: 'example.pdf', title: { ar: 'مثال' }, language: 'fr', source: 'plan' },
});

/** What is told of a document with these bytes; of one that is not there, without them. */
function told(bytes?: Uint8Array): string[] {
  const file = join(root, attachmentsFolder, 'example.pdf');
  rmSync(file, { force: true });
  if (bytes) writeFileSync(file, bytes);
  return attachmentRules({ attachment: [entry()] }).map(({ field, wrong }) => `${field}: ${wrong}`);
}

/** A PDF with more objects, of which its page is told: what a program adds to a file that is there. */
function added(annotation: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [${annotation}] >>`,
    '<< /Length 45 >>\nstream\nBT /F 14 Tf 72 760 Td (La Commission.) Tj ET   \nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return Buffer.from(`%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>`);
}

test('a document that can be opened, searched and heard is published; its links may say where they lead', () => {
  assert.deepEqual(told(sound), []);
  assert.deepEqual(
    told(added('<< /Subtype /Link /Rect [0 0 9 9] /Contents (the ministry) /A << /S /URI /URI (https://justice.gov.ma) >> >>')),
    [],
  );
});

test('one that is not there, cannot be opened, is a scan, or is too large is refused', () => {
  assert.deepEqual(told(), ['example.file: no file "example.pdf" in attachments/']);
  assert.match(told(Buffer.from('%PDF-1.4 nothing')).join(), /^example\.file: "example\.pdf" cannot be opened/);
  assert.match(told(pdf('#rect(width: 5cm, height: 5cm, fill: black)')).join(), /page 1 holds no text/);
  assert.match(told(Buffer.concat([sound, Buffer.alloc(largestFile)])).join(), /"example\.pdf" has 11 MB/);
});

test('one that carries a comment is refused, for its author may not know that it is read', () => {
  const said = told(added('<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (A reviewer) /Contents (Not yet agreed) >>'));
  assert.deepEqual(
    said,
    ['A reviewer', 'Not yet agreed'].map((note) => `example.file: "example.pdf" holds a comment or a filled form: "${note}"`),
  );
});

test('prose offers it by its id, and none has the name of a file that the portal makes', () => {
  const portal = { ...readPortal(contentRoot).portal, attachment: [entry(), entry('plan')] };
  const lost = (file: string) => lostNames({ name: 'Download', attributes: { file } }, portal, 'about/methodology/fr');
  assert.deepEqual(lost(attachmentName('example')), []);
  assert.equal(lost(attachmentName('other')).length, 1);
  assert.deepEqual(
    attachmentNameRules(portal).map(({ field }) => field),
    ['plan.id'],
  );
});
