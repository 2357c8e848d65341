import { z } from 'zod';
import { date, line, slug, source, words } from '../provenance/schema.ts';

/** A number that people dial. content/hotline.yaml is the only place that holds one. */
export const phoneLine = z.strictObject({
  id: slug,
  tel: z
    .string()
    .regex(/^\+?\d{2,15}$/, 'is not a number to dial: digits only')
    .describe('as dialled'),
  display: z
    .string()
    .regex(/^[\d ]+$/, 'shows something else than digits and spaces')
    .describe('as shown: digits, grouped by spaces'),
  printed: line.optional().describe('as the source prints it'),
  name: words,
  purpose: words.describe('what it is for'),
  notFor: words.optional().describe('what it is not for'),
  emergency: z.boolean().describe('true for numbers to call in immediate danger'),
  hours: words.nullable().describe('null: not published'),
  languages: words.nullable().describe('null: not published'),
  tollFree: z.boolean().default(false).describe('true when its source says that the call costs nothing'),
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
  source,
});

export type PhoneLine = z.infer<typeof phoneLine>;
