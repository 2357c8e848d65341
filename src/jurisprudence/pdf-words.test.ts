import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { typstFonts } from '../typst/fonts.ts';
import { tracesOnPages } from './pdf-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-pdf-'));
after(() => rmSync(folder, { recursive: true }));
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: await typstFonts() }] });

/** A real PDF with this text on its pages, and what the gate says of it. No name in these texts is of a real case. */
function told(text: string) {
  const file = join(folder, 'decision.pdf');
  writeFileSync(file, compiler.pdf({ mainFileContent: text }));
  return tracesOnPages(file);
}
const arabic = (text: string) => `#set text(lang: "ar", dir: rtl, font: "Vazirmatn")\n${text}`;

test('a name on a page stops, in Latin and in Arabic script', () => {
  assert.deepEqual(told('La cour a entendu M. Karim Zeroualdi, chauffeur.').findings, [{ trace: 'name', text: 'M. Karim Zeroualdi' }]);
  assert.deepEqual(told(arabic('حيث إن السيد زهير صرح بأنه لا يعرف القاصر')).findings, [{ trace: 'name', text: 'السيد زهير' }]);
});

test('a phone number on the second page stops', () => {
  const { findings } = told(`${arabic('قرار')}\n#pagebreak()\nهاتفها 0661234567`);
  assert.deepEqual(
    findings.map(({ trace }) => trace),
    ['phone'],
  );
});

test('an anonymised text passes', () => {
  assert.deepEqual(told(arabic('حيث إن المتهم (س.ع) صرح بأنه لا يعرف الضحية القاصر، وأدانته المحكمة بمقتضى الفصل 448-1')), {
    findings: [],
    closed: [],
  });
});

test('a page without text, as a scan is, cannot be checked and stops', () => {
  const { closed } = told('Texte\n#pagebreak()\n#rect(width: 5cm, height: 5cm, fill: black)');
  assert.deepEqual(closed, ['page 2 holds no text: a picture cannot be checked']);
});

test('a file that is no PDF stops', () => {
  const file = join(folder, 'broken.pdf');
  writeFileSync(file, '%PDF-1.4 nothing');
  assert.deepEqual(tracesOnPages(file).closed, ['cannot be opened, so that nobody can check it']);
});
