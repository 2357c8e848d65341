import { ownRules } from '#src/language/analysis/own-rules.ts';
import { locales, type Language } from '#src/language/locales.ts';
import { dangerFiles } from '#src/publish/search/danger-files.ts';
import type { Asked } from './address.ts';
import type { Answer, Search } from '#src/publish/search/answer.ts';
import { kindsOf } from './kind-groups.ts';

export type Batch = Awaited<ReturnType<Answer['next']>>;

/** Has a file fetched now that a script on its way will ask for. */
function ahead(address: string) {
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address }));
}

/** What is fetched before it is needed fails again, and is told, when it is. */
const later = () => undefined;

/**
 * What the search page asks. Engine and words of danger are fetched when they are first wanted; a try that failed is forgotten. What needs
 * no answer of another file is asked for at once (engine, rules of the language, core; judge and words of danger): on a slow line each wait
 * costs more than what is sent.
 */
export function asking(page: Language) {
  let engine: Promise<Search> | undefined;
  const start = async (): Promise<Search> => {
    if (!engine)
      for (const locale of [page, ...locales[page].searchedWith]) {
        ahead(`/search/${locale}/core.json`);
        ownRules[locale]().catch(later);
      }
    engine ??= import('#src/publish/search/engine/open.ts').then(({ openSearch }) => openSearch('/search', page));
    try {
      return await engine;
    } catch (error) {
      engine = undefined;
      throw error;
    }
  };
  return {
    /** Fetches ahead what every question needs; where that fails, the question will say so. */
    async preload(): Promise<void> {
      try {
        await (await start()).preload();
      } catch {
        // Nothing was asked yet.
      }
    },
    /** @throws when the engine or a file of the index cannot be had */
    async answer({ query, filters, asTyped }: Asked): Promise<Answer> {
      const kinds = filters.kind && { kind: kindsOf(filters.kind) };
      return (await start()).search({ query, filters: { ...filters, ...kinds } }, { uncorrected: asTyped });
    },
    /** Whether a query is that of a person in danger; where that cannot be known, it may be. */
    async inDanger(query: string): Promise<boolean> {
      try {
        dangerFiles(query).catch(later);
        return await (await import('#src/publish/search/danger.ts')).isInDanger(query);
      } catch {
        return true;
      }
    },
  };
}

/** The first results of an answer: as many batches as hold that many. @throws as `next` */
export async function firstOf(answer: Answer, shown: number): Promise<Batch> {
  const results = [];
  let more = answer.total > 0;
  while (more && results.length < shown) {
    const batch = await answer.next();
    results.push(...batch.results);
    more = batch.more;
  }
  return { results, more };
}
