import { z } from 'zod';
import { material } from '#src/concepts/campaigns/material/schema.ts';
import { distinct, line, original, ref, slug, toldIn, translation } from '#src/content/schema.ts';

/** What a kit tells, in the order of its page: the strings `kit.<part>` head each part. */
export const parts = ['know', 'look', 'doing', 'avoid'] as const;
export type Part = (typeof parts)[number];

/** The minutes of a lesson: the plan of one fills them. */
export const lessonMinutes = 50;

const kitLine = z
  .strictObject({
    id: slug.describe('by which kits name it'),
    part: z.enum(parts).exclude(['look']).describe('part of a kit that it belongs to; what to look for are the signs of understand/signs'),
    reference: ref('reference').optional().describe('id of its source in content/references.yaml'),
    helpPage: ref('helpPage').optional().describe('id of the help page that says the same with its sources'),
    pictogram: ref('pictogram').describe('id of the pictogram beside it'),
  })
  .refine(({ reference, helpPage }) => reference !== undefined || helpPage !== undefined, {
    message: 'names neither a source nor a help page: write `reference` or `helpPage`',
  });

/** The lines that kits share, each with what it rests on. */
export const kitLines = z.strictObject({
  lines: toldIn(
    'lines',
    distinct(kitLine, ({ id }) => id),
  ).describe('the lines, in the order of the language files'),
  language: original,
});

export const kitLinesText = z.strictObject({
  lines: z.array(line).min(1).describe('one short sentence for each line of index.yaml, in the same order'),
  translation,
});

const told = distinct(ref('kitLine')).min(1);

/** A kit for those who pass it on: what to know, to look for, to do and not to do, and the material made of it. */
export const kit = z.strictObject({
  order: z.int().describe('place in the list of kits'),
  pictogram: ref('pictogram').describe('id of the pictogram beside its title'),
  know: told.describe('ids of lines of content/kit-lines'),
  look: distinct(ref('sign')).min(1).describe('signs of understand/signs, by their pictograms'),
  doing: told.describe('ids of lines of content/kit-lines'),
  avoid: told.describe('ids of lines of content/kit-lines'),
  stories: distinct(ref('story')).default([]).describe('stories that show what it is about'),
  measures: distinct(ref('measure')).min(1).describe('numbers of the measures of the plan that it serves'),
  helpPages: distinct(ref('helpPage')).min(1).describe('ids of the help pages that it leads to'),
  line: material.shape.line,
  emergency: material.shape.emergency,
  formats: material.shape.formats,
  lesson: toldIn(
    'lesson',
    z.array(z.int().positive()).refine((minutes) => minutes.reduce((sum, each) => sum + each, 0) === lessonMinutes, {
      message: `does not fill the lesson: let the minutes sum to ${lessonMinutes}`,
    }),
  )
    .optional()
    .describe(`minutes of each step of a lesson, ${lessonMinutes} in all`),
  worksheet: toldIn('worksheet', z.array(ref('kitLine')).min(1))
    .optional()
    .describe('for each question of the worksheet, the line of content/kit-lines that its answer rests on'),
  language: original,
});

export const kitText = z.strictObject({
  title: line.describe('whom it is for'),
  summary: line.describe('in one line, for lists and search results'),
  headline: line.describe('the largest words of the material: one sentence'),
  lead: line.describe('one or two sentences below it'),
  lesson: z
    .array(z.strictObject({ title: line.describe('name of the step'), text: line.describe('what is done in it') }))
    .optional()
    .describe('the steps of the lesson, in the order of index.yaml'),
  worksheet: z
    .array(z.strictObject({ question: line.describe('what is asked'), answer: line.describe('answer for the teacher') }))
    .optional()
    .describe('the questions of the worksheet, in the order of index.yaml'),
  translation,
});

export type KitLinesFacts = z.infer<typeof kitLines>;
export type KitLinesText = z.infer<typeof kitLinesText>;
export type KitFacts = z.infer<typeof kit>;
export type KitText = z.infer<typeof kitText>;
