import { scriptOf } from '#src/language/script.ts';
import { locales, type Language } from '#src/language/locales.ts';
import {
  facets,
  type Answer,
  type Correction,
  type Facet,
  type FacetCount,
  type Search,
  type SearchRequest,
} from '#src/publish/search/answer.ts';
import { overNetwork, type Load } from './files.ts';
import { unstepped } from './format.ts';
import { Index } from './language-index.ts';
import { corrected, searchLanguage, type LanguageAnswer } from './language.ts';
import { rangeOf } from './rank.ts';
import { resultOf, type Found } from './result.ts';

/** Results that come at a time. */
const step = 8;

/**
 * Opens the search of a page: its own language, and those it is searched together with because it holds few texts of its
 * own. Fetches nothing.
 * @param folder address of the folder of the indexes, without a slash at its end
 * @param load how a file is had; over the network if nothing is said
 */
export function openSearch(folder: string, locale: Language, load: Load = overNetwork): Search {
  const indexes = [locale, ...locales[locale].searchedWith].map((code) => new Index(folder, code, load));
  return {
    async preload() {
      await Promise.all(indexes.flatMap((index) => [index.files.core(), index.analyser()]));
    },
    async search(request, { uncorrected = false } = {}) {
      const first = await searchAll(request.query, indexes);
      const other = first.unknown.length > 0 && !uncorrected ? await searchCorrected(request.query, indexes, first) : undefined;
      return answerOf(request, other ?? first, indexes);
    },
  };
}

/** What the indexes together found. */
interface Whole {
  found: Found[];
  answers: LanguageAnswer[];
  unknown: string[];
  corrections?: Correction[];
}

async function searchAll(query: string, indexes: Index[]): Promise<Whole> {
  const answers = await Promise.all(indexes.map((index) => searchLanguage(query, index)));
  const [own] = answers;
  const unknown = own!.typed.words.filter((_, at) => answers.every((answer) => answer.unknown.has(at))).map(({ word }) => word);
  return { found: merged(query, answers, indexes), answers, unknown };
}

/** The pages of all indexes, each once: the index in whose letters the query is written counts more, the page's own where none is. */
function merged(query: string, answers: LanguageAnswer[], indexes: Index[]): Found[] {
  const inScript = indexes.findIndex(({ locale }) => locales[locale].script === scriptOf(query));
  const leading = Math.max(0, inScript);
  const all = answers.flatMap(({ ranked }, at) =>
    ranked.map((each): Found => ({ ...each, score: each.score * (at === leading ? 1 : beside), index: at })),
  );
  const pages = Map.groupBy(
    all.sort((a, b) => b.score - a.score || a.index - b.index || a.page - b.page),
    ({ page }) => page,
  );
  return [...pages.values()].map(([best, other]) => ({
    ...best!,
    ...(other && { also: other.index }),
    foreign: best!.foreign && (other?.foreign ?? true),
  }));
}
const beside = 0.6;

/** Whether a page has all the words. */
const isTogether = ({ answers }: Whole): boolean => answers.some(({ together }) => together);

/** Whether correcting leads to a page with all the words; where it is not sure, to one of those that the words as typed lead to first. */
const agrees = (whole: Whole, typed: Found[], sure: boolean): boolean =>
  isTogether(whole) && (sure || typed.slice(0, step).some(({ page }) => page === whole.found[0]?.page));

/**
 * The query with words that no page has as the reader most likely meant them, where that leads to pages: where the other
 * words lead somewhere, to a page of theirs, and unless a word is hardly another to one of the first of theirs, for a right
 * word that the site does not use has its neighbours too. Undefined where it does not.
 */
async function searchCorrected(query: string, indexes: Index[], { answers, found }: Whole): Promise<Whole | undefined> {
  for (const [at, index] of indexes.entries()) {
    const tried: Whole[] = [];
    for (const right of await corrected(query, answers[at]!, index)) {
      const whole = await searchAll(right.query, indexes);
      if (found.length === 0 ? whole.found.length > 0 : agrees(whole, found, right.sure))
        tried.push({ ...whole, corrections: right.corrections });
      if (isTogether(whole)) break;
    }
    const best = tried.find(isTogether) ?? tried[0];
    if (best) return best;
  }
  return undefined;
}

async function answerOf({ filters }: SearchRequest, { found, answers, unknown, corrections }: Whole, indexes: Index[]): Promise<Answer> {
  const ranges = answers[0]!.core.ranges;
  const kindOf = ({ page }: Found) => rangeOf(page, ranges)[1];
  const passes = await Promise.all(
    facets
      .filter((facet) => (filters[facet] ?? []).length > 0)
      .map(async (facet) => {
        const wanted = new Set(filters[facet]);
        if (facet === 'kind') return (each: Found) => wanted.has(kindOf(each));
        const pages = await pagesByValue(facet, indexes);
        return (each: Found) => [...wanted].some((value) => pages.get(value)?.pages.has(each.page) ?? false);
      }),
  );
  const kept = found.filter((each) => passes.every((pass) => pass(each)));
  const kinds: Record<string, number> = {};
  for (const each of found) kinds[kindOf(each)] = (kinds[kindOf(each)] ?? 0) + 1;
  let shown = 0;
  return {
    total: kept.length,
    unfiltered: found.length,
    counts: { kind: kinds },
    countsOf: (facet) => countsOf(facet, found, indexes),
    unknown,
    ...(corrections && { corrected: corrections }),
    async next() {
      const results = await Promise.all(kept.slice(shown, shown + step).map((each) => resultOf(each, answers, indexes)));
      shown += results.length;
      return { results, more: shown < kept.length };
    },
  };
}

/** The values of a facet, with what they are called and their pages in all indexes. */
async function pagesByValue(facet: Exclude<Facet, 'kind'>, indexes: Index[]): Promise<Map<string, { label: string; pages: Set<number> }>> {
  const all = new Map<string, { label: string; pages: Set<number> }>();
  for (const file of await Promise.all(indexes.map(({ files }) => files.facet(facet))))
    for (const [value, { label, pages }] of Object.entries(file)) {
      const known = all.get(value) ?? { label, pages: new Set<number>() };
      all.set(value, known);
      for (const page of unstepped(pages)) known.pages.add(page);
    }
  return all;
}

async function countsOf(facet: Exclude<Facet, 'kind'>, found: Found[], indexes: Index[]): Promise<FacetCount[]> {
  return [...(await pagesByValue(facet, indexes))]
    .map(([value, { label, pages }]) => ({ value, label, count: found.filter(({ page }) => pages.has(page)).length }))
    .filter(({ count }) => count > 0);
}
