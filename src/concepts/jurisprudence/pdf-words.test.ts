import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { typstFonts } from '#src/kits/typeset/fonts.ts';
import { advance, glyphPdf, type Drawn } from './glyph-pdf.fixture.ts';
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

/** Letters drawn one by one from a place on, each a step further; spaces are gaps. */
const oneByOne = (text: string, step: number, from: number): Drawn[] =>
  [...text].map((letters, index) => ({ letters, x: from + index * step, y: 700 })).filter(({ letters }) => letters !== ' ');
const turn = (text: string) => [...text].reverse().join('');
/** The letters, each drawn at another time than its neighbours. */
const shuffled = (drawn: Drawn[]) => drawn.toSorted((a, b) => ((a.x * 7919) % 101) - ((b.x * 7919) % 101));

/** Words with a gap of one letter between them. */
function wordByWord(text: string): Drawn[] {
  let x = 50;
  return text.split(' ').map((letters) => {
    const word = { letters, x, y: 700 };
    x += (letters.length + 1) * advance;
    return word;
  });
}

/** The ways in which programs place the letters of a text. */
const latinWays: Record<string, (text: string) => Drawn[]> = {
  'letter by letter': (text) => oneByOne(text, advance, 50),
  'letter by letter, apart': (text) => oneByOne(text, advance * 1.7, 20),
  'letter by letter, in no order': (text) => shuffled(oneByOne(text, advance, 50)),
  'word by word, without spaces': wordByWord,
};
const arabicWays: Record<string, (text: string) => Drawn[]> = {
  'from right to left': (text) => oneByOne(text, -advance, 800),
  'from right to left, apart': (text) => oneByOne(text, -advance * 1.7, 880),
  'from left to right as drawn': (text) => oneByOne(turn(text), advance, 50),
  'from left to right as drawn, apart': (text) => oneByOne(turn(text), advance * 1.7, 20),
  'in one piece, as drawn': (text) => [{ letters: turn(text), x: 50, y: 700 }],
  'in one piece, as written': (text) => [{ letters: text, x: 50, y: 700 }],
};

const lower = (drawn: Drawn[]) => drawn.map((piece) => ({ ...piece, y: piece.y - 200 }));

for (const [ways, pass, stop, named] of [
  [latinWays, 'La cour a entendu M. le Procureur et A.B., mineure', 'Puis elle a entendu M. Karim Zeroualdi, chauffeur', /^M\. ?Kar/],
  [arabicWays, 'استمعت المحكمة إلى السيد الوكيل العام', 'حيث إن السيد زهير صرح بأنه لا يعرف القاصر', /^السيد ?زهير/],
] as const)
  for (const [way, draw] of Object.entries(ways))
    test(`drawn ${way}: a name stops, an office and initials pass`, () => {
      const file = join(folder, 'glyphs.pdf');
      writeFileSync(file, glyphPdf([...draw(pass), ...lower(draw(stop))]));
      const { findings, closed } = tracesOnPages(file);
      assert.ok(findings.length > 0);
      for (const { text } of findings) assert.match(text, named);
      assert.deepEqual(closed, []);
    });

test('letters that typesetting sets apart are read, in Latin and in Arabic script', () => {
  const spaced = (text: string) => ['0.05em', '0.2em', '1em'].map((tracking) => `#text(tracking: ${tracking})[${text}]\n\n`).join('');
  const { findings } = told(spaced('La cour a entendu M. le Procureur, puis M. Karim Zeroualdi, chauffeur'));
  assert.deepEqual([...new Set(findings.map(({ text }) => text))], ['M. Karim Zeroualdi', 'M.KarimZeroualdi']);
  const names = told(arabic(spaced('حيث إن السيد زهير صرح بأنه لا يعرف القاصر'))).findings;
  assert.ok(names.length >= 2);
  for (const { text } of names) assert.match(text, /^السيد ?زهير/);
  assert.deepEqual(told(arabic(spaced('حيث إن المتهم (س.ع) صرح بأنه لا يعرف الضحية القاصر'))).findings, []);
});

test('a page without text, as a scan is, cannot be checked and stops', () => {
  const { closed } = told('Texte\n#pagebreak()\n#rect(width: 5cm, height: 5cm, fill: black)');
  assert.deepEqual(closed, ['page 2 holds no text: a picture cannot be checked']);
});

test('a picture with hardly any text, as a scanner leaves it, cannot be checked and stops; one beside a text passes', async () => {
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'gray' } })
    .png()
    .toBuffer();
  const picture = `#image(bytes((${[...png].join(', ')})), width: 15cm)\n`;
  assert.deepEqual(told(`${picture}Scanned with a phone`).closed, [
    'page 1 holds a picture and hardly any text: a picture cannot be checked',
  ]);
  assert.deepEqual(told(picture + 'La cour confirme le jugement. '.repeat(10)), { findings: [], closed: [] });
});

test('a file that is no PDF stops', () => {
  const file = join(folder, 'broken.pdf');
  writeFileSync(file, '%PDF-1.4 nothing');
  assert.deepEqual(tracesOnPages(file).closed, ['cannot be opened, so that nobody can check it']);
});
