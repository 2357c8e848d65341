import { z } from 'zod';
import { line, locale, slug, words } from '../provenance/schema.ts';

/** A term of the domain in the languages of the portal: what every translation uses. */
export const term = z.strictObject({
  id: slug,
  title: words,
  official: z.array(locale).optional().describe('languages in which the term was read in an official or institutional text'),
  note: line.optional().describe('what a translator must know'),
});

export type Term = z.infer<typeof term>;
