import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { onRecord } from '#src/content/on-record.ts';
import { date, distinct, doubts, line, locale, original, ref, source, translation, webAddress } from '#src/content/schema.ts';

/** Something published to hand out or to show, that the portal points to. */
export const material = z.strictObject({
  title: line.describe('title of the material, in its own language'),
  url: webAddress.describe('where it is published'),
  language: locale.describe('language of the material'),
});

export const sources = z
  .array(source)
  .min(1, 'names no source: a campaign without a source is not published')
  .describe('where it was read: at least one { title, publisher, url, date } or id of content/studies');

/** A campaign against trafficking: what, when, for whom, with whom, with what material, says who. */
export const campaign = z.strictObject({
  from: date.describe('its day, month or year, as precise as the source'),
  to: date.optional().describe('its end, where it has one'),
  ongoing: z.boolean().default(false).describe('true for a campaign that goes on'),
  organisers: distinct(ref('body')).describe(
    'bodies that the source names as running it, ids of content/bodies.yaml; [] when it names none',
  ),
  partners: distinct(ref('body')).describe('bodies that support it or take part; [] when the source names none'),
  measures: distinct(ref('measure')).default([]).describe('numbers of the measures of the national plan that name it'),
  material: z.array(material).describe('what was published for it; [] when none is known'),
  sources,
  ...onRecord,
  doubts,
  language: original,
});

export const campaignText = z.strictObject({
  title: line.describe('its name, as published'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  slogan: line.nullable().describe('its slogan, as published, a translation of it in the other languages; null when the source gives none'),
  theme: line.nullable().describe('its theme, as published; null when the source gives none'),
  audience: line.nullable().describe('for whom; null when the source does not say'),
  made: z.array(line).describe('what was made for it, one thing a line; [] when the source names nothing'),
  seen: z.array(line).describe('where it was held, shown or to be shown, one place a line; [] when the source does not say'),
  effect: line.nullable().describe('what was published of its effect; null when nothing is known to be'),
  translation,
});

export type CampaignFacts = z.infer<typeof campaign>;
export type CampaignText = Part<z.infer<typeof campaignText>>;
export type Material = z.infer<typeof material>;
