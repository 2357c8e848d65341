import { z } from 'zod';
import { date, line, locale, source, translations, words } from '#src/content/schema.ts';

export const units = ['cases', 'prosecuted', 'convictions', 'victims', 'decisions', 'percent'] as const;
/** Below this number of people a figure may point at somebody. */
export const smallest = 11;

const point = z.strictObject({
  period: date.optional().describe('year of the figure, in a series over years'),
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

export type SeriesFacts = z.infer<typeof series>;
export type PointFacts = z.infer<typeof point>;
