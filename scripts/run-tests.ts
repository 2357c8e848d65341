import { fork } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { compileCache } from './compile-cache.ts';

/** What ran of a step of tests, and how long each file took. */
export interface Report {
  passed: number;
  failed: number;
  files: { file: string; seconds: number }[];
}

/** Where the report of a step of tests is written. */
export const reportPath = (step: string): string => `test-results/${step}.json`;

/** What says of a file of tests that it begins a build, commands or other files of tests, or checks the HTML of a site: it takes longest. */
const long = /\/(?:fixture-site|handbook|project|run-suites|valid-html)\.ts'/;
/** What says of one that it goes through all pages of a built site: they are parsed once, and fill the memory of its process. */
const walksAll = /import \{[^}]*\bpages\b[^}]*\} from '\.\/pages\.ts'/;

/** A file of tests, and its place: those that go through all pages come first, the longest last. */
interface Ranked {
  file: string;
  rank: 0 | 1 | 2;
}

function inOrder(files: string[]): Ranked[] {
  const rank = (text: string) => (long.test(text) ? 2 : walksAll.test(text) ? 0 : 1);
  return files.map((file): Ranked => ({ file, rank: rank(readFileSync(file, 'utf8')) })).toSorted((a, b) => a.rank - b.rank);
}

/** Runs files as `work` does until none is left, in a new process where the next file is of another rank: pages that were parsed weigh on all that follows. */
async function workAll(place: number, step: string, folder: string, left: Ranked[]): Promise<Report[]> {
  const reports: Report[] = [];
  const [at, take] = place % 2 ? ([-1, () => left.pop()] as const) : ([0, () => left.shift()] as const);
  while (left.length > 0) {
    const { rank } = left.at(at)!;
    reports.push(await work(`${place}-${reports.length}`, step, folder, () => (left.at(at)?.rank === rank ? take()?.file : undefined)));
  }
  return reports;
}

/**
 * Runs files in a process that takes the next when it is done with one.
 * @param name of the process in this run
 * @param folder for what the processes of this run make for each other (PORTAL_TEST_RUN)
 * @returns what it counted; one failed when it died
 */
function work(name: string, step: string, folder: string, next: () => string | undefined): Promise<Report> {
  const path = resolve(folder, `${name}.json`);
  const reporters = ['spec', 'stdout', resolve(import.meta.dirname, 'test-report.ts'), path];
  const worker = fork(resolve(import.meta.dirname, 'test-worker.ts'), {
    // every page of the site, parsed once, is more than the heap that Node gives itself
    execArgv: ['--max-old-space-size=8192', ...reporters.map((value, at) => `--test-reporter${at % 2 ? '-destination' : ''}=${value}`)],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...compileCache, PORTAL_TEST_RUN: folder },
  });
  let running: string | undefined;
  let took = false;
  const output: Buffer[] = []; // of one file at a time, for the processes write side by side
  const show = () => void process.stdout.write(Buffer.concat(output.splice(0)));
  worker.stdout!.on('data', (chunk: Buffer) => output.push(chunk));
  worker.on('message', () => {
    show();
    running = next();
    took ||= running !== undefined;
    worker.send(running ?? '');
  });
  return new Promise((done) =>
    worker.on('close', (code) => {
      show();
      const report = existsSync(path) && readFileSync(path, 'utf8');
      if (running === undefined && report) return done(JSON.parse(report) as Report);
      if (!took && code === 0) return done({ passed: 0, failed: 0, files: [] }); // the others had taken all before it was there
      console.log(`${running ?? step}: the process that ran it ended (${code}) without a count`);
      done({ passed: 0, failed: 1, files: [] });
    }),
  );
}

/**
 * `node scripts/run-tests.ts <step> <glob>…`: the tests of these files, in as many processes as there are cores. They take their files from
 * both ends of the list, so that what many files read is read in one of them, while another one has begun with the longest.
 */
if (import.meta.main) {
  const [step, ...patterns] = process.argv.slice(2);
  const files = inOrder(patterns.flatMap((pattern) => globSync(pattern).toSorted()));
  mkdirSync(dirname(reportPath(step!)), { recursive: true });
  rmSync(reportPath(step!), { force: true });
  const folder = mkdtempSync(join(dirname(reportPath(step!)), `${step}-`));
  const places = Array.from({ length: availableParallelism() }, (_, place) => workAll(place, step!, folder, files));
  const reports = (await Promise.all(places)).flat();
  rmSync(folder, { recursive: true });
  const total = (count: 'passed' | 'failed') => reports.reduce((sum, report) => sum + report[count], 0);
  const report: Report = { passed: total('passed'), failed: total('failed'), files: reports.flatMap((each) => each.files) };
  writeFileSync(reportPath(step!), JSON.stringify(report));
  process.exitCode = report.failed === 0 && report.passed > 0 ? 0 : 1;
}
