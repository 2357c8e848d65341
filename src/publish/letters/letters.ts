import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatNumber, formatShare } from '#src/language/format.ts';
import { localeCodes, locales, pageLocales, type Locale } from '#src/language/locales.ts';
import { ownLetters } from '#src/language/reading.ts';
import { isolatedHtml } from '#src/ui/isolated-html.ts';
import { writingOf } from '#src/language/writing.ts';
import { cells, everything, lettersFile, rows, sectionOf, translationsPath } from './sections.ts';

/** A page of a language of few published texts, and how much of what stands between its header and footer is in its script. */
interface PageLetters {
  url: string;
  own: number;
  all: number;
}

const header = '\ufeffpage,own,letters\r\n';
const counted = localeCodes.filter((code) => writingOf(code).attestedOnly);

/**
 * Counts, in the finished pages of a language of few published texts, the letters that are its own: writes a file with every page, and
 * fills the table that the page on translations holds empty in every language.
 */
export function letterShares(): AstroIntegration {
  return {
    name: 'portal:letters',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const locale of counted) {
          const pages = pagesOf(folder, locale);
          const sums = sumsOf(pages, locale);
          const file = join(folder, lettersFile(locale));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, `${header}${pages.map(({ url, own, all }) => `${url},${own},${all}\r\n`).join('')}`);
          for (const reader of pageLocales) fill(join(folder, reader, translationsPath, 'index.html'), sums, reader);
        }
      },
    },
  };
}

/** What the build says of the letters of a built site, a line for each row of the table. */
export function letterLines(folder: string): string[] {
  return counted.flatMap((locale) => {
    const file = readFileSync(join(folder, lettersFile(locale)), 'utf8').slice(header.length);
    const cells = file
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const pages = cells.map(([url, own, all]) => ({ url: url!, own: Number(own), all: Number(all) }));
    return [...sumsOf(pages, locale)].map(
      ([section, { count, own, all }]) => `letters of ${locale}, ${section}: ${formatShare(share(own, all), 'en')} of ${count} pages`,
    );
  });
}

function pagesOf(folder: string, locale: Locale): PageLetters[] {
  return globSync(`${locale}/**/index.html`, { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      return { url: `/${file.replace(/index\.html$/, '')}`, ...ownLetters(main, locale) };
    });
}

type Sum = Omit<PageLetters, 'url'> & { count: number };

/** Nothing of nothing is none of it. */
const share = (own: number, all: number): number => (all === 0 ? 0 : own / all);

/** Sums for each row of the table. */
function sumsOf(pages: PageLetters[], locale: Locale): Map<string, Sum> {
  const sums = new Map<string, Sum>(rows.map(({ section }) => [section, { count: 0, own: 0, all: 0 }]));
  for (const { url, own, all } of pages)
    for (const section of [sectionOf(url.slice(`/${locale}`.length)), everything]) {
      const sum = sums.get(section)!;
      sums.set(section, { count: sum.count + 1, own: sum.own + own, all: sum.all + all });
    }
  return sums;
}

function fill(file: string, sums: Map<string, Sum>, reader: Locale) {
  if (!existsSync(file)) return; // a build of some pages alone
  const { dir } = locales[reader];
  let html = readFileSync(file, 'utf8');
  for (const [section, { count, own, all }] of sums) {
    html = html.replace(` ${cells.pages}="${section}">`, `>${isolatedHtml(formatNumber(count, reader), dir)}`);
    html = html.replace(` ${cells.share}="${section}">`, `>${isolatedHtml(formatShare(share(own, all), reader), dir)}`);
  }
  writeFileSync(file, html);
}
