import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBuild, type BuildCost } from './builds.ts';
import { isLanguage, localeCodes } from '../src/language/locales.ts';
import { scorePages, type Score } from './lighthouse.ts';
import { sweepHtml, weighPages, type PageWeight, type Sweep } from './pages.ts';
import { againstPortal, comparePeers, type PeerBuild, type PeerPage } from './peers.ts';
import { measureSearch, type IndexCost, type SearchCost } from './search.ts';
import { againstAim, missed } from './weight.ts';
import { builtRoot } from '../src/build/built-root.ts';

/**
 * `npm run bench`: what a page costs its reader and what a build costs its maker. Prints tables and writes the same
 * figures into bench-results/. It judges nothing: it never fails on a figure.
 *
 * - `--scale 1,5`    builds only these multiples of the plan's measures (1, 5 and 25 without it)
 * - `--pages-only`   weighs the pages of the site as built, and builds nothing
 * - `--builds-only`  builds, and weighs no page
 * - `--search`       asks the search of the site as built, and of one 10 and 35 times as large (20,000 pages a language), or as `--scale` says; beside stock Pagefind and
 *                    MiniSearch, over three lines and on a slower processor; and does nothing else
 * - `--languages a,b` in these alone; `--lighthouse` goes through the languages in turn without it
 * - `--peers`        builds the same pages of the plan with Starlight, VitePress and Eleventy, and the portal; opens a measure of each and
 *                    searches from there; prints what each costs, and against the portal; and does nothing else
 * - `--lighthouse`   asks Lighthouse about every kind of page of the site as built, and does nothing else
 * - `--kinds a,b`    of tests/browser/page-kinds.ts, about these kinds alone
 * - `--runs 3`       how often a page is asked about
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string' },
    'pages-only': { type: 'boolean', default: false },
    'builds-only': { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    kinds: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    languages: { type: 'string', default: '' },
  },
});
const scale = values.scale ?? (values.search ? '1,10,35' : '1,5,25');
const scales = scale.split(',').map(Number);
if (!scales.every((scale) => Number.isInteger(scale) && scale > 0)) {
  console.error(`--scale ${scale}: write whole numbers with commas between them, such as 1,5,25`);
  process.exit(2);
}
const languages = values.languages.split(',').filter(isLanguage);
const kinds = values.kinds.split(',').filter(Boolean);
const port = Number(process.env.PORT ?? 4699);

function printPages(weights: PageWeight[]) {
  console.log('\nBytes of a page as sent (Brotli 11), empty cache, 360 px wide; "× aim" above 1 misses the aim');
  console.table(
    weights.map((weight) => ({
      page: weight.page,
      language: weight.locale,
      HTML: weight.html,
      '× aim HTML': againstAim(weight, 'html'),
      CSS: weight.css,
      '× aim CSS': againstAim(weight, 'css'),
      fonts: weight.font,
      'font files': weight.fonts,
      'JS (not needed)': weight.js,
      other: weight.other,
      all: weight.total,
      '× aim all': againstAim(weight, 'total'),
      requests: weight.requests,
      'text without JS': weight.readable,
    })),
  );
  console.log('JavaScript needed to read: 0 bytes; "text without JS" is the part of the main text shown with scripts off.');
  console.log(`Scripts fetched all the same: ${[...new Set(weights.flatMap(({ scripts }) => scripts))].join(', ') || 'none'}`);
  for (const weight of weights) {
    const aims = missed(weight);
    if (aims.length > 0) console.log(`aim missed: ${weight.page} in ${weight.locale}: ${aims.join(', ')}`);
  }
}

function printSweep({ pages, over, heaviest }: Sweep) {
  console.log(`\nHTML of all ${pages} built pages: ${over} at or above the aim. The heaviest:`);
  console.table(heaviest);
}

/** What the search page fetches for a first search at each size, against the first. */
function printGrowth(costs: SearchCost[]) {
  console.log(`\nA first search of the search page as the site grows, against ${scales[0]}×`);
  const own = costs.filter(({ engine, line, processor }) => engine === 'the search page' && line === 'fast' && processor === '1×');
  const base = (locale: string) => own.find((cost) => cost.locale === locale)!['first bytes'];
  console.table(
    own.map(({ scale, locale, 'first bytes': bytes, 'first requests': requests }) => ({
      scale: `${scale}×`,
      language: locale,
      bytes,
      '× bytes': Math.round((bytes / base(locale)) * 100) / 100,
      requests,
    })),
  );
}

/** Cost per page against that of the smallest build: 1 is flat. */
function printBuilds(builds: BuildCost[]) {
  const [base] = builds;
  const perPage = (of: (build: BuildCost) => number, build: BuildCost) =>
    base && Math.round((of(build) / build.pages / (of(base) / base.pages)) * 100) / 100;
  console.log(`\nBuilds from empty caches; the last two columns against ${base?.scale}×, per page`);
  console.table(
    builds.map((build) => ({
      scale: `${build.scale}×`,
      measures: build.measures,
      pages: build.pages,
      files: build.files,
      seconds: build.seconds,
      'CPU seconds': build.cpuSeconds,
      'peak MB': build.peakMb,
      'CPU ms a page': Math.round((build.cpuSeconds / build.pages) * 10_000) / 10,
      'time ratio': perPage(({ seconds }) => seconds, build),
      'CPU ratio': perPage((each) => each.cpuSeconds, build),
    })),
  );
}

interface Results {
  date: string;
  machine: { processors: number; model: string; node: string };
  pages?: PageWeight[];
  html?: Sweep;
  lighthouse?: Score[];
  search?: { costs: SearchCost[]; index: IndexCost }[];
  peers?: { builds: PeerBuild[]; pages: PeerPage[] };
  builds: BuildCost[];
}
const results: Results = {
  date: new Date().toISOString(),
  machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
  builds: [],
};

/** Writes what is known so far, so that a long run that is stopped has not been in vain. */
function save() {
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(`bench-results/${results.date.replaceAll(':', '-')}.json`, `${JSON.stringify(results, null, 2)}\n`);
}

if (values.search) {
  results.search = [];
  for await (const measured of measureSearch(builtRoot, port, scales, languages.length > 0 ? languages : localeCodes)) {
    results.search.push(measured);
    save();
    console.log('\nThe index of these languages, and how busy the machine is');
    console.table([measured.index]);
    console.log('A search, in the median of its queries: all that is fetched but the page itself and fonts, in Brotli');
    console.table(measured.costs);
  }
  if (scales.length > 1) printGrowth(results.search.flatMap(({ costs }) => costs));
  process.exit();
}

if (values.peers) {
  const own = await measureBuild(1);
  results.peers = await comparePeers(builtRoot, own, port);
  save();
  console.log('\nBuilds from empty caches: the portal of its whole site, the others of 300 pages of the plan');
  console.table(results.peers.builds);
  console.log('The page of a measure: empty cache, 360 px, 150 ms and 1.6 Mbit/s, a processor four times as slow; median of three');
  console.table(results.peers.pages);
  console.log('Against the portal: above 1 it is heavier or slower; CLS is the shift itself');
  console.table(againstPortal(results.peers.pages));
  process.exit();
}

if (values.lighthouse) {
  results.lighthouse = [];
  for await (const score of scorePages(builtRoot, port, { kinds, languages, runs: Number(values.runs) })) {
    console.log(Object.values(score).flat().join(' '));
    results.lighthouse.push(score);
    save();
  }
  console.log('\nLighthouse, mobile; 100 is best');
  console.table(results.lighthouse.map(({ faults, ...score }) => ({ ...score, faults: faults.join(', ') })));
  process.exit();
}

if (!values['builds-only'] && existsSync(builtRoot)) {
  results.pages = await weighPages(builtRoot, port);
  printPages(results.pages);
  results.html = sweepHtml(builtRoot);
  printSweep(results.html);
  save();
} else if (!values['builds-only']) {
  console.log(`No built site in ${builtRoot}/: run npm run build first to have its pages weighed.`);
}

if (!values['pages-only']) {
  for (const scale of scales) {
    console.log(`building ${scale}× …`);
    results.builds.push(await measureBuild(scale));
    printBuilds(results.builds);
    save();
  }
}
