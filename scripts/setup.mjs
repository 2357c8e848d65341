import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * `node scripts/setup.mjs [command …]`: installs what the lock file says, once for each state of it; development dependencies too,
 * whatever NODE_ENV says: one installation serves every command, the tests included. No script of a package runs. Runs on the Node
 * that is there (20 or newer), without dependencies. Ends with one line where the command would find a Node too old for it;
 * else the command runs, and its exit code is the one given.
 */
const stamp = 'node_modules/.portal-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const shell = process.platform === 'win32';

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell,
  });
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

const [command, ...words] = process.argv.slice(2);
if (command) {
  const child = spawn(command, words, { stdio: 'inherit', shell });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    console.error(`${command}: ${message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (signal) console.error(`${command} ended by ${signal}`);
  });
}
