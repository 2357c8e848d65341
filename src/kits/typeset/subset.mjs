import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { keep } from '#src/build/keep.ts';

/**
 * Cuts the font files of the @fontsource packages to the letters the portal uses. Uncut they weigh four times as much
 * and cost a slow phone a second on its first page.
 */

const require = createRequire(import.meta.url);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const arabic = range(0x0621, 0x063a) + range(0x0640, 0x0655) + range(0x0660, 0x066c) + 'ٰٱپچژڤڭگݣی،؛؟٪';
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŸıĞğŠšŽžˈ–—‑‘’“”„…•›‹€→←↑↓−×′″\u202f\u2009\u2066\u2067\u2068\u2069\u200e\u200f';
const tifinagh = 'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ';

/** The cuts: which file, which letters, which weights. `switch-*` hold only the names in the language switcher. */
const cuts = {
  latn: { file: '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2', text: latin, wght: { min: 400, max: 700 } },
  arab: {
    file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
    text: arabic,
    wght: { min: 400, max: 700 },
  },
  kufi: { file: '@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2', text: arabic, wght: 700 },
  tfng: { file: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2', text: tifinagh },
  'switch-arab': {
    file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
    text: 'العربية',
    wght: 400,
  },
  'switch-tfng': { file: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2', text: 'ⵜⴰⵎⴰⵣⵉⵖⵜ' },
};

/**
 * Makes the cut files, `latn.woff2` and so on, once for each version of fonts and letters.
 * @param {string} cache where they are kept
 * @returns {Promise<string>} the folder that holds this version
 */
export async function cutFonts(cache) {
  const originals = Object.entries(cuts).map(([name, cut]) => ({ name, ...cut, original: readFileSync(require.resolve(cut.file)) }));
  const version = createHash('sha256').update(JSON.stringify(cuts));
  for (const { original } of originals) version.update(original);
  const folder = resolve(cache, version.digest('hex').slice(0, 8));
  for (const { name, original, text, wght } of originals) {
    const path = join(folder, `${name}.woff2`);
    if (existsSync(path)) continue;
    keep(path, await subsetFont(original, text, { targetFormat: 'woff2', ...(wght ? { variationAxes: { wght } } : {}) }));
  }
  return folder;
}
