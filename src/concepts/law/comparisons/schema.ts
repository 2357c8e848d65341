import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { distinct, doubts, line, original, ref, source, toldIn, translation } from '#src/content/schema.ts';

export const judgements = ['answered', 'partly', 'nothing'] as const;
/** Pages of the plan, beside its measures, that can answer; each is called as its address ends. */
export const planParts = ['presentation', 'governance', 'measures', 'bodies', 'timeframes', 'target-groups'] as const;

/** One thing that a text asks, and what was found to answer it. */
const asked = z.strictObject({
  place: line.describe('where the text asks it, as cited: 6.3 (a) for a part of an article; also its anchor'),
  articles: distinct(ref('article')).default([]).describe('national articles that answer it, as law/article: law-27-14/448-1'),
  measures: distinct(ref('measure')).default([]).describe('numbers of the measures of the national plan whose own text answers it'),
  parts: distinct(z.enum(planParts)).default([]).describe('parts of the plan, beside its measures, that answer it'),
  judgement: z.enum(judgements).describe('our judgement: answered, partly, or nothing where nothing was found'),
  source: source.optional().describe('where it was read, where that is not the source of the whole'),
});

/** A text from abroad beside national law and the national plan, point by point. */
export const comparison = z.strictObject({
  order: z.int().describe('place in the list of comparisons'),
  law: ref('law').optional().describe('the text of content/law that is compared; left out where it is none of these'),
  asks: toldIn(
    'asks',
    distinct(asked, ({ place }) => place)
      .min(1)
      .describe('what it asks, in its order; told in `asks` of the language files'),
  ),
  language: original,
  source,
  doubts,
});

export const comparisonText = z.strictObject({
  title: line.describe('title of the page'),
  shortTitle: line.describe('as links name it'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  asks: z
    .array(
      z.strictObject({
        heading: line.describe('what it is about, in a few words'),
        asked: line.describe('what is asked, in our own words'),
        reason: line.describe('why we judge so: what the articles and measures say, and what we did not find'),
      }),
    )
    .describe('the words of each thing asked, in the order of index.yaml'),
  translation,
});

export type Asked = z.infer<typeof asked>;
export type Judgement = (typeof judgements)[number];
export type ComparisonFacts = z.infer<typeof comparison>;
export type ComparisonText = Part<z.infer<typeof comparisonText>>;
