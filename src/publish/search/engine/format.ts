import type { SearchKind, Standing } from '#src/frame/kinds.ts';
import type { Language } from '#src/language/locales.ts';
import type { Facet } from '#src/publish/search/answer.ts';

/**
 * The files of the index, which the build writes and the browser reads; docs/search.md draws them. All but the core stand
 * in a folder named by what is in them, so that a browser with an old core never mixes two builds.
 */

/** `/search/<language>/core.json`: all that every query needs. Nothing in it grows with the site. */
export interface Core {
  /** Folder of the other files. */
  version: string;
  /** How many pages the language has in the index. */
  pages: number;
  /** How many files each family is cut into. */
  shards: Record<Family, number>;
  /** Pages are numbered by standing, the best first, then by kind: which kind begins at which number. */
  ranges: Range[];
}
export type Range = [from: number, kind: SearchKind, standing: Standing];

/** Families of files that are cut into shards by the hash of a key: words, spellings by their first and last letters, titles. */
export type Family = 'words' | 'spellings' | 'titles';

/** A word in its coarsest form: its spellings with the pages that have each, and what is named with it. */
export interface Entry {
  /** How many pages have it in their own words, and how many in one way or another. */
  own: number;
  all: number;
  /** The spellings; one that begins with "~" is of another language or of the thesaurus. */
  spellings: Record<string, number[]>;
  /** Present where the weakest pages stand in a file of their own, `rest/<hash>.json`. */
  cut?: true;
  names?: Name[];
}
/** A page by what it is called: the other words of the name, sorted; a section of the page, where the name is that one's. */
export type Name = [weight: number, others: string, page: number, section?: string];

/** Spellings that begin (or end) alike, the commonest first; `more` where there are others under a longer beginning. */
export interface Spellings {
  words: [spelling: string, pages: number][];
  more?: true;
}
export interface Titles {
  titles: [title: string, page: number, path: string][];
  more?: true;
}

/** `pages/<number>.json`: a page as a result shows it. */
export interface Card {
  path: string;
  title: string;
  /** Where the title is in another language than the page. */
  titleLocale?: Language;
  number?: string;
  place?: string;
  date?: string;
  /** Its text: the id and the heading of each section, both empty for what stands before the first. */
  sections: [id: string, title: string, text: string][];
}

/** `facets/<facet>.json`: each value with its label and the pages that have it. */
export type FacetFile = Record<string, { label: string; pages: number[] }>;

/** Facets that have a file; the kind of a page is known by its number. */
export const storedFacets = ['axis', 'year', 'body', 'language'] as const satisfies Facet[];

/** Letters by which spellings and titles are looked up: the fewest and the most. */
export const prefixLetters = { least: 2, most: 5 };

/** FNV-1a over the letters of a key (http://www.isthe.com/chongo/tech/comp/fnv/): the same in build and browser. */
export function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Impacts are whole numbers from 1 to this. */
export const mostImpact = 31;

/** Pages of one spelling: for each impact, the highest first, how many pages have it and the steps from one to the next. */
export function packed(postings: [page: number, impact: number][]): number[] {
  const sorted = postings.toSorted(([a, i], [b, j]) => j - i || a - b);
  const all: number[] = [];
  for (const [impact, group] of Map.groupBy(sorted, ([, each]) => each))
    all.push(impact, group.length, ...steps(group.map(([page]) => page)));
  return all;
}

/** @returns page and impact of each */
export function unpacked(numbers: number[]): [page: number, impact: number][] {
  const all: [number, number][] = [];
  for (let at = 0; at < numbers.length;) {
    const [impact, count] = [numbers[at]!, numbers[at + 1]!];
    at += 2;
    for (const page of unstepped(numbers.slice(at, at + count))) all.push([page, impact]);
    at += count;
  }
  return all;
}

export const steps = (pages: number[]): number[] => pages.map((page, at) => page - (pages[at - 1] ?? 0));
export function unstepped(numbers: number[]): number[] {
  let page = 0;
  return numbers.map((step) => (page += step));
}
