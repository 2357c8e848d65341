import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { requireChromium } from './chromium.ts';
import { compileCache } from './compile-cache.ts';
import { reportPath, type Report } from './run-tests.ts';
import { installServers } from './web-servers.ts';

/**
 * `npm test`: every check there is but those of `npm run test:long`, each even when one before it failed (but for those that need the build). Says where its time
 * went, and closes with a line "N passed, N failed" that adds up the real counts.
 */
interface Step {
  name: string;
  /** The command of package.json that it is. */
  script: string;
  /** Reads what it counted from a file that it leaves; a step without one counts as one. */
  report?: { path: string; read: (text: string) => Report };
  /** Name of the step that must have passed before this one can run. */
  needs?: string;
  /** True where it keeps one core busy, and may run beside others. The rest have two workers, or write what the build reads. */
  single?: true;
}

const ofNode = (step: string) => ({ path: reportPath(step), read: (text: string) => JSON.parse(text) as Report });

/** What Playwright counted; a file took as long as its tests together. */
function readBrowserReport(text: string): Report {
  const { stats, suites, config } = JSON.parse(text) as JSONReport;
  const milliseconds = ({ specs, suites: inner = [] }: JSONReportSuite): number =>
    [
      ...specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration))),
      ...inner.map(milliseconds),
    ].reduce((sum, each) => sum + each, 0);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    files: suites.map((suite) => ({ file: relative('.', join(config.rootDir, suite.file)), seconds: milliseconds(suite) / 1000 })),
  };
}

/** The steps in the order in which they begin. */
const steps: Step[] = [
  { name: 'build', script: 'build', single: true },
  { name: 'lint', script: 'lint', single: true },
  { name: 'format', script: 'format:check', single: true },
  { name: 'types', script: 'check:types' },
  { name: 'units and content', script: 'test:unit', report: ofNode('unit') },
  { name: 'browser', script: 'test:browser', needs: 'build', report: { path: 'test-results/browser.json', read: readBrowserReport } },
  { name: 'built site', script: 'test:site', needs: 'build', report: ofNode('site') },
];

/** `npm run test:long`, before a release: what takes too long for every change. */
const longSteps: Step[] = [
  { name: 'build', script: 'build' },
  { name: 'builds compared and killed', script: 'test:builds', needs: 'build', report: ofNode('builds') },
  {
    name: 'axe in every language',
    script: 'test:axe',
    needs: 'build',
    report: { path: 'test-results/browser.json', read: readBrowserReport },
  },
];

/** How many steps that keep one core busy run at a time. */
const cores = 2;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** A port that nothing listens on, so that a server left by an interrupted run is in nobody's way. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Where temporary files cost least: memory, where the system lends some; many small files took fifty times as long on a disk. */
function temporaryFolder(): string {
  const memory = '/dev/shm';
  if (process.env.TMPDIR || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 1e9 ? memory : tmpdir();
}

const environment = {
  ...process.env,
  TMPDIR: temporaryFolder(),
  ...compileCache,
  ASTRO_TELEMETRY_DISABLED: '1',
  PORTAL_TEST_PORT: String(await freePort()),
  PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
};

/** What came of a step. */
interface Outcome extends Report {
  step: Step;
  seconds: number;
  ended: boolean;
}

/** Runs a step. Its output is shown at its end, for another runs beside it. */
function run(step: Step): Promise<Outcome> {
  if (step.report) rmSync(step.report.path, { force: true });
  console.log(`— ${step.name} …`);
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(scripts[step.script]!, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      const report = counted(step, code === 0);
      process.stdout.write(Buffer.concat([Buffer.from(`\n— ${step.name}\n`), ...output]));
      console.log(`— ${step.name}: ${report.passed} passed, ${report.failed} failed\n`);
      resolve({ ...report, step, seconds, ended: code === 0 });
    });
  });
}

/** Runs every step that can, each as soon as what it needs has passed and there is a core for it. @returns what came of each */
async function runAll(waiting: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const running = new Map<Step, Promise<void>>();
  const free = ({ single }: Step) =>
    single ? running.size < cores && [...running.keys()].every((step) => step.single) : running.size === 0;
  const mayRun = (step: Step) => free(step) && (!step.needs || outcomes.some((done) => done.step.name === step.needs && done.ended));
  for (;;) {
    for (let next = waiting.findIndex(mayRun); next !== -1; next = waiting.findIndex(mayRun)) {
      const [step] = waiting.splice(next, 1) as [Step];
      const done = run(step).then((outcome) => {
        outcomes.push(outcome);
        running.delete(step);
      });
      running.set(step, done);
    }
    if (running.size === 0) return outcomes;
    await Promise.race(running.values());
  }
}

/** What a step counted. A runner that fails, leaves no count or runs nothing, without naming a failed test, has failed all the same. */
function counted({ report }: Step, ended: boolean): Report {
  const nothing: Report = { passed: 0, failed: 0, files: [] };
  const found = report && existsSync(report.path) ? report.read(readFileSync(report.path, 'utf8')) : nothing;
  if (!report && ended) return { ...nothing, passed: 1 };
  return found.failed === 0 && (!ended || found.passed === 0) ? { ...found, failed: 1 } : found;
}

requireChromium();
installServers();

const outcomes = await runAll(process.argv[2] === 'long' ? longSteps : steps);

const inSeconds = (seconds: number) => `${seconds.toFixed(0).padStart(5)} s`;
console.log('\n— where the time went');
for (const { step, seconds } of outcomes) console.log(`${inSeconds(seconds)}  ${step.name}`);
console.log('the ten slowest files of tests');
const files = outcomes.flatMap((outcome) => outcome.files).toSorted((a, b) => b.seconds - a.seconds);
for (const { file, seconds } of files.slice(0, 10)) console.log(`${inSeconds(seconds)}  ${file}`);

const total = (count: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);
