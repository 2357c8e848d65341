import { z } from 'zod';
import { byLanguage, line, locale, slug, words } from '#src/content/schema.ts';

const renderings = z.array(line).min(1).optional().describe('words that are right there; one that ends in * stands for all that begin so');

/** A term of the domain in the languages of the portal: what every translation uses. */
export const term = z.strictObject({
  id: slug.describe('by which studies and prose name it'),
  title: words.describe('the term, as every translation uses it'),
  official: z.array(locale).optional().describe('languages in which the term was read in an official or institutional text'),
  note: line.optional().describe('what a translator must know'),
  accepted: z
    .array(
      z.strictObject({
        why: line.describe('where these are right: "the verb", "of data: monitoring"'),
        ...byLanguage(renderings),
      }),
    )
    .optional()
    .describe('what else may stand for the term in a translation: `npm run translations -- terms` lists where nothing agreed stands'),
});

export type Term = z.infer<typeof term>;
