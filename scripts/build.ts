import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { draftNotice, preview, previewNotice, siteProblem } from '../src/build/site.ts';
import { letterLines } from '../src/publish/letters/letters.ts';
import { builtSets, unfrozen, versionsIn, versionsRoot } from '../src/publish/open-data/versions.ts';

/**
 * `npm run build`: checks the content, builds into a folder beside `dist/`, and puts it in place only when everything
 * went well. A failed build leaves the previous `dist/` as it was.
 */
const out = process.env.PORTAL_OUT ?? 'dist';
const next = `${out}.next`;

function run(command: string, args: string[]) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PORTAL_OUT: next, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
}

const wrong = siteProblem(process.env.PORTAL_SITE);
if (wrong) {
  console.error(wrong);
  process.exit(1);
}
rmSync(next, { recursive: true, force: true });
run(process.execPath, ['src/check/cli.ts']);
run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
const previous = `${out}.previous`;
rmSync(previous, { recursive: true, force: true });
if (existsSync(out)) renameSync(out, previous);
renameSync(next, out);
rmSync(previous, { recursive: true, force: true });
console.log(`built into ${out}/`);
for (const line of letterLines(out)) console.log(line);
const notice = draftNotice(process.env.PORTAL_SITE);
if (notice) console.log(notice);
if (preview) console.log(previewNotice);
const changed = unfrozen(builtSets(out), versionsIn(versionsRoot)).map(({ dataset }) => dataset);
if (changed.length > 0)
  console.log(`data that differ from their latest frozen version: ${changed.join(', ')}; before you publish: npm run freeze-data`);
