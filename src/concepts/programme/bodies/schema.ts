import { z } from 'zod';
import { line, locale, ref, slug, words } from '#src/content/schema.ts';

export const bodyKinds = [
  'commission',
  'ministry',
  'group',
  'justice',
  'security',
  'administration',
  'institution',
  'education',
  'health',
  'civil-society',
  'business',
  'media',
  'international',
] as const;

/** A body that measures name: ministry, institution, partner, or a group of them. */
export const body = z.strictObject({
  id: slug.describe('by which measures, news and campaigns name it'),
  kind: z.enum(bodyKinds).describe('what kind of body it is'),
  acronym: line.optional().describe('its short name in letters, as it writes it'),
  partOf: ref('body').optional().describe('id of the body of which it is a department'),
  title: words.describe('its name'),
  official: z.array(locale).optional().describe('languages in which the name was read in a published text of, or about, the body'),
  spellings: z.array(line).optional().describe('other wordings found in the sources'),
  nameThen: z
    .record(ref('programme'), words)
    .optional()
    .describe('its name at the time of an earlier programme, by the id of the programme'),
});

export type BodyFacts = z.infer<typeof body>;
export type BodyKind = (typeof bodyKinds)[number];
