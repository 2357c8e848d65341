import { z } from 'zod';
import { distinct, line, original, ref, slug, toldIn, translation } from '#src/content/schema.ts';
import { answers } from '#src/ui/questionnaire/answers.ts';

const fit = z.record(z.string(), distinct(z.enum(answers)).min(1)).default({});

/** Every way through more questions than this would be too many to read, and to check. */
const most = 7;

/** "Is this trafficking?": a few questions built on the definition of the law, and what to do next. Never a verdict. */
export const guide = z.strictObject({
  questions: toldIn(
    'questions',
    distinct(
      z.strictObject({
        id: slug.describe('by which other questions and results name it'),
        asked: fit.describe('answers to earlier questions with which it is asked, as question: [answers]; left out: always'),
        references: distinct(ref('reference')).min(1).describe('ids of content/references.yaml on which it rests'),
      }),
      ({ id }) => id,
    ),
  )
    .min(5)
    .max(most)
    .describe('the questions in their order, five to seven; each is answered yes, no or unknown'),
  results: toldIn(
    'results',
    distinct(
      z.strictObject({
        id: slug.describe('its name'),
        all: fit.describe('answers that were all given, as question: [answers]'),
        any: fit.describe('answers of which one at least was given, as question: [answers]'),
        lines: distinct(ref('phoneLine'))
          .default([])
          .describe('ids of content/hotline.yaml: the numbers that it gives beside those of emergency'),
        pages: distinct(ref('helpPage')).min(1).describe('ids of the help pages that it leads to'),
        references: distinct(ref('reference')).default([]).describe('ids of content/references.yaml on which its advice rests'),
        topics: distinct(ref('topic')).default([]).describe('ids of the topics that it leads to'),
      }),
      ({ id }) => id,
    ),
  )
    .min(2)
    .describe('the results in their order: the first that the answers fit is shown, and the last fits all'),
  language: original,
});

export const guideText = z.strictObject({
  title: line.describe('what the page asks, in its heading'),
  tab: line.describe('neutral title for the browser tab and the history: it must not tell what the page is about'),
  summary: line.describe('in one or two sentences: what the questions are for, and what becomes of the answers'),
  questions: z
    .array(
      z.strictObject({
        ask: line.describe('the question; yes is a sign'),
        note: line.describe('what helps to answer it, in a sentence'),
      }),
    )
    .describe('the words of each question, in the order of index.yaml'),
  results: z
    .array(
      z.strictObject({
        when: line.describe('with which answers it is shown, for who reads the page as a list'),
        says: line.describe('the result in a sentence, never a verdict'),
        next: z.array(line).min(1).describe('what to do next, a sentence each'),
      }),
    )
    .describe('the words of each result, in the order of index.yaml'),
  translation,
});

export type GuideFacts = z.infer<typeof guide>;
export type GuideText = z.infer<typeof guideText>;
