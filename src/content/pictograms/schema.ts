import { z } from 'zod';
import { slug, words } from '#src/content/schema.ts';

/** The groups of the pictograms, in the order of their sheet; within one they stand in the order of the reader's language. */
export const pictogramGroups = ['forms', 'recruitment', 'signs', 'acts', 'line', 'places', 'axes', 'documents'] as const;

/** A pictogram. Its drawing stands once, in content/pictograms/<id>.svg; its name stands in the row, by language. */
export const pictogram = z.strictObject({
  id: slug.describe('by which pages and prose show it; its drawing is pictograms/<id>.svg'),
  group: z.enum(pictogramGroups).describe('where it stands on the sheet'),
  mirror: z.boolean().default(false).describe('true: it points somewhere in the order of reading, and turns with it'),
  name: words.describe('what it stands for'),
});

export type Pictogram = z.infer<typeof pictogram>;
