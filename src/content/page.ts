import { z } from 'zod';
import type { Part } from './part.ts';
import { line, original, translation } from './schema.ts';

/** A page of the portal's own words: methodology, privacy, accessibility… */
export const page = z.strictObject({ language: original, order: z.int().describe('place in the list of these pages') });
export const pageText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

export type PageText = Part<z.infer<typeof pageText>>;
