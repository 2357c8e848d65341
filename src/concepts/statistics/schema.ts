import { z } from 'zod';
import { date, distinct, line, locale, ref, slug, source, translations, words } from '#src/content/schema.ts';

export const units = ['cases', 'prosecuted', 'convictions', 'victims', 'decisions', 'percent'] as const;
/** Below this number of people a figure may point at somebody. */
export const smallest = 11;

const point = z.strictObject({
  period: date.optional().describe('year of the figure, in a series over years'),
  id: slug.optional().describe('name by which a sentence quotes the part'),
  label: words.optional().describe('what part the figure is, in a series of parts'),
  value: z
    .number()
    .nonnegative()
    .nullable()
    .describe('the figure as published; null: none was found for that year, or it is withheld (withheld: true)'),
  withheld: z.literal(true).optional().describe('true: published, but so small that the portal does not repeat it'),
  readIn: source.describe('where this figure was read'),
  small: z
    .strictObject({ reason: words.describe('why nobody can be recognised by it') })
    .optional()
    .describe(`why a count of victims below ${smallest} may stand here all the same`),
});

/** Figures that one body counted in one way. Another body, or another way of counting, is another series. */
export const series = z.strictObject({
  language: locale.describe('language the portal wrote these words in first'),
  order: z.int().describe('place on the page'),
  title: words.describe('what the figures are'),
  unit: z.enum(units).describe('what is counted'),
  shape: z.enum(['years', 'parts']).describe('years: one figure a year; parts: one whole and its parts'),
  covers: line.optional().describe('year or years that the parts are about'),
  total: z.number().optional().describe('the whole, where the source gives it'),
  overlap: z.boolean().default(false).describe('true when one person may stand in several parts'),
  source: z
    .preprocess(
      (value, context) => {
        if (!Array.isArray(value)) return value;
        context.addIssue('names two sources: make one series of each, figures counted by different bodies are never drawn together');
        return z.NEVER;
      },
      z.strictObject({ name: words.describe('who counts'), publication: words.describe('in which publication') }),
    )
    .describe('the one body that counted, and where it published'),
  counts: words.describe('what it counts'),
  countsNot: words.describe('what it does not count or cannot say'),
  points: z.array(point).min(2).describe('the figures, two or more'),
  translations,
});

/** A figure that a sentence quotes, without its braces: see `quotation.ts`. */
const quotation = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+){1,2}$/, 'is no figure: write series.newest, series.total, series.<year> or series.<part>');

/** A question that readers have, answered from the series: which of them, how they stand together, and what the answer is. */
export const question = z.strictObject({
  id: slug.describe('name of the question in its address'),
  order: z.int().describe('place on the page'),
  language: locale.describe('language the portal wrote these words in first'),
  title: words.describe('the question'),
  finding: words.describe('the answer in a sentence or two; it types no number but quotes figures: {series.newest}, {series.newest.year}'),
  difference: words.describe('where the series differ, and why'),
  pictures: distinct(
    z.strictObject({
      series: distinct(ref('series')).min(1).describe('series drawn in one picture: of one unit and one shape'),
      title: words.optional().describe('title of a picture of several series; that of one series bears its title'),
    }),
    ({ series }) => series.join(' '),
  ).describe('the pictures of the page, in their order'),
  keyFigures: z
    .array(
      z.strictObject({
        figure: quotation.describe('the figure, as a sentence quotes it without the braces'),
        label: words.describe('what it counts, after the figure'),
        notSaid: words.describe('what it does not say'),
      }),
    )
    .default([])
    .describe('figures for the top of the statistics'),
  translations,
});

export type QuestionFacts = z.infer<typeof question>;
export type SeriesFacts = z.infer<typeof series>;
export type PointFacts = z.infer<typeof point>;
