import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { material, sources } from '#src/concepts/campaigns/schema.ts';
import { day, distinct, line, original, ref, source, toldIn, translation } from '#src/content/schema.ts';

/** The national day against trafficking, and its yearly editions. */
export const nationalDay = z
  .strictObject({
    date: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is no day of the year: write mm-dd, or null')
      .nullable()
      .describe('mm-dd, once an official text sets it; null: not published'),
    decision: source.nullable().describe('the official text that sets the date; null as long as there is none'),
    measures: distinct(ref('measure')).describe('numbers of the measures of the national plan that provide for it'),
    sources,
    language: original,
  })
  .refine(({ date, decision }) => (date === null) === (decision === null), {
    message: 'date and official text go together: give both, or null for both',
    path: ['decision'],
  });

export const nationalDayText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time: write hh:mm');

export const edition = z.strictObject({
  date: day.describe('its day, yyyy-mm-dd'),
  programme: toldIn(
    'programme',
    z.array(
      z.strictObject({
        from: time.describe('when it begins, hh:mm'),
        to: time.nullable().describe('when it ends; null when it is not published'),
      }),
    ),
  ).describe('hours of each item of the programme; [] when none is published'),
  partners: distinct(ref('body')).describe('bodies that take part, ids of content/bodies.yaml'),
  material: z.array(material).describe('what was published for it; [] when none is known'),
  sources,
  language: original,
});

export const editionText = z.strictObject({
  title: line.describe('its name'),
  theme: line.describe('its theme, as published'),
  place: line.nullable().describe('where it is held; null when it is not published'),
  programme: z.array(line).describe('one text per item, in the order of index.yaml'),
  translation,
});

export type NationalDayFacts = z.infer<typeof nationalDay>;
export type NationalDayText = Part<z.infer<typeof nationalDayText>>;
export type EditionFacts = z.infer<typeof edition>;
export type EditionText = Part<z.infer<typeof editionText>>;
