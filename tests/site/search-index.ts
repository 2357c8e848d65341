import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/locales.ts';
import type { Load } from '../../src/publish/search/engine/files.ts';
import { openSearch } from '../../src/publish/search/engine/open.ts';
import type { Result, Search } from '../../src/publish/search/answer.ts';
import { site } from './pages.ts';

const read = new Map<string, unknown>();

/** The files of the built index, as a browser has them that keeps what it had. */
const fromBuild: Load = async (address) => {
  if (!read.has(address)) read.set(address, JSON.parse(readFileSync(join(site, address), 'utf8')));
  return read.get(address);
};

/** The search of a page of the built site. */
export const searchOf = (locale: Language, load = fromBuild): Search => openSearch('/search', locale, load);

/** The addresses of the first results for a query, of both languages where a page was found in two. */
export async function firstResults(search: Search, query: string, count = 5): Promise<Set<string>> {
  const { results } = await (await search.search({ query, filters: {} })).next();
  return new Set(results.slice(0, count).flatMap((result: Result) => [result.url, ...(result.also ? [result.also.url] : [])]));
}

/** The share of the pages expected that are among the first five. */
export const recall = (expected: Set<string>, found: Set<string>): number =>
  Math.min(1, expected.intersection(found).size / Math.min(5, expected.size));

export const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
