import type { Core, Range } from './format.ts';
import type { Word } from './words.ts';

/** A page found. */
export interface Ranked {
  page: number;
  score: number;
  /** Found only by words of another language. */
  foreign: boolean;
  /** The section that the query names. */
  section?: string;
}

/** Pages must have this share of the query; fewer than `few` of them, and those with the lesser share come too. */
const share = { asked: 0.6, lesser: 0.4, few: 5 };
/** What each standing of a page multiplies, the least first. */
const standings = [0.75, 1, 1.25];

/** What a word tells: the fewer pages have it, the more (the logarithm of BM25). */
export const telling = (pages: number, all: number): number => Math.log(1 + (Math.max(all, pages) - pages + 0.5) / (pages + 0.5));

/**
 * The pages for the words of a query, the best first: those that hold most of what the words tell, by what the words say
 * of them, against the best; and those that bear the query, or a part of it, as a name.
 * @param missing how many words of the query no page has: a name says less of a longer query
 */
export function rank(words: Word[], { pages, ranges }: Core, missing: number): Ranked[] {
  const weights = words.map((word) => telling(word.pages, pages));
  const whole = sum(weights);
  const found = new Map<number, { text: number; share: number; foreign: boolean }>();
  words.forEach(({ hits }, at) => {
    for (const [page, { value, foreign }] of hits) {
      const known = found.get(page) ?? { text: 0, share: 0, foreign: true };
      found.set(page, {
        text: known.text + weights[at]! * value,
        share: known.share + weights[at]! / whole,
        foreign: known.foreign && foreign,
      });
    }
  });
  const having = (least: number) => [...found].filter(([, each]) => each.share >= least);
  const most = having(share.asked);
  const kept = most.length < share.few ? having(share.lesser) : most;
  const scores = new Map(
    kept.map(([page, each]) => [
      page,
      { page, foreign: each.foreign, score: each.text * each.share ** 2 * standings[rangeOf(page, ranges)[2]]! },
    ]),
  );
  const best = Math.max(0, ...[...scores.values()].map(({ score }) => score)) || 1;
  const ranked = new Map<number, Ranked>([...scores].map(([page, each]) => [page, { ...each, score: each.score / best }]));
  const unknown = missing * telling(0, pages);
  for (const { page, bonus, section } of namedPages(words, weights, whole + unknown)) {
    const known = ranked.get(page) ?? { page, score: 0, foreign: false };
    const named = section ?? known.section;
    ranked.set(page, { ...known, score: known.score + bonus, foreign: false, ...(named && { section: named }) });
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The pages with a name whose words all stand in the query, each by the best of them. */
function namedPages(words: Word[], weights: number[], whole: number): { page: number; bonus: number; section: string | undefined }[] {
  const weightOf = new Map<string, number>();
  words.forEach(({ found }, at) => found.forEach(({ file }) => weightOf.set(file, weights[at]!)));
  const best = new Map<number, { page: number; bonus: number; section: string | undefined }>();
  for (const { file, names } of words.flatMap(({ found }) => found))
    for (const [weight, others, page, section] of names) {
      const all = [file, ...others.split(' ').filter(Boolean)];
      if (!all.every((each) => weightOf.has(each))) continue;
      const bonus = weight * Math.min(1, sum(all.map((each) => weightOf.get(each)!)) / whole) ** 2;
      if (bonus > (best.get(page)?.bonus ?? 0)) best.set(page, { page, bonus, section });
    }
  return [...best.values()];
}

/** The range that a page's number is in. */
export const rangeOf = (page: number, ranges: Range[]): Range => ranges.findLast(([from]) => from <= page)!;
