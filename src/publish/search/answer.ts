import type { SearchKind } from '#src/frame/kinds.ts';
import type { Language } from '#src/language/locales.ts';

/** What search answers: the agreement between the engine, which finds, and the page, which shows. */

/** By what results can be narrowed. `language` is the language of a text's original. */
export const facets = ['kind', 'axis', 'year', 'body', 'language'] as const;
export type Facet = (typeof facets)[number];

export interface SearchRequest {
  /** As typed. A last word without a space after it is taken as still being typed. */
  query: string;
  /** The values that a result must have one of, for each facet that narrows. */
  filters: Partial<Record<Facet, string[]>>;
}

export interface Answer {
  /** How many pages are found, after the filters, and how many without them. */
  total: number;
  unfiltered: number;
  /** How many of the pages found without filters are of each kind. */
  counts: { kind: Record<string, number> };
  /**
   * The values of another facet that the pages found without filters have, for the filters once a reader opens them: it
   * costs a file. @throws {SearchFailure} as `next`
   */
  countsOf(facet: Exclude<Facet, 'kind'>): Promise<FacetCount[]>;
  /** Words that no page has, as typed. They were left out of the search. */
  unknown: string[];
  /** Present only where no page has the words as typed together: those that were searched instead of some. */
  corrected?: Correction[];
  /**
   * The next eight results, and whether there are more after them.
   * @throws {SearchFailure} when a file of the index cannot be had; calling it again tries the same eight again
   */
  next(): Promise<{ results: Result[]; more: boolean }>;
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface Correction {
  from: string;
  to: string;
}

/** Words with the language that they are in. */
interface Words {
  text: string;
  locale: Language;
}

export interface Result {
  /** Address of the page; the link to it opens `section`, where there is one. */
  url: string;
  /** Language of the page found. */
  locale: Language;
  /** In the language that the title is in: on Amazigh pages that of the Arabic original, where it has no other. */
  title: Words;
  kind: SearchKind;
  number?: string;
  place?: string;
  /** ISO date, as precise as the page says it. */
  date?: string;
  /** The piece of the page's text that answers, and where in it the words of the query stand. */
  passage?: Words & { marks: [from: number, to: number][] };
  /** Where the passage stands. */
  section?: { id: string; title: string };
  /** Found only by words of another language than the page's. */
  throughTranslation: boolean;
  /** The same page in the other language that was searched. */
  also?: { url: string; locale: Language };
}

export interface Search {
  /**
   * @param options.uncorrected finds what was typed and nothing else, for readers who meant it
   * @throws {SearchFailure} when a file of the index cannot be had; the next call tries again
   */
  search(request: SearchRequest, options?: { uncorrected?: boolean }): Promise<Answer>;
  /** Fetches what every search needs and no search alone. @throws {SearchFailure} as `search` */
  preload(): Promise<void>;
}

/** A file of the index could not be had or read: nothing is known of what the site holds. */
export class SearchFailure extends Error {
  override name = 'SearchFailure';
}
