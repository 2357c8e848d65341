import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireChromium } from '../scripts/chromium.ts';
import { listen, siteServer } from '../scripts/site-server.ts';
import { publish } from '../deploy/releases.ts';
import { localeCodes, type Language } from '../src/language/locales.ts';
import { pageKinds } from '../tests/browser/page-kinds.ts';

/**
 * The Lighthouse that is asked, brought on demand: with its 145 packages it weighs 111 MB, a third of all that the project installs,
 * and a lock that names a later one cannot be installed from (`npm ci` refuses it).
 */
const lighthouse = 'lighthouse@12.2.3';
/** Where the site stands as readers get it, compressed; kept, so that the next run compresses what changed. */
const published = 'bench/work/published';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** As far as it is read here: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** What Lighthouse says of a page as a phone sees it: the median of its runs, 100 is best. */
export type Score = Record<Category, number> & {
  kind: string;
  locale: Language;
  /** What costs points, but in performance, in any of the runs. */
  faults: string[];
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What a page loses points for, by the name that Lighthouse gives it. */
const faultsOf = ({ categories: found, audits }: Report): string[] =>
  categories
    .filter((name) => name !== 'performance')
    .flatMap((name) => found[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);

/**
 * Lighthouse on one page, as its own settings for a phone have it. The server runs beside it, in this process.
 * @param tries how often it is asked: now and then its browser gives no trace (NO_NAVSTART), which says nothing of the page
 * @throws what it said the last time
 */
async function ask(url: string, tries = 3): Promise<Report> {
  const asked = promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: requireChromium() }, maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    return JSON.parse((await asked).stdout) as Report;
  } catch (error) {
    if (tries <= 1) throw error;
    return ask(url, tries - 1);
  }
}

/**
 * Asks Lighthouse about a page of each kind, each in the next language of the table, as a public server sends it.
 * @param out folder of the built site, one with an address: a draft asks not to be listed, which costs points
 * @param kinds of tests/browser/page-kinds.ts; all where none is named
 * @param runs of which the median counts
 * @param languages all of them for each kind; the next one of the table where none is named
 * @throws when Lighthouse cannot be brought or says nothing that can be read
 */
export async function* scorePages(
  out: string,
  wanted: number,
  { kinds, languages, runs }: { kinds: string[]; languages: Language[]; runs: number },
): AsyncGenerator<Score> {
  await publish(out, published, 'node_modules/.cache/portal-compressed');
  const server = siteServer(join(published, 'current'));
  const port = await listen(server, wanted);
  try {
    for (const [index, [kind, path]] of Object.entries(pageKinds).entries()) {
      if (kinds.length > 0 && !kinds.includes(kind)) continue;
      for (const locale of languages.length > 0 ? languages : [localeCodes[index % localeCodes.length]!]) {
        const url = `http://127.0.0.1:${port}/${locale}${path}`;
        if (!(await fetch(url)).ok) continue; // Lighthouse asks about no page that is sent with an error
        const reports: Report[] = [];
        for (let run = 0; run < runs; run += 1) reports.push(await ask(url));
        const scores = categories.map((name) => [
          name,
          median(reports.map((report) => Math.round((report.categories[name].score ?? 0) * 100))),
        ]);
        const faults = [...new Set(reports.flatMap(faultsOf))];
        yield { kind, locale, ...(Object.fromEntries(scores) as Record<Category, number>), faults };
      }
    }
  } finally {
    server.close();
  }
}
