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
  act: z.literal(true).optional().describe('true where the words say what is done to somebody: an ending may then name the writer'),
  ...byLanguage(patterns.optional().describe('words of this language; Amazigh attested ones alone')),
  darija: distinct(sound).optional().describe('Darija in Latin letters with digits, compared by its sound'),
  endings: distinct(line).optional().describe('endings that put an act into this class, in Arabic letters'),
  soundEndings: distinct(line).optional().describe('the same in Latin letters'),
});

const together = distinct(slug).min(1);

/** The one file of words and combinations. */
export const danger = z
  .strictObject({
    classes: z.record(slug, wordClass).describe('the classes of words, by name'),
    firm: z.array(together).describe('classes that together mean danger'),
    loose: z.array(together).describe('classes that together mean danger where no word of `study` stands beside them'),
    alone: distinct(slug).describe('classes of which one word means danger in a query that holds no word outside all classes'),
  })
  .superRefine(({ classes, firm, loose, alone }, context) => {
    const lists = { firm, loose, alone: [alone] };
    for (const [field, rows] of Object.entries(lists))
      for (const [index, names] of rows.entries())
        for (const name of names)
          if (!Object.hasOwn(classes, name))
            context.addIssue({ code: 'custom', path: [field, index], message: `names no class "${name}": correct it, or add the class` });
  });

export type Danger = z.infer<typeof danger>;
