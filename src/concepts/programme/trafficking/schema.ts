import { z } from 'zod';
import { distinct, doubts, line, locale, ref, slug, source, toldIn, translation } from '#src/content/schema.ts';

/** A page that says how a programme bears on trafficking: groups of its measures, and what of the plan answers them. */
export const trafficking = z.strictObject({
  groups: toldIn(
    'groups',
    z.array(
      z.strictObject({
        id: slug,
        measures: distinct(ref('measureOf')).min(1),
        source: source.optional().describe('where its text says more than the measures: the source of that'),
      }),
    ),
  )
    .min(1)
    .describe('groups of measures, in the order of `groups` in the language files'),
  language: locale,
  source,
  doubts,
});

export const traffickingText = z.strictObject({
  title: line,
  summary: line,
  groups: z.array(z.strictObject({ title: line, text: line })),
  translation,
});

export type TraffickingFacts = z.infer<typeof trafficking>;
export type TraffickingText = z.infer<typeof traffickingText>;
