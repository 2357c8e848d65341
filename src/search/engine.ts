import { locales, type Locale } from '../i18n/locales.ts';
import { folded } from './analyse.ts';
import { planQuery } from './query.ts';

/** The part of Pagefind's browser API that we use. */
export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}
interface Search {
  results: PagefindResult[];
  filters: { kind?: Record<string, number> };
  totalFilters: { kind?: Record<string, number> };
}
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(query: string, options?: object): Promise<Search>;
}

export interface Found {
  results: PagefindResult[];
  /** How many results each kind has, before narrowing to one. */
  kinds: Record<string, number>;
  corrected: string[];
}

/** Weights of the fields: title and analysed title, analysed text, titles and concepts in other languages. */
const ranking = { metaWeights: { title: 5, ks: 5, k: 1, xt: 3, xc: 0.5, place: 0.5, kind: 0, number: 0 } };
/** A measure stands before the pages that only list it. */
const preferred = { kinds: ['measure', 'programme'], weight: 1.6 };
/** With fewer results than this, pages with half of the words are added below. */
const few = 5;

/** One language's index with the words it knows. */
interface Engine {
  locale: Locale;
  pagefind: Pagefind;
  vocabulary: string[];
}

/**
 * Starts the search of a page: its own language first, then those it is searched together with because it holds few
 * texts of its own.
 * @param bundle address of the folder of indexes
 */
export async function startEngine(bundle: string, locale: Locale) {
  const code = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as { createInstance(options: object): Pagefind };
  const engines: Engine[] = [];
  // One after the other: instances share one WebAssembly memory, and two that start at once corrupt it.
  for (const each of [locale, ...locales[locale].searchedWith]) engines.push(await startLanguage(code, each));
  return {
    async search(query: string, kinds: string[] = []): Promise<Found> {
      const found: Found[] = [];
      for (const engine of engines) found.push(await searchLanguage(engine, query, kinds));
      const kindNames = new Set(found.flatMap((each) => Object.keys(each.kinds)));
      return {
        results: found.flatMap((each) => each.results),
        kinds: Object.fromEntries([...kindNames].map((kind) => [kind, found.reduce((sum, each) => sum + (each.kinds[kind] ?? 0), 0)])),
        corrected: [...new Set(found.flatMap((each) => each.corrected))],
      };
    },
  };
}

async function startLanguage({ createInstance }: { createInstance(options: object): Pagefind }, locale: Locale): Promise<Engine> {
  // An instance takes its language from <html lang> at this very call and from nowhere else.
  const { documentElement } = document;
  const { lang } = documentElement;
  documentElement.lang = locales[locale].tag;
  const pagefind = createInstance({});
  documentElement.lang = lang;
  await pagefind.options({ ranking, excerptLength: 24 });
  await pagefind.init();
  await pagefind.filters(); // counts per kind are given only once these are loaded
  const answer = await fetch(`/search/${locale}.json`);
  return { locale, pagefind, vocabulary: answer.ok ? ((await answer.json()) as string[]) : [] };
}

async function searchLanguage({ pagefind, vocabulary, locale }: Engine, query: string, kinds: string[]): Promise<Found> {
  const plan = planQuery(query, locale, vocabulary);
  const options = kinds.length > 0 ? { filters: { kind: { any: kinds } } } : {};
  const best = new Map<string, { result: PagefindResult; score: number }>();
  const counts: Record<string, number> = {};

  const take = async (text: string, weight: number) => {
    const found = await pagefind.search(text, options);
    const first = await pagefind.search(text, { filters: { kind: { any: kinds.length > 0 ? kinds : preferred.kinds } } });
    const firstIds = new Set(first.results.map(({ id }) => id));
    for (const result of found.results) {
      const score = result.score * weight * (firstIds.has(result.id) ? preferred.weight : 1);
      if ((best.get(result.id)?.score ?? -1) < score) best.set(result.id, { result, score });
    }
    for (const [kind, count] of Object.entries(found.totalFilters.kind ?? {})) counts[kind] = Math.max(counts[kind] ?? 0, count);
  };

  for (const text of plan.searches) await take(text, /^(nq|law)\d+$/.test(text) ? 100 : 1);
  if (plan.phrase) await keepPhrase(plan.phrase, best);
  else if (best.size < few && plan.single.length > 1) await addPartial(pagefind, plan.single, options, best);

  const results = [...best.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
  return { results, kinds: counts, corrected: plan.corrected };
}

type Best = Map<string, { result: PagefindResult; score: number }>;

/** Pages looked through for an exact phrase, the best first. */
const lookedThrough = 60;

/**
 * Keeps the pages whose text holds the words side by side. The engine's own search for exact words misses accented
 * ones and scores all hits alike.
 */
async function keepPhrase(phrase: string, best: Best) {
  const wanted = folded(phrase);
  const candidates = [...best].sort(([, a], [, b]) => b.score - a.score);
  best.clear();
  for (const [id, entry] of candidates.slice(0, lookedThrough)) {
    const { content, meta } = await entry.result.data();
    if (` ${folded(`${meta['title'] ?? ''} ${content}`)} `.includes(` ${wanted} `)) best.set(id, entry);
  }
}

/** Adds pages that hold at least half of the words, below those that hold all. */
async function addPartial(pagefind: Pagefind, words: string[], options: object, best: Best) {
  const hits = new Map<string, { result: PagefindResult; words: number; score: number }>();
  for (const word of words) {
    for (const result of (await pagefind.search(word, options)).results) {
      const hit = hits.get(result.id) ?? { result, words: 0, score: 0 };
      hits.set(result.id, { result, words: hit.words + 1, score: hit.score + result.score });
    }
  }
  const floor = Math.min(...[...best.values()].map(({ score }) => score), 1);
  const most = Math.max(...[...hits.values()].map(({ score }) => score), 1);
  for (const [id, hit] of hits) {
    if (hit.words * 2 >= words.length && !best.has(id))
      best.set(id, { result: hit.result, score: (floor * 0.9 * (hit.words + hit.score / most)) / (words.length + 1) });
  }
}
