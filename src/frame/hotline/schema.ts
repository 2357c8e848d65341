import { z } from 'zod';
import { date, line, slug, source, words } from '#src/content/schema.ts';

/** A number that people dial. content/hotline.yaml is the only place that holds one. */
export const phoneLine = z.strictObject({
  id: slug.describe('by which pages and prose name the number'),
  tel: z
    .string()
    .regex(/^\+?\d{2,15}$/, 'is not a number to dial: digits only')
    .describe('as dialled'),
  display: z
    .string()
    .regex(/^[\d ]+$/, 'shows something else than digits and spaces')
    .describe('as shown: digits, grouped by spaces'),
  printed: line.optional().describe('as the source prints it'),
  name: words.describe('its name, or whose number it is'),
  short: words.optional().describe('one word or two, where numbers stand side by side; without it the name stands there'),
  purpose: words.describe('what it is for'),
  notFor: words.optional().describe('what it is not for'),
  emergency: z.boolean().describe('true for numbers to call in immediate danger'),
  hours: words.nullable().describe('when somebody answers; null: not published'),
  languages: words.nullable().describe('languages in which somebody answers; null: not published'),
  tollFree: z.boolean().default(false).describe('true when one of its sources says that the call costs nothing'),
  calls: z
    .strictObject({
      from: date.describe('first day of the period'),
      to: date.describe('last day of the period'),
      received: z.int().positive().describe('calls received'),
      suspected: z.int().nonnegative().describe('of these, possible cases of trafficking'),
      source,
    })
    .refine(({ received, suspected }) => suspected <= received, { message: 'is more than the calls received', path: ['suspected'] })
    .optional()
    .describe('how many calls of a known period were about what the line is for'),
  own: z
    .boolean()
    .default(false)
    .describe('true when `source` is a page of the body that answers the call; false: none was found that gives the number'),
  source,
  confirmed: z.array(source).default([]).describe('other published places that give the same number'),
});

export type PhoneLine = z.infer<typeof phoneLine>;
