import { mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** One command at a time over a folder: a file that names the processes at work. One whose processes are gone is taken over. */
interface Lock {
  /** Names another process that works for this one, which may outlive it. */
  alsoHeldBy(process: number): void;
  release(): void;
}

const alive = (process_: number): boolean => {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holders = (path: string): number[] => {
  try {
    return readFileSync(path, 'utf8')
      .split(/\s+/)
      .map(Number)
      .filter((each) => each > 0 && alive(each));
  } catch {
    return [];
  }
};

/** Runs with the only right to take over a lock that was left; one who died in the middle loses it after ten seconds. */
async function alone<Result>(path: string, act: () => Result): Promise<Result> {
  for (;;)
    try {
      mkdirSync(path);
      try {
        return act();
      } finally {
        rmdirSync(path);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > 10_000) rmSync(path, { recursive: true, force: true });
      await wait(50);
    }
}

/**
 * Takes the lock.
 * @param path of its file
 * @param what is done under it, for the one line that another command gets: "a build into dist/"
 * @throws when somebody holds it, with what to do
 */
export async function takeLock(path: string, what: string): Promise<Lock> {
  return alone(`${path}.taking`, () => {
    const [holder] = holders(path);
    if (holder) throw new Error(`${what} is under way (process ${holder}): wait for it, or end that process, and start again`);
    writeFileSync(path, `${process.pid}\n`);
    return {
      alsoHeldBy: (other) => writeFileSync(path, `${process.pid}\n${other}\n`),
      release: () => rmSync(path, { force: true }),
    };
  });
}
