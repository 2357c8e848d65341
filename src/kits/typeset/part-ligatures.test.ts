import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { closed, pdfReaders } from '../../../tests/fixtures/pdf-readers.ts';
import { typstFonts } from './fonts.ts';
import { partedWith, partLigatures } from './part-ligatures.ts';

const fonts = await typstFonts();
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: fonts }] });
const set = (text: string) =>
  `#set page(width: auto, height: auto)\n#set text(lang: "ar", dir: rtl, font: "Vazirmatn", size: 40pt, fallback: false)\n${text}`;

/** Words of letters that join and that do not, with lam and each alef where they begin, within, and at the end. */
const word = fc
  .array(fc.constantFrom('لا', 'لأ', 'لإ', 'لآ', 'ل', 'ا', 'ب', 'و', 'د', 'ك', 'ه', 'ع', 'الله'), { minLength: 2, maxLength: 6 })
  .map((parts) => parts.join(''));
const words = fc.array(word, { minLength: 1, maxLength: 4 });

for (const { name, skip, textOf } of pdfReaders)
  test(`${name} reads any word with lam and alef as it was set`, { skip }, async () => {
    await fc.assert(
      fc.asyncProperty(words, async (line) => {
        const text = closed(await textOf(Buffer.from(compiler.pdf({ mainFileContent: set(line.join(' ')) }))));
        for (const each of line) assert.ok(text.includes(each), `${each} in ${text}`);
      }),
      { numRuns: 40 },
    );
  });

test('what is seen stays as the face draws it', async () => {
  const text = 'لا ولا بلا بلأ لإ فلآ الاتجار للاستغلال';
  const face = readFileSync('node_modules/@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf');
  const cut = await subsetFont(face, text + partedWith, { targetFormat: 'sfnt' });
  const drawn = [cut, partLigatures(cut)].map((font) => {
    const own = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: [font] }] });
    return sharp(Buffer.from(own.plainSvg({ mainFileContent: set(text) })))
      .raw()
      .toBuffer();
  });
  const [before, after] = await Promise.all(drawn);
  assert.ok(before!.equals(after!));
});

test('a font without the signs is refused', () => {
  assert.throws(() => partLigatures(fonts[0]!), /^Error: the font /);
});
