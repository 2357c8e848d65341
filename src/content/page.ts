import { z } from 'zod';
import { line, locale, translation } from './schema.ts';

/** A page of the portal's own words: methodology, privacy, accessibility… */
export const page = z.strictObject({ language: locale, order: z.int() });
export const pageText = z.strictObject({ title: line, summary: line, translation });

export type PageText = z.infer<typeof pageText>;
