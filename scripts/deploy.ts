import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { publish, releasesIn, rollBack } from '../deploy/releases.ts';
import { takeLock } from './lock.ts';
import { builtRoot } from '../src/build/built-root.ts';

/**
 * `npm run deploy -- <folder>`: gives the built site to the readers of a folder that a server serves; `--rollback` gives back the one
 * before. docs/deploy.md says the rest.
 */
const words = process.argv.slice(2);
const [root, ...more] = words.filter((word) => word !== '--rollback');

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
if (!root || root.startsWith('-') || more.length > 0)
  stop('npm run deploy -- <folder> publishes the built site there; npm run deploy -- <folder> --rollback gives back the one before');
const back = words.includes('--rollback');
if (back && !existsSync(root)) stop(`${root}/ is not there: nothing has been published into it`);
mkdirSync(root, { recursive: true });
const lock = await takeLock(join(root, 'lock'), `a publication into ${root}/`).catch((error: Error) => stop(error.message));
try {
  if (back) console.log(`readers get ${rollBack(root)} again`);
  else {
    const { name, files, changed, bytes, sent } = await publish(builtRoot, root, 'node_modules/.cache/portal-compressed');
    const mb = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
    console.log(`readers get ${name}: ${files} files, ${changed} new or changed; ${mb(bytes)}, ${mb(sent)} as sent with Brotli`);
  }
  console.log(`kept in ${root}/releases/: ${releasesIn(root).length}; npm run deploy -- ${root} --rollback gives back the one before`);
} catch (error) {
  lock.release();
  stop((error as Error).message);
}
lock.release();
