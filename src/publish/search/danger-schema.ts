import { z } from 'zod';
import { byLanguage, distinct, line, slug } from '#src/content/schema.ts';
import { heard } from './danger-match.ts';

/** How people in danger write: classes of words, and which of them together mean danger. */

const pattern = line.regex(
  /^\*?[^\s*]+\*?(?: \*?[^\s*]+\*?)*$/,
  'is no word: write words with one space between, and * at an end where anything may stand there',
);
const patterns = distinct(pattern);

/** A beginning of two sounds would fit half of the words of other languages. */
const sound = pattern.refine((words) => words.includes(' ') || !words.includes('*') || heard(words.replaceAll('*', '')).length > 2, {
  message: 'has fewer than three sounds that count: write more of the word, or leave * out',
});

const wordClass = z.strictObject({
  sense: line.describe('what the words have in common, in English'),
  points: z.int().describe('what the class gives when a word of it stands in a query; less than 0 for words of who studies the matter'),
  ...byLanguage(patterns.optional().describe('words of this language; Amazigh attested ones alone')),
  darija: distinct(sound).optional().describe('Darija in Latin letters with digits, compared by its sound'),
  digits: z
    .literal(true)
    .optional()
    .describe('true where a Latin word belongs to the class in which a digit stands for a letter (m3a, 7ta)'),
  but: patterns.optional().describe('words that a pattern of the class fits and that are not of it'),
});

/** The one file of words and their points. */
export const danger = z
  .strictObject({
    enough: z.int().positive().describe('how many points are danger'),
    classes: z.record(slug, wordClass).describe('the classes of words, by name'),
  })
  .superRefine(({ enough, classes }, context) => {
    const best = Object.values(classes).reduce((sum, { points }) => sum + Math.max(0, points), 0);
    if (best < enough)
      context.addIssue({
        code: 'custom',
        path: ['enough'],
        message: `no query has ${enough} points: all classes give ${best}; write less`,
      });
  });

export type Danger = z.infer<typeof danger>;
