import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { typstFonts } from './fonts.ts';

const compiler = NodeCompiler.create({
  workspace: process.cwd(),
  fontArgs: [{ fontBlobs: await typstFonts() }],
  inputs: { data: '{"dir":"rtl"}' },
});
const letters = 'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ى ة آ أ ؤ إ ئ ء ؟ ، ؛';

/** What a piece of Typst measures, in hundredths of the size of its letters. */
function measured(body: string): unknown {
  const made = compiler.compile({
    mainFileContent: `#import "/src/kits/typeset/identity.typ": *\n#set text(lang: "ar", dir: rtl, size: 100pt)\n#context [#metadata(${body}) <found>]`,
  });
  if (!made.result) throw new Error(JSON.stringify(compiler.fetchDiagnostics(made.takeError() ?? made.takeDiagnostics()!)));
  return (compiler.query(made.result, { selector: '<found>', field: 'value' }) as unknown[])[0];
}

for (const face of ['drawn', 'drawn-display', 'readable'])
  test(`no letter of Arabic touches one of the next line: ${face}`, () => {
    const height = (edges: string) =>
      `calc.max(..(400, 700).map(weight => measure(text(font: ${face}, weight: weight, fallback: false, ${edges})[${letters}]).height / 1pt))`;
    const reach = `${height('top-edge: "bounds", bottom-edge: "bounds"')} - ${height('top-edge: "cap-height", bottom-edge: "baseline"')}`;
    const [near, reached] = measured(`(nearest.${face} / 1em * 100, ${reach})`) as [number, number];
    assert.ok(near >= reached, `nearest.${face} is ${near}, the letters reach ${reached}`);
  });

test('lines that stand as far apart as their own letters need do not touch, whichever they are, and are no nearer than was asked', () => {
  const line = fc.array(fc.constantFrom(...letters.split(' '), ' '), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(line, line, (first, second) => {
      const set = (words: string, edges: string) =>
        `measure(text(font: drawn-display, weight: 700, fallback: false, ${edges})[#"${words}"]).height / 100pt`;
      const [near, capital, toInk, fromInk] = measured(
        `(apart(text(font: drawn-display, weight: 700)[#"${first} ${second}"], .32) / 1em, ${set('ل', 'top-edge: "cap-height", bottom-edge: "baseline"')},
          ${set(first, 'top-edge: "cap-height", bottom-edge: "bounds"')}, ${set(second, 'top-edge: "bounds", bottom-edge: "baseline"')})`.replaceAll(
          '\n',
          '',
        ),
      ) as [number, number, number, number];
      assert.ok(near >= 0.32);
      assert.ok(toInk - capital + fromInk <= capital + near, `${first} / ${second}: ${near}`);
    }),
    { numRuns: 60 },
  );
});

test('lines and what follows them are as near as their face allows, or farther than any asks for', () => {
  for (const path of globSync('src/**/*.typ'))
    for (const [told, value] of readFileSync(path, 'utf8').matchAll(/\b(?:leading|spacing|above|below): (\d*\.?\d+)em/g))
      assert.ok(parseFloat(value!) >= 0.6, `${path}: ${told}`);
});

test('what follows larger letters stands farther away, by as much as they are larger', () => {
  const [readable] = measured('(nearest.readable / 1em,)') as [number];
  for (const path of globSync('src/**/*.typ'))
    for (const [told, space, size] of readFileSync(path, 'utf8').matchAll(
      /\b(?:below|spacing): (nearest\.[\w-]+|[\d.]+em),[^\n]*?\btext\([^()\n]*?size: ([\d.]+)em(?![^\n]*\bdial\()/g, // digits reach nowhere
    ))
      assert.ok((space!.startsWith('nearest') ? readable : parseFloat(space!)) >= readable * parseFloat(size!), `${path}: ${told}`);
});
