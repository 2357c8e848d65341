import { z } from 'zod';
import type { Said } from '#src/language/localise.ts';
import { distinct, line, original, ref, translation } from '#src/content/schema.ts';

/** Pages for someone who may be in danger, perhaps watched: few words, neutral title, no trace. */
export const helpPage = z.strictObject({
  order: z.int().describe('place in the list of help pages; the first is the entrance'),
  lines: distinct(ref('phoneLine')).describe('ids of content/hotline.yaml to show on top, in this order; [] for none'),
  references: z
    .array(ref('reference'))
    .describe(
      'ids of content/references.yaml on which the statements of the page rest, in the order of the statements; [] when it makes none',
    ),
  situation: z.boolean().default(false).describe('true: one of the large doors of the entrance, for a person in that situation'),
  pictogram: ref('pictogram').optional().describe('id of the pictogram on its door'),
  language: original,
});

export const helpText = z.strictObject({
  title: line.describe('what the page says of itself, in its heading'),
  tab: line.describe('neutral title for the browser tab and the history: it must not tell what the page is about'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

export type HelpPageFacts = z.infer<typeof helpPage>;
export type HelpText = z.infer<typeof helpText>;
/** The words of a help page for a reader. */
export type HelpWords = Said<HelpText>;
