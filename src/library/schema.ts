import { z } from 'zod';
import { date, line, locale, number, source, translation } from '../provenance/schema.ts';

/** A published document: plan, study, report, guide, flyer. */
export const study = z.strictObject({
  kind: z.enum(['plan', 'programme', 'report', 'study', 'guide', 'flyer', 'communique', 'course', 'interview', 'compendium']),
  publisher: line,
  authors: z.array(line).default([]),
  date: date.nullable().describe('date of publication; null: the document does not say (shown as "n.d.")'),
  covers: line.optional().describe('year or years it covers, where they are not the date'),
  languages: z.array(locale).min(1),
  pages: number.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  copy: z.enum(['held', 'linked']).describe('held: the portal works from a copy; linked: it only points to it'),
  language: locale,
  source: source.optional().describe('where its existence was read; absent for documents of which a copy is held'),
});

export const studyText = z.strictObject({ title: line, summary: line, translation });

export type StudyFacts = z.infer<typeof study>;
export type StudyText = z.infer<typeof studyText>;
