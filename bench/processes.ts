/** Readings of what the system says of processes. Pure: builds.ts asks the system. */

/**
 * Processor time of the children of a shell.
 * @param times what the shell's `times` prints: a line for itself, a line for its children, each user and system time
 * @returns seconds, user and system together
 */
export function cpuSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? '';
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) throw new Error(`the shell's times cannot be read: ${JSON.stringify(times)}`);
  return Math.round(parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0) * 10) / 10;
}

/**
 * Resident memory of a process and all its descendants. What they share counts once for each.
 * @param listing lines of pid, parent pid and resident kB, as `ps -A -o pid=,ppid=,rss=` prints them
 * @returns kB
 */
export function treeMemory(listing: string, root: number): number {
  const rows = listing
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const within = new Set([root]);
  let size = 0;
  while (size !== within.size) {
    size = within.size;
    for (const [pid, parent] of rows) if (within.has(parent)) within.add(pid);
  }
  return rows.filter(([pid]) => within.has(pid)).reduce((sum, [, , kb]) => sum + kb, 0);
}
