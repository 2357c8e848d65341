import { locales, type Locale } from '#src/language/locales.ts';
import { isClosed, scriptOf } from '#src/language/analyse.ts';
import { folded } from '#src/language/fold.ts';
import { planQuery, Vocabulary } from './query.ts';

/** The part of Pagefind's browser API that we use. */
export interface PagefindResult {
  id: string;
  score: number;
  /** The fields that hold one of the words. */
  matchedMetaFields?: string[];
  data(): Promise<{ url: string; excerpt: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}
type Filters = Record<string, string | { any: string[] }>;
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** The values of each filter with how many pages have them. */
  filters(): Promise<Record<string, Record<string, number>>>;
  /** @param query null for every page that the filters let through */
  search(query: string | null, options?: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}

/** A page found. Pagefind forgets what it sent when the object it sent is gone, so that is kept and never copied. */
interface Hit {
  result: PagefindResult;
  score: number;
}
export interface Found {
  results: Hit[];
  /** How many results each kind has, before narrowing to one. */
  kinds: Record<string, number>;
  corrected: string[];
}

/** Weights of the fields: title and analysed title, analysed text, titles and concepts in other languages. */
const ranking = { metaWeights: { title: 5, ks: 5, k: 1, xt: 3, xc: 0.5, place: 0.5, kind: 0, number: 0, fallen: 0, 'fallen-locale': 0 } };
/** What each sign of a page being meant counts, the best page by that sign having all of it. */
const weights = { name: 4, reading: 1, literal: 0.6 };
/** What a page's standing multiplies: see `standsFirst` in kinds.ts. */
const standing = 1.6;
/** With fewer results than this, pages with half of the words are added. */
const few = 5;

/** One language's index, the words it knows, the kind of each page, and which pages stand first, and what they are called. */
interface Engine {
  locale: Locale;
  pagefind: Pagefind;
  vocabulary: Vocabulary;
  kinds: Map<string, string>;
  first: Set<string>;
  /** What pages are called, with the words of each name. */
  names: { name: string; forms: string[] }[];
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
      const found: Omit<Found, 'kinds'>[] = [];
      for (const engine of inReadingOrder(engines, query)) found.push(await searchLanguage(engine, query, engines[0]!));
      const kindOf = new Map(engines.flatMap((engine) => [...engine.kinds]));
      const all = found.flatMap(({ results }) => results);
      const counts: Record<string, number> = {};
      for (const { result } of all) counts[kindOf.get(result.id)!] = (counts[kindOf.get(result.id)!] ?? 0) + 1;
      return {
        results: all.filter(({ result }) => kinds.length === 0 || kinds.includes(kindOf.get(result.id)!)),
        kinds: counts,
        corrected: [...new Set(found.flatMap((each) => each.corrected))],
      };
    },
  };
}

/** The index in whose letters the query is written comes first; the page's own where none is. */
function inReadingOrder(engines: Engine[], query: string): Engine[] {
  const inScript = ({ locale }: Engine) => Number(scriptOf(query) === locales[locale].script);
  return [...engines].sort((a, b) => inScript(b) - inScript(a));
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
  const { kind, name } = await pagefind.filters();
  const kinds = new Map<string, string>();
  for (const each of Object.keys(kind ?? {})) for (const id of await idsWith(pagefind, { kind: each })) kinds.set(id, each);
  const first = new Set(await idsWith(pagefind, { standing: 'first' }));
  const answer = await fetch(`/search/${locale}.json`);
  const words = answer.ok ? ((await answer.json()) as string[]) : [];
  const names = Object.keys(name ?? {}).map((each) => ({ name: each, forms: each.split(' ') }));
  return { locale, pagefind, vocabulary: new Vocabulary(words), kinds, first, names };
}

const idsWith = async (pagefind: Pagefind, filters: Filters): Promise<string[]> =>
  (await pagefind.search(null, { filters })).results.map(({ id }) => id);

async function searchLanguage(
  { pagefind, vocabulary, locale, first, names }: Engine,
  query: string,
  asked: Engine,
): Promise<Omit<Found, 'kinds'>> {
  const plan = planQuery(query, locale, vocabulary, asked);
  const best: Best = new Map();
  // Scores of two searches do not compare, rare words score higher: each is measured against its best.
  const take = (hits: Hit[], weight: number) => {
    const most = Math.max(...hits.map(({ score }) => score));
    for (const { result, score } of hits) {
      const known = best.get(result.id) ?? { result, score: 0 };
      best.set(result.id, { ...known, score: known.score + (weight * score) / most });
    }
  };
  for (const forms of plan.readings) take(await searchForms(pagefind, forms), weights.reading);
  // Where no page has a word the engine cuts it until something fits: noise in another language than the index's, and in
  // an index beside the page's own, which has the stemmer of the first.
  if (best.size === 0 || (asked.locale === locale && scriptOf(query) === locales[locale].script))
    take(hitsOf((await pagefind.search(plan.literal)).results), weights.literal);
  for (const { name, forms } of names) {
    const share = plan.names.includes(name) ? 1 : Math.max(0, ...plan.forms.map((asked) => shareOf(forms, asked)));
    if (share === 0) continue;
    const named = (await pagefind.search(null, { filters: { name } })).results;
    take(
      named.map((result) => ({ result, score: 1 })),
      weights.name * share,
    );
  }
  for (const [id, hit] of best) if (first.has(id)) best.set(id, { ...hit, score: hit.score * standing });
  if (plan.phrase) await keepPhrase(plan.phrase, best);
  return { results: [...best.values()].sort((a, b) => b.score - a.score), corrected: plan.corrected };
}

/** The share of the query that a name makes up, when all of it is in the query. */
const shareOf = (name: string[], query: Set<string>): number => (name.every((form) => query.has(form)) ? name.length / query.size : 0);

const hitsOf = (results: PagefindResult[]): Hit[] => results.map((result) => ({ result, score: result.score }));

/**
 * Pages that hold most of the words, where those are few half of them, by what their words score and by the share that
 * they have; a rare word is a larger share than a common one.
 */
async function searchForms(pagefind: Pagefind, forms: string[]): Promise<Hit[]> {
  const hits = new Map<string, Hit & { share: number }>();
  const searches: Hit[][] = [];
  for (const form of forms) searches.push(hitsOf((await pagefind.search(form)).results.filter((result) => holds(result, form))));
  const worth = searches.map((found) => Math.max(0, ...found.map(({ score }) => score)));
  const whole = worth.reduce((sum, each) => sum + each, 0);
  searches.forEach((found, word) => {
    for (const { result, score } of found) {
      const known = hits.get(result.id) ?? { result, score: 0, share: 0 };
      hits.set(result.id, { ...known, score: known.score + score, share: known.share + worth[word]! / whole });
    }
  });
  const having = (enough: (share: number) => boolean) => [...hits.values()].filter(({ share }) => enough(share));
  const most = having((share) => share > 0.6);
  return (most.length < few ? having((share) => share > 0.4) : most).map(({ result, score, share }) => ({
    result,
    score: score * share ** 2,
  }));
}

/** Whether a page has the very form, where it is closed: the engine offers other words for one that it does not know. */
const holds = ({ matchedMetaFields = [] }: PagefindResult, form: string): boolean =>
  !isClosed(form) || matchedMetaFields.some((field) => analysedFields.has(field));

const analysedFields = new Set(['ks', 'k', 'xt', 'xc']);

type Best = Map<string, Hit>;

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
