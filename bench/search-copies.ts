import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localeCodes, type Language } from '../src/language/locales.ts';
import { seeded } from '../tests/site/known-items.ts';

/** Of a copy's words, one in four is another: texts that grow bring words of their own. */
const replaced = 0.25;
/** No page has numbers from here on. */
const apart = 1000;

/** A word made of a word's own letters, so that it is one of its script. */
const madeUp = (word: string, random: () => number): string => {
  const letters = [...word.toLowerCase()];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  return [...letters.slice(at), ...letters.slice(0, at), letters[Math.floor(random() * letters.length)]!].join('');
};

/** What a page says that it is stays, its number becomes another; of its text words are replaced, tags are not. */
function reworded(main: string, copy: number, random: () => number): string {
  const pieces =
    /<span data-search-field="(?:kind|date)">[^<]*|(?<=<span data-search-field="(?:number|label)">)[^<]*|<[^>]*>|&\w+;|[\p{L}\p{M}]{4,}/gu;
  return main.replace(pieces, (piece, at: number) => {
    if (/^[<&]/.test(piece)) return piece;
    if (main[at - 1] === '>' && /\d/.test(piece)) return piece.replace(/\d+/, (number) => String(Number(number) + copy * apart));
    return random() < replaced ? madeUp(piece, random) : piece;
  });
}

/** Of a page in another language an index takes what it is called, and nothing of its text. */
const named = (main: string): string =>
  `<main data-search-body>${/<div hidden data-search-ignore>.*?<\/div>/s.exec(main)?.[0] ?? ''}</main>`;

/**
 * Writes the parts of pages that search reads, each several times: once as it is, then under other addresses with words replaced.
 * @param site folder of the built site
 * @param languages those whose indexes are wanted: what these take of the others' pages is written too, and no more
 */
export function writeSearchCopies(site: string, to: string, times: number, languages: readonly Language[] = localeCodes): void {
  for (const locale of localeCodes)
    for (const file of globSync(`${locale}/**/index.html`, { cwd: site }).sort()) {
      const whole = /<main\b[^>]*\bdata-search-body\b[^>]*>.*<\/main>/s.exec(readFileSync(join(site, file), 'utf8'))?.[0];
      const main = whole && (languages.includes(locale) ? whole : named(whole));
      for (let copy = 0; main && copy < times; copy += 1) {
        const target = join(to, locale, copy === 0 ? '' : `copy-${copy}`, file.slice(locale.length + 1));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, copy === 0 ? main : reworded(main, copy, seeded(copy * 7919 + file.length)));
      }
    }
}
