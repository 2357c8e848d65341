import { z } from 'zod';
import { byLanguage, line, slug, words } from '#src/content/schema.ts';
import { freeLocales } from '#src/language/writing.ts';

/** A set of data as a reader sees it. Its fields are declared in the code that publishes it. */
export const dataset = z.strictObject({
  id: slug.describe('the set in addresses and names of files'),
  title: words.describe('its name'),
  summary: words.describe('what it holds, in a sentence or two'),
});

/** What a field of the data files holds. */
export const dataField = z.strictObject({
  id: z
    .string()
    .regex(/^(\*\.\w+|([a-z-]+\/)?\w+(\[\])?(\.\w+(\[\])?)*)$/, 'is no field: write measures[].title, law/items[].kind or *.title')
    .describe('path in the JSON file, the path after the id of a set and "/", or "*." and the name of a field'),
  text: z.strictObject(byLanguage(line.describe('what it holds'), freeLocales)).describe(`what it holds, in ${freeLocales.join(', ')}`),
});

export type DatasetWords = z.infer<typeof dataset>;
export type DataField = z.infer<typeof dataField>;
