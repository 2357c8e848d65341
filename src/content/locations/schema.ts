import { z } from 'zod';
import { line, number, slug, words } from '#src/content/schema.ts';

const degrees = (limit: number) => z.number().min(-limit).max(limit);

/** A place on the map: what entries name as where something took place. A town is a point, its centre; a country is its whole area. */
export const location = z.strictObject({
  id: slug.describe('by which entries name it'),
  kind: z.enum(['town', 'country']).describe('town, or country: where the sources name no town'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is no country: write two capital letters, as in MA')
    .describe('the country it is in, or is, as two capital letters (ISO 3166-1): MA'),
  geonames: number.describe('its number in GeoNames, geonames.org'),
  at: z
    .strictObject({ north: degrees(85).describe('degrees north'), east: degrees(180).describe('degrees east') })
    .describe('centre of the town by GeoNames, to a hundredth of a degree; of a country, where its number stands'),
  title: words.describe('its name'),
  spellings: z.array(line).optional().describe('other wordings found in the sources'),
});

export type Location = z.infer<typeof location>;
