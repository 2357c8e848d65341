import { execFileSync, spawn } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheOf, contentRoot } from '../src/content/root.ts';
import { writeCopies } from './copies.ts';
import { cpuSeconds, treeMemory } from './processes.ts';

const work = 'bench/work';
/** Documents and pictures already set: what a build keeps for the next one beside the content that it read. */
const documents = 'node_modules/.cache/portal-typst';
const sampledEveryMs = 200;

/** What one build costs. */
export interface BuildCost {
  scale: number;
  measures: number;
  pages: number;
  /** All files of the site: a measure brings feeds and citation files with its pages. */
  files: number;
  seconds: number;
  cpuSeconds: number;
  /** Highest sum of resident memory of all processes of the build, in MB, sampled. */
  peakMb: number;
}

/** Builds generated copies of the content from empty caches, and measures it. */
export async function measureBuild(scale: number): Promise<BuildCost> {
  const content = join(work, `content-${scale}x`);
  const out = join(work, `dist-${scale}x`);
  const measures = writeCopies(contentRoot, content, scale);
  for (const cache of [cacheOf(content), documents]) rmSync(cache, { recursive: true, force: true });
  const cost = await runMeasured([process.execPath, resolve('scripts/build.ts')], '.', { PORTAL_CONTENT: content, PORTAL_OUT: out });
  const written = globSync('**/*', { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
  const pages = written.filter(({ name }) => name.endsWith('.html')).length;
  rmSync(out, { recursive: true, force: true });
  rmSync(content, { recursive: true, force: true });
  return { scale, measures, pages, files: written.length, ...cost };
}

/** What a command costs: seconds on the clock and of processors, and the highest memory of all its processes in MB. */
export type RunCost = Pick<BuildCost, 'seconds' | 'cpuSeconds' | 'peakMb'>;

/**
 * Runs a command under a shell, whose `times` tells the processor time of everything it waited for.
 * @param cwd the folder it runs in
 * @throws when it fails, with what it printed
 */
export function runMeasured(command: string[], cwd: string, env: Record<string, string> = {}): Promise<RunCost> {
  const began = performance.now();
  const shell = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  let times = '';
  for (const stream of [shell.stdout, shell.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  shell.stdio[3]?.on('data', (chunk: Buffer) => (times += chunk.toString()));

  let peakKb = 0;
  const sample = setInterval(() => {
    const listing = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
    peakKb = Math.max(peakKb, treeMemory(listing, shell.pid ?? 0));
  }, sampledEveryMs);

  return new Promise((resolve, reject) => {
    shell.on('close', (code, signal) => {
      clearInterval(sample);
      if (code !== 0) return reject(new Error(`${command.join(' ')} failed (${code ?? signal}):\n${printed.slice(-4000)}`));
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      return resolve({ seconds, cpuSeconds: cpuSeconds(times), peakMb: Math.round(peakKb / 1000) });
    });
  });
}
