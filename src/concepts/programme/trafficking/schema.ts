import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { distinct, doubts, line, original, ref, slug, source, toldIn, translation } from '#src/content/schema.ts';

/** A page that says how a programme bears on trafficking: groups of its measures, and what of the plan answers them. */
export const trafficking = z.strictObject({
  groups: toldIn(
    'groups',
    z.array(
      z.strictObject({
        id: slug.describe('anchor of the group in the address'),
        measures: distinct(ref('measureOf')).min(1).describe('its measures, as programme/number: plan/35'),
        source: source.optional().describe('where its text says more than the measures: the source of that'),
      }),
    ),
  )
    .min(1)
    .describe('groups of measures, in the order of `groups` in the language files'),
  language: original,
  source,
  doubts,
});

export const traffickingText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  groups: z
    .array(z.strictObject({ title: line.describe('heading of the group'), text: line.describe('how its measures bear on trafficking') }))
    .describe('the words of each group, in the order of index.yaml'),
  translation,
});

export type TraffickingFacts = z.infer<typeof trafficking>;
export type TraffickingText = Part<z.infer<typeof traffickingText>>;
