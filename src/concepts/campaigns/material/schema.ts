import { z } from 'zod';
import { distinct, line, original, ref, source, translation } from '#src/content/schema.ts';

/** Material to hand out: one set of words, set in several formats. */
const formatIds = [
  'poster-a4',
  'poster-a3',
  'poster-picture-a4',
  'poster-picture-a3',
  'poster-star-a4',
  'poster-star-a3',
  'poster-plain-a4',
  'poster-plain-a3',
  'leaflet',
  'card',
  'square',
  'portrait',
  'story',
  'wide',
  'slides',
] as const;

export const material = z.strictObject({
  order: z.int().describe('place on the page of the material'),
  formats: z.array(z.enum(formatIds)).min(1).describe('what is made of it'),
  pictogram: ref('pictogram').optional().describe('id of the pictogram in content/pictograms.yaml that its posters and pictures show'),
  line: ref('phoneLine').describe('id of the number in content/hotline.yaml'),
  emergency: distinct(ref('phoneLine'))
    .min(1)
    .describe('ids of the emergency numbers in content/hotline.yaml, in the order they are printed'),
  leadsTo: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, 'is no path: write it like /help/')
    .describe('page that its QR code opens, without the language'),
  language: original,
  source,
});

export const materialText = z.strictObject({
  title: line.describe('its name in the list; not printed'),
  headline: line.describe('the largest words'),
  sentence: line.optional().describe('the one sentence of posters and pictures, read in three seconds; without it, the headline'),
  lead: line.describe('one or two sentences'),
  points: z.array(line).min(1).describe('short sentences'),
  sections: z
    .array(
      z.strictObject({ heading: line.describe('heading of the section'), points: z.array(line).min(1).describe('its short sentences') }),
    )
    .optional()
    .describe('what only a leaflet has room for'),
  basis: line.describe('what the words rest on, in small print'),
  translation,
});

/** A format that editors may ask for, or the worksheet, made of every kit that has one. */
export type FormatId = (typeof formatIds)[number] | 'worksheet';
export type MaterialFacts = z.infer<typeof material>;
export type MaterialText = z.infer<typeof materialText>;
