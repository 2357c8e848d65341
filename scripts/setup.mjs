import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Installs what the lock file says, once for each state of it; development dependencies too, whatever NODE_ENV says: one
 * installation serves every command, the tests included. Runs on the Node that is there (20 or newer), without
 * dependencies. Ends with one line where the commands that follow would find a Node too old for them.
 */
const stamp = 'node_modules/.portal-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const shell = process.platform === 'win32';

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}

/** The project brings its Node for some systems only, and npm puts it before the machine's own. */
const needed = parseInt(Object.values(JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies)[0]);
const found = spawnSync('node', ['--version'], { encoding: 'utf8', shell }).stdout?.trim() || 'none that starts';
if (!(parseInt(found.slice(1)) >= needed)) {
  const system = `${process.platform} ${process.arch}`;
  console.error(`needs Node ${needed}, found ${found}: none comes along that runs on ${system}; install it and start again`);
  process.exit(1);
}
