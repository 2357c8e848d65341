import { SearchFailure, type Answer, type Result, type Search, type SearchRequest } from './answer.ts';

/** A search over a handful of results in memory, for trying the page without an index: a word finds the titles that hold it. */
export function fixtureSearch(pages: Result[], fails: () => boolean = () => false): Search {
  const tryIt = () => {
    if (fails()) throw new SearchFailure('the fixture was told to fail');
  };
  return {
    async preload() {
      tryIt();
    },
    async search({ query, filters }: SearchRequest): Promise<Answer> {
      tryIt();
      const words = query.split(' ').filter(Boolean);
      const has = (word: string) => pages.filter(({ title }) => title.text.includes(word));
      const found = [...new Set(words.flatMap(has))];
      const kept = found.filter(({ kind }) => !filters.kind?.length || filters.kind.includes(kind));
      const kinds: Record<string, number> = {};
      for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
      let shown = 0;
      return {
        total: kept.length,
        unfiltered: found.length,
        counts: { kind: kinds },
        countsOf: async () => [],
        unknown: words.filter((word) => has(word).length === 0),
        async next() {
          tryIt();
          const results = kept.slice(shown, shown + 8);
          shown += results.length;
          return { results, more: shown < kept.length };
        },
      };
    },
  };
}
