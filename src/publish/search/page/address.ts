import { facets, type Facet } from '#src/publish/search/answer.ts';

/** What a reader asks: it stands in the address, whole. */
export interface Asked {
  query: string;
  /** By facet; those of `kind` are groups of kinds (kind-groups.ts). */
  filters: Partial<Record<Facet, string[]>>;
  /** True where the reader wants the words as typed, though nothing has them and others would. */
  asTyped: boolean;
}

/** More letters than a question has; servers refuse addresses of some thousands. */
const longest = 300;

/** Characters that do not show and would turn the words around them: controls, and marks of direction that nobody typed on purpose. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** What was typed, as it is searched and shown: on one line, without what does not show, no longer than a question. */
export const queryOf = (typed: string): string =>
  [...typed.replace(unseen, ' ').replace(/\s+/gu, ' ').trim()].slice(0, longest).join('').trim();

/** What an address asks. What it does not know of is left out. @param search the part from "?" on */
export function readAsked(search: string): Asked {
  const given = new URLSearchParams(search);
  const chosen = facets.map((facet) => [facet, [...new Set(given.getAll(facet).map(queryOf).filter(Boolean))]] as const);
  return {
    query: queryOf(given.get('q') ?? ''),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    asTyped: given.get('typed') === '1',
  };
}

/** The address that asks this, from "?" on; empty where nothing is asked. */
export function addressOf({ query, filters, asTyped }: Asked): string {
  if (!query) return '';
  const given = new URLSearchParams({ q: query });
  for (const facet of facets) for (const value of filters[facet] ?? []) given.append(facet, value);
  if (asTyped) given.set('typed', '1');
  return `?${given.toString()}`;
}

/** True where a query is a later or an earlier state of the other: the reader is still typing. */
export const goesOn = (query: string, before: string): boolean =>
  before !== '' && query !== '' && (query.startsWith(before) || before.startsWith(query));

/** How many values narrow the results. */
export const filterCount = ({ filters }: Asked): number => Object.values(filters).flat().length;
