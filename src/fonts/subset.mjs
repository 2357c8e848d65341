import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

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
 * Makes the cut files, once for each version of fonts and letters.
 * @param {string} folder where they are kept
 * @returns {Promise<Record<keyof typeof cuts, string>>} path of each cut
 */
export async function cutFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const paths = {};
  for (const [name, { file, text, wght }] of Object.entries(cuts)) {
    const original = readFileSync(require.resolve(file));
    const key = createHash('sha256')
      .update(original)
      .update(JSON.stringify([text, wght]))
      .digest('hex')
      .slice(0, 8);
    const path = join(folder, `${name}-${key}.woff2`);
    if (!existsSync(path)) {
      const options = { targetFormat: 'woff2', ...(wght ? { variationAxes: { wght } } : {}) };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await subsetFont(original, text, options));
    }
    paths[name] = path;
  }
  return /** @type {Record<keyof typeof cuts, string>} */ (paths);
}
