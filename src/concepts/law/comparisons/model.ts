import { slugify, slugOf } from '#src/content/entry.ts';
import type { Names } from '#src/content/names.ts';
import { nationalPlan } from '#src/content/programmes.ts';
import { eachOnce } from '#src/content/source-list.ts';
import type { Source } from '#src/content/schema.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { lawsPath } from '#src/concepts/law/model.ts';
import { judgements, type Asked, type ComparisonFacts, type ComparisonText, type Judgement } from './schema.ts';

/** A text beside national law and the national plan. */
export interface Comparison {
  id: string;
  /** Path of its page, without the language. */
  path: string;
  facts: ComparisonFacts;
  texts: Texts<ComparisonText>;
}

interface ComparisonRecords {
  comparison: Item<ComparisonFacts>[];
  comparisonText: Item<ComparisonText>[];
}

/** All comparisons, in their order. */
export const assembleComparisons = ({ comparison, comparisonText }: ComparisonRecords): Comparison[] =>
  comparison
    .map(({ id, data }) => ({
      id: slugOf(id),
      path: `${lawsPath}comparisons/${slugOf(id)}/`,
      facts: data,
      texts: textsOf(comparisonText, id, data.language),
    }))
    .toSorted((a, b) => a.facts.order - b.facts.order);

/** Anchor of a thing asked: "ask-6-3-a" of "6.3 (a)". */
export const anchorOf = (place: string): string => `ask-${slugify(place)}`;

/** How many things are judged so, for each judgement. */
export const countsOf = ({ facts }: Pick<Comparison, 'facts'>): Record<Judgement, number> =>
  Object.fromEntries(judgements.map((each) => [each, facts.asks.filter(({ judgement }) => judgement === each).length])) as Record<
    Judgement,
    number
  >;

/** Where the things asked were read, each source once: as its page numbers them. */
export const sourcesOf = ({ facts }: Pick<Comparison, 'facts'>): Source[] => eachOnce(facts.asks.flatMap(({ source }) => source ?? []));

/** What a comparison names: its page is linked from theirs. */
export const namesOf = ({ facts }: Pick<Comparison, 'facts'>): Names => ({
  measures: [...new Set(facts.asks.flatMap(({ measures }) => measures))].map((number) => `${nationalPlan}/${number}`),
  bodies: [],
  laws: [...new Set([...(facts.law ? [facts.law] : []), ...facts.asks.flatMap(({ articles }) => articles.map(lawIdOf))])],
});

/** "law-27-14" of "law-27-14/448-1". */
export const lawIdOf = (article: string): string => article.split('/')[0]!;

/** Path of a part of the plan, without the language. */
export const partPath = (programme: string, part: Asked['parts'][number]): string =>
  part === 'presentation' ? `/${programme}/` : `/${programme}/${part}/`;
