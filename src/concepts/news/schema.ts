import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { onRecord } from '#src/content/on-record.ts';
import { names } from '#src/content/names.ts';
import { date, doubts, line, original, source, translation } from '#src/content/schema.ts';

const newsKinds = ['communique', 'contribution', 'notice'] as const;

/** A communiqué in full, or a dated notice in the portal's own words. */
export const news = z.strictObject({
  kind: z.enum(newsKinds).describe('communique or contribution: the text in full; notice: an event in our own words'),
  date: date.describe('day, month or year of the event, as precise as the source'),
  language: original,
  source,
  names,
  ...onRecord,
  doubts,
});

export const newsText = z.strictObject({
  title: line.describe('its title, as published; of a notice, what happened in one line'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

export type NewsFacts = z.infer<typeof news>;
export type NewsText = Part<z.infer<typeof newsText>>;
