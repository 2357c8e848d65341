import type { Source } from './schema.ts';

/** Sources, each once, in the order in which they are first named: the order in which a page numbers them. */
export const eachOnce = (sources: Source[]): Source[] => [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];

/** Where a source stands among others; -1 where it does not. */
export const placeOf = (source: Source, sources: Source[]): number =>
  sources.map((other) => JSON.stringify(other)).indexOf(JSON.stringify(source));
