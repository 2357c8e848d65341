import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { miniatureSite } from '../tests/site/fixture-site.ts';
import { requireChromium } from './chromium.ts';

/**
 * `npm run look`: builds the portal in miniature and compares 20 pages of it with the pictures in tests/look/approved/, so that
 * a change of style is seen before it is committed. Not part of `npm test`: whether a change is meant, a person decides.
 *
 * - `--approve`  writes the pictures anew
 */
const { values } = parseArgs({ options: { approve: { type: 'boolean', default: false } } });
/** The day on which the miniature stands still; its content is of before. */
const today = '2026-12-01';

requireChromium();
process.env.PORTAL_TODAY = today;
const miniature = miniatureSite('look');
miniature.build();
const args = ['playwright', 'test', '--config', 'tests/look/playwright.config.ts'];
const { status } = spawnSync('npx', values.approve ? [...args, '--update-snapshots=changed'] : args, {
  stdio: 'inherit',
  env: { ...process.env, PORTAL_OUT: miniature.site },
});
if (values.approve) {
  // A page has few colours: a palette takes a third of the bytes.
  for (const file of globSync('tests/look/approved/*.png')) {
    const picture = readFileSync(file);
    const smaller = await sharp(picture).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer();
    if (smaller.length < picture.length) writeFileSync(file, smaller);
  }
} else if (status !== 0) {
  console.log('before, after and difference: playwright-report/index.html (npx playwright show-report)');
  console.log('a change that is meant: npm run look -- --approve');
}
process.exit(status ?? 1);
