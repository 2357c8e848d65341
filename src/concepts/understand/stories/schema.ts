import { z } from 'zod';
import { distinct, line, original, ref, translation } from '#src/content/schema.ts';

/** Forms of exploitation that stories tell of, in the words of the strings `exploitation.<form>`. */
export const storyForms = ['sexual', 'online', 'forced-labour', 'domestic', 'slavery', 'begging', 'organs', 'criminal-acts'] as const;

/** The parts of the definition in article 448-1, then what might have changed the story: `story.<part>` names each. */
export const elements = ['act', 'means', 'purpose'] as const;
export type Element = (typeof elements)[number];

const articles = distinct(ref('article')).min(1);

/** A short example of a form of exploitation, about no real person. */
export const story = z.strictObject({
  order: z.int().describe('place in the list of stories'),
  form: z.enum(storyForms).describe('form of exploitation'),
  topic: ref('topic').describe('topic whose page leads to it'),
  child: z.boolean().default(false).describe('true: it is about somebody under 18, for whom the law asks for no means, and tells none'),
  decisions: distinct(ref('decision'))
    .default([])
    .describe('judgments on whose facts it is built, as their entries tell them; left out when there are none'),
  references: distinct(ref('reference')).min(1).describe('ids of content/references.yaml on which its sentences rest beside the judgments'),
  articles: z
    .strictObject({
      act: articles.describe('articles that say what the act is'),
      means: articles.describe('articles that name the means, or say that none is asked for'),
      purpose: articles.describe('articles that name the purpose'),
      help: articles.optional().describe('articles that say what a victim is entitled to'),
    })
    .describe('articles of law that each part rests on, as law/number'),
  line: ref('phoneLine').describe('id of the number in content/hotline.yaml that fits it'),
  helpPages: distinct(ref('helpPage')).min(1).describe('ids of the help pages that it leads to'),
  language: original,
});

export const storyText = z.strictObject({
  title: line.describe('short title'),
  summary: line.describe('in one or two sentences, for lists, search results and the card'),
  story: z.array(line).min(1).describe('its paragraphs, 90 to 160 words in all; nobody has a name'),
  act: line.describe('what was done'),
  means: line.optional().describe('by what means; none where it is about a child'),
  purpose: line.describe('to what purpose'),
  help: z.array(line).min(1).describe('where help could have come in, one sentence or two for each who might have given it'),
  translation,
});

export type StoryFacts = z.infer<typeof story>;
export type StoryText = z.infer<typeof storyText>;
