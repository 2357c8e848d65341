import { spawnSync } from 'node:child_process';

/** A command that may bring what is missing. */
type Way = [command: string, args: string[]];

/** The ways to install packages of Debian: as root, or as one who may become root without being asked. */
export const debianWays = (...packages: string[]): Way[] =>
  ['', 'sudo -n '].map((as) => [
    'sh',
    ['-c', `${as}apt-get update -qq && ${as}apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`],
  ]);

/**
 * Finds a program, or installs it by the first way that brings it.
 * @returns its path; undefined when no way brought it
 */
export function installed(name: string, find: () => string | undefined, ways: Way[]): string | undefined {
  for (const [command, args] of ways) {
    if (find()) break;
    console.log(`No ${name} yet: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 });
  }
  return find();
}
