import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { distinct, line, original, ref, slug, source, toldIn, translation, words } from '#src/content/schema.ts';

/** A source that several statements share, with a short name to stand beside each. */
export const reference = z.strictObject({
  id: slug.describe('by which statements name it'),
  label: words.describe('short name shown beside a statement'),
  source,
});

const value = z.union([z.number(), line]).describe('a number is printed in the format of each language; a text as it is');

/** A topic to understand: sections of statements, each with its source. */
export const topic = z.strictObject({
  order: z.int().describe('place in the list of topics'),
  pictogram: ref('pictogram').optional().describe('id of the pictogram beside its title in the list of topics'),
  indicative: z.boolean().default(false).describe('true: its statements are signs, which prove nothing by themselves'),
  values: z.record(z.string(), value).default({}).describe('figures that the texts name as {name}: written once, here'),
  sections: toldIn(
    'sections',
    z.array(
      z.strictObject({
        id: slug.describe('anchor of the section in the address'),
        statements: toldIn('statements', z.array(ref('reference')))
          .min(1)
          .describe('for each statement, in order, the id of its source in content/references.yaml'),
        pictograms: distinct(ref('pictogram'))
          .optional()
          .describe('for each statement, in order, the id of its pictogram: they stand as pictures with one line each'),
        examples: toldIn('examples', z.array(ref('decision').nullable()))
          .optional()
          .describe(
            'for each statement that has a pictogram, the decision that its example is taken from; null where no real person stands behind it',
          ),
        quotes: distinct(ref('quotedArticle'))
          .optional()
          .describe('articles of a text of content/law that stand below it, in their own words'),
      }),
    ),
  )
    .min(1)
    .describe('sections of the page, in order'),
  language: original,
});

export const topicText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  sections: z
    .array(
      z.strictObject({
        title: line.describe('heading of the section'),
        statements: z.array(line).min(1).describe('one text for each source that index.yaml names there'),
        examples: z.array(line).optional().describe('one example for each statement, where index.yaml says what they are taken from'),
      }),
    )
    .min(1)
    .describe('the words of each section, in the order of index.yaml'),
  translation,
});

export type Reference = z.infer<typeof reference>;
export type TopicFacts = z.infer<typeof topic>;
export type TopicText = Part<z.infer<typeof topicText>>;
