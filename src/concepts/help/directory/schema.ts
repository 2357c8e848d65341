import { z } from 'zod';
import { date, distinct, line, ref, slug, source, words } from '#src/content/schema.ts';

/** What a service does, in the words of the strings `directory.kind.<kind>`. */
export const serviceKinds = ['legal', 'health', 'psychological', 'social', 'children', 'shelter'] as const;

/** The directory as a whole. */
export const directory = z.strictObject({
  measures: distinct(ref('measure')).describe(
    'numbers of the measures of the national plan that provide for such a list: their pages lead to it',
  ),
});

/** A service for victims: published only with the consent of who runs it and the day on which its details were checked. */
export const service = z.strictObject({
  id: slug.describe('its name in the address of its place on the page'),
  name: words.describe('its name, as it calls itself'),
  kind: z.enum(serviceKinds).describe(`what it does: ${serviceKinds.join(', ')}`),
  location: ref('location').describe('id of its town in content/locations.yaml: the map knows nothing more precise'),
  address: words.optional().describe('where it receives people: only where `consent` says so, and never of a shelter'),
  languages: words.describe('languages spoken there'),
  forWhom: distinct(ref('targetGroup')).min(1).describe('ids of content/target-groups.yaml: whom it serves'),
  hours: words.nullable().describe('when it answers; null: it did not say'),
  line: ref('phoneLine').describe('id of its number in content/hotline.yaml'),
  consent: z
    .strictObject({
      by: line.describe('who gave it, by function and not by name'),
      date: date.describe('on which day'),
      address: z.boolean().default(false).describe('true: also that the address is published'),
    })
    .describe('that the service agreed, in writing, to stand here'),
  checked: z
    .strictObject({ by: line.describe('who called or wrote, by function and not by name'), date: date.describe('on which day') })
    .describe('when its details were last found to be right'),
  source,
});

export type Service = z.infer<typeof service>;
