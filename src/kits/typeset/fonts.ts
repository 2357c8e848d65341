import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keep } from '#src/build/keep.ts';
import { partedWith, partLigatures } from './part-ligatures.ts';

/**
 * The fonts of what Typst sets, one file per weight, because Typst takes no variable fonts. Noto throughout, as on the
 * pages, with one exception: Noto's Arabic draws the dots of a letter as glyphs of their own, so that text copied from
 * a PDF or read aloud comes out in pieces. PDFs therefore set Arabic in Vazirmatn, whose letters are whole and whose lam-alef is
 * parted; pictures, which hold outlines and no text, keep Noto.
 */
const packages = 'node_modules';
const folder = 'node_modules/.cache/portal-typst';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const latin = range(0x20, 0x7e) + range(0xa0, 0x17f) + range(0x2010, 0x205e) + '€→←↑↓−×';
const arabic = ' ' + range(0x0600, 0x06ff);
// Punctuation in the font of the letters: a mark from another font would be read before the words it ends.
const marks = '.:;,!?()[]«»"\'’‘“”–—-…·/%+=*&\u00a0';
/** Letters of names (of judgments, of authors) that the Latin file of Noto does not hold. */
const ofNames = 'ĂăĄąĆćČčĎďĐđĘęĚěĞğİŁłŃńŇňŐőŘřŚśŞşŤťŮůŰűŹźŻżȘșȚț';

const files: { file: string; text: string; weights: number[]; parted?: boolean }[] = [
  { file: '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2', text: latin, weights: [400, 700] },
  { file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2', text: arabic, weights: [400, 700] },
  { file: '@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2', text: arabic, weights: [700] },
  {
    file: '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
    text: arabic + marks + ofNames + partedWith,
    weights: [],
    parted: true,
  },
  {
    file: '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
    text: arabic + marks + ofNames + partedWith,
    weights: [],
    parted: true,
  },
  { file: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2', text: range(0x2d30, 0x2d7f), weights: [] },
];

/** The font files as the bytes that Typst loads; cut once for each version of them. */
export async function typstFonts(): Promise<Buffer[]> {
  const cuts = files.flatMap(({ file, text, weights, parted }) =>
    weights.length > 0
      ? weights.map((wght) => cut(file, text, { variationAxes: { wght } }))
      : [cut(file, text, {}).then((font) => (parted ? partLigatures(font) : font))],
  );
  return Promise.all(cuts);
}

async function cut(file: string, text: string, options: { variationAxes?: Record<string, number> }): Promise<Buffer> {
  const original = readFileSync(join(packages, file));
  const key = createHash('sha256')
    .update(original)
    .update(JSON.stringify([text, options]))
    .digest('hex')
    .slice(0, 16);
  const path = join(folder, `${key}.ttf`);
  return existsSync(path) ? readFileSync(path) : keep(path, await subsetFont(original, text, { targetFormat: 'sfnt', ...options }));
}
