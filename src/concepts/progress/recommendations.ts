import { slugOf } from '#src/content/entry.ts';
import { cutBy, lowestFirst, mostFirst, newestFirst, type FacetValue, type Value } from '#src/content/facets.ts';
import { textsOf, type Item } from '#src/content/texts.ts';
import type { Measure } from '#src/concepts/programme/model.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import { byCharacters } from '#src/language/collate.ts';
import { inLanguage, say } from '#src/language/localise.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import type { MeasureProgress, Recommendation } from './model.ts';
import type { AskingBody, RecommendationFacts, RecommendationText } from './schema.ts';
import { holdsNothing } from './status.ts';

/** What was asked of Morocco, as it stands in the collections. */
export interface RecommendationRecords {
  askingBody: Item<AskingBody>[];
  recommendation: Item<RecommendationFacts>[];
  recommendationText: Item<RecommendationText>[];
  term: Item<Term>[];
}

/**
 * Joins what was asked with who asks, what it is about and the measures it bears on.
 * @param measuresOf the measures of these numbers
 * @throws when one of them does not exist
 */
export function recommendationsOf(
  records: RecommendationRecords,
  measuresOf: (numbers: number[], id: string) => Measure[],
): Recommendation[] {
  const rowOf = <Row extends { id: string }>(rows: Item<Row>[], id: string, called: string): Row => {
    const row = rows.find(({ data }) => data.id === id);
    if (!row) throw new Error(`content: no ${called} "${id}"`);
    return row.data;
  };
  return records.recommendation.map(({ id, data }) => ({
    ...data,
    id: slugOf(id),
    by: rowOf(records.askingBody, data.by, 'asking body'),
    subjects: data.subjects.map((subject) => rowOf(records.term, subject, 'term')),
    texts: textsOf(records.recommendationText, id, data.language),
    bearsOn: measuresOf(data.measures, id),
  }));
}

/** What one body asked and found: how often, since when, and what it said last. */
interface Asked {
  by: AskingBody;
  /** Oldest first. */
  all: Recommendation[];
  recommendations: number;
  findings: number;
  since: string;
  latest: Recommendation;
}

/** Who asked, those who did most first. @param some oldest first */
export function askedBy(some: Recommendation[]): Asked[] {
  const bodies = Map.groupBy(some, ({ by }) => by.id);
  return [...bodies.values()]
    .map((all) => ({
      by: all[0]!.by,
      all,
      recommendations: all.filter(({ kind }) => kind === 'recommendation').length,
      findings: all.filter(({ kind }) => kind === 'finding').length,
      since: all[0]!.date.slice(0, 4),
      latest: all.at(-1)!,
    }))
    .toSorted((a, b) => b.all.length - a.all.length || byCharacters(a.by.id, b.by.id));
}

/** Measures about which something was recommended while the record holds nothing of them, those asked about most often first. */
export const unanswered = (measures: MeasureProgress[]): MeasureProgress[] =>
  measures
    .filter(({ status, recommendations }) => holdsNothing(status) && recommendations.some(({ kind }) => kind === 'recommendation'))
    .toSorted((a, b) => b.recommendations.length - a.recommendations.length || a.measure.number - b.measure.number);

/** The other ways to read what was asked, each with its name for a reader. */
export const recommendationFacets = {
  year: 'study.facet.year',
  subject: 'study.facet.subject',
  measure: 'progress.column.measure',
} as const satisfies Record<string, StringKey>;
export type RecommendationFacet = keyof typeof recommendationFacets;

const valuesOf: Record<RecommendationFacet, (recommendation: Recommendation) => Value[]> = {
  year: ({ date }) => [{ id: date.slice(0, 4), label: (locale) => inLanguage(locale, date.slice(0, 4)) }],
  subject: ({ subjects }) => subjects.map(({ id, title }) => ({ id, label: (locale) => say(title, locale) })),
  measure: ({ bearsOn }) =>
    bearsOn.map(({ number }) => ({ id: String(number), label: (locale) => stringIn(locale, 'measure.number', { number }) })),
};

const orders = { year: newestFirst, subject: mostFirst, measure: lowestFirst };

/** The values of a facet with what has them: years newest first, measures by number, subjects by how much there is. */
export const valuesIn = (name: RecommendationFacet, all: Recommendation[]): FacetValue<Recommendation>[] =>
  cutBy(all, valuesOf[name], orders[name]);
