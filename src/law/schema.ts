import { z } from 'zod';
import { names } from '../naming/schema.ts';
import { date, doubts, line, locale, source, translation } from '../provenance/schema.ts';

export const lawKinds = ['law', 'decree', 'instrument'] as const;
export const lawSteps = ['adopted-representatives', 'adopted-councillors', 'promulgated', 'decreed', 'signed', 'ratified'] as const;
export const positions = ['promulgated', 'decreed', 'ratified', 'signed', 'not-party', 'not-found'] as const;

/** A legal text: Moroccan law or decree, international instrument. */
export const law = z.strictObject({
  kind: z.enum(lawKinds),
  order: z.int().describe('place in the table'),
  number: line.nullable().describe('its number as cited: 27.14, 2.17.740, C029; null when it has none'),
  publisher: line.describe('who made it'),
  position: z.enum(positions).describe('where it stands in Morocco; not-party: a source says so; not-found: no source read tells'),
  date: date.nullable().describe('date of that position; null when the sources read do not give it'),
  steps: z.array(z.strictObject({ step: z.enum(lawSteps), date, source })).describe('dated steps, oldest first, each with its source'),
  readAt: z.array(source).describe('where its text can be read: the copies that were read'),
  sources: z.array(source).describe('source of each statement in `points` of the language files, in the same order'),
  names,
  language: locale,
  source,
  doubts,
});

export const lawText = z.strictObject({
  title: line,
  shortTitle: line.describe('as the table names it'),
  summary: line,
  points: z.array(line).describe('what is verified of it, in our own words'),
  translation,
});

/** An article of a law. Nothing is said of it that was not read in a named source. */
export const article = z.strictObject({
  number: line.describe('as cited: 448-1, 7'),
  order: z.int(),
  code: z.enum(['law', 'penal-code']).describe('penal-code: the law inserts it into the penal code'),
  sources: z.array(source).describe('source of each statement in `points`; [] when nothing was verified'),
  language: locale,
  source,
  doubts,
});

export const articleText = z.strictObject({
  subject: line.nullable().describe('what it is about; null when it was not verified'),
  points: z.array(line),
  translation,
});

export type LawFacts = z.infer<typeof law>;
export type LawText = z.infer<typeof lawText>;
export type ArticleFacts = z.infer<typeof article>;
export type ArticleText = z.infer<typeof articleText>;
