import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { debianWays, installed } from './debian.ts';

const debian = '/usr/bin/chromium';
const usual = [debian, '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** A Chromium that is already there: the one named by PORTAL_CHROMIUM, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  return [process.env.PORTAL_CHROMIUM, ...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

const shell = '/usr/bin/chromium-headless-shell';

/**
 * What draws pages where nobody looks, for most of the tests: Chromium without a window, in three quarters of its time. It asks for no icon
 * and keeps no page that was left. Where it is missing, or a browser is named by PORTAL_CHROMIUM, that Chromium does.
 */
export const findShell = (): string | undefined => (existsSync(shell) && !process.env.PORTAL_CHROMIUM ? shell : findChromium());

/**
 * Finds a Chromium or installs one: Playwright's download first, else the Debian package.
 * @returns its path
 * @throws when none can be had, saying what to do
 */
export function requireChromium(): string {
  const found = installed('Chromium', findChromium, [['npx', ['playwright', 'install', 'chromium']], ...debianWays('chromium')]);
  if (!found) throw new Error('no Chromium: install one and name it in PORTAL_CHROMIUM');
  if (found === debian)
    installed('Chromium without a window', () => (existsSync(shell) ? shell : undefined), debianWays('chromium-headless-shell'));
  return found;
}
