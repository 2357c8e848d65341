import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createServer, type AddressInfo } from 'node:net';
import { requireChromium } from './chromium.ts';
import { installNginx } from './nginx.ts';

/**
 * `npm test`: every check there is, in order, each even when one before it failed (but for those that need the build).
 * Closes with a line "N passed, N failed" that adds up the real counts.
 */
interface Step {
  name: string;
  command: string[];
  /** Counts passed and failed tests; a step without it counts as one. */
  count?: (output: string) => Counts;
  /** The steps after it need this one. */
  gate?: boolean;
}
interface Counts {
  passed: number;
  failed: number;
}

/** Node's test runner closes with "# pass N" and "# fail N" (TAP) or "ℹ pass N". */
const nodeCounts = (output: string): Counts => {
  const last = (word: string) => Number([...output.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return { passed: last('pass'), failed: last('fail') + last('cancelled') };
};

const browserReport = 'test-results/browser.json';
const browserCounts = (): Counts => {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
};

const node = process.execPath;
/** Node leaves one core free by default: on two that is one file after the other. */
const tests = [node, '--test', `--test-concurrency=${availableParallelism()}`];
const steps: Step[] = [
  { name: 'lint', command: [node, 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'format', command: [node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: [node, 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'] },
  {
    name: 'units and content',
    command: [...tests, 'src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*.test.ts', 'tests/*.test.ts', 'tests/content/*.test.ts'],
    count: nodeCounts,
  },
  { name: 'build', command: [node, 'scripts/build.ts'], gate: true },
  { name: 'built site', command: [...tests, 'tests/site/*.test.ts'], count: nodeCounts },
  { name: 'browser', command: [node, 'node_modules/@playwright/test/cli.js', 'test'], count: browserCounts },
];

/** A port that nothing listens on, so that a server left by an interrupted run is in nobody's way. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Runs a step; its output is shown as it comes. */
function run({ command }: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const [program, ...args] = command;
    const child = spawn(program!, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PORTAL_TEST_PORT: port },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const sum: Counts = { passed: 0, failed: 0 };
const port = String(await freePort());
let stopped = false;
requireChromium();
installNginx();
rmSync(browserReport, { force: true });

for (const step of steps) {
  if (stopped) continue;
  console.log(`\n— ${step.name}`);
  const { code, output } = await run(step);
  const counts = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A runner that fails, or runs nothing, without naming a failed test has failed all the same.
  if ((code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed += 1;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  console.log(`— ${step.name}: ${counts.passed} passed, ${counts.failed} failed`);
  stopped = step.gate === true && code !== 0;
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
