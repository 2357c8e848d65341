import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** A Chromium that is already there: the one named by PORTAL_CHROMIUM, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  return [process.env.PORTAL_CHROMIUM, ...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * Finds a Chromium or installs one: Playwright's download first, else the Debian package.
 * @returns its path
 * @throws when none can be had, saying what to do
 */
export function requireChromium(): string {
  const ways: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium']],
    ['sh', ['-c', 'sudo -n apt-get update -qq && sudo -n apt-get install -y -qq --no-install-recommends chromium']],
  ];
  for (const [command, args] of ways) {
    if (findChromium()) break;
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 });
  }
  const found = findChromium();
  if (!found) throw new Error('no Chromium: install one and name it in PORTAL_CHROMIUM');
  return found;
}
