import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { debianWays, installed } from './debian.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** A Chromium that is already there: the one named by PORTAL_CHROMIUM, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  return [process.env.PORTAL_CHROMIUM, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * Finds a Chromium or installs one: Playwright's download first, else the Debian package.
 * @returns its path
 * @throws when none can be had, saying what to do
 */
export function requireChromium(): string {
  const found = installed('Chromium', findChromium, [['npx', ['playwright', 'install', 'chromium']], ...debianWays('chromium')]);
  if (!found) throw new Error('no Chromium: install one and name it in PORTAL_CHROMIUM');
  return found;
}
