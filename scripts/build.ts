import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { draftNotice, preview, previewNotice, siteProblem } from '../src/build/site.ts';
import { letterLines } from '../src/publish/letters/letters.ts';
import { builtSets, unfrozen, versionsIn, versionsRoot } from '../src/publish/open-data/versions.ts';
import { replaceFolder } from './exchange.ts';
import { takeLock } from './lock.ts';
import { writeSums } from './sums.ts';
import { builtRoot } from '../src/build/built-root.ts';

/**
 * `npm run build`: checks the content, builds into a folder beside `dist/`, and puts it in place only when everything
 * went well. A failed build leaves the previous `dist/` as it was.
 */
const next = `${builtRoot}.next`;

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

async function run(command: string, args: string[]) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PORTAL_OUT: next, ASTRO_TELEMETRY_DISABLED: '1' } });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  lock.alsoHeldBy(child.pid!); // it goes on when this process is killed
  const [status] = await ended;
  if (status === 0) return;
  rmSync(next, { recursive: true, force: true });
  lock.release();
  process.exit(status ?? 1);
}

const wrong = siteProblem(process.env.PORTAL_SITE);
if (wrong) stop(wrong);
const lock = await takeLock(`${builtRoot}.lock`, `a build into ${builtRoot}/`).catch((error: Error) => stop(error.message));
rmSync(next, { recursive: true, force: true });
await run(process.execPath, ['src/check/cli.ts']);
await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
writeSums(next);
replaceFolder(next, builtRoot);
lock.release();
console.log(`built into ${builtRoot}/`);
for (const line of letterLines(builtRoot)) console.log(line);
const notice = draftNotice(process.env.PORTAL_SITE);
if (notice) console.log(notice);
if (preview) console.log(previewNotice);
const changed = unfrozen(builtSets(builtRoot), versionsIn(versionsRoot)).map(({ dataset }) => dataset);
if (changed.length > 0)
  console.log(`data that differ from their latest frozen version: ${changed.join(', ')}; before you publish: npm run freeze-data`);
