import { z } from 'zod';
import { line, slug, source, words } from '#src/content/schema.ts';

/** A picture of content/pictures/ that prose may show. Its file stands once; its words stand in the row, by language. */
export const picture = z.strictObject({
  id: slug.describe('by which prose shows it'),
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.(?:jpg|png|webp)$/, 'is no picture: save it as .jpg, .png or .webp, its name in small letters, digits and hyphens')
    .describe('name of its file in content/pictures/'),
  alt: words.describe('what it shows, for those who do not see it'),
  caption: words.optional().describe('what stands below it'),
  credit: line.describe('who made it, and by what right it stands here'),
  source: source.describe('where it was taken from: id of a document, or { title, publisher, url, date }'),
});

export type Picture = z.infer<typeof picture>;
