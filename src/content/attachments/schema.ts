import { z } from 'zod';
import { locale, slug, source, words } from '#src/content/schema.ts';

/** A PDF of content/attachments/ that prose offers for download, as it was published. Its file stands once; its title stands in the row. */
export const attachment = z.strictObject({
  id: slug.describe('by which prose names it, with .pdf; also the last part of its address'),
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.pdf$/, 'is no PDF: save it as .pdf, its name in small letters, digits and hyphens')
    .describe('name of its file in content/attachments/'),
  title: words.describe('what it is, as the link says it'),
  language: locale.describe('the language that it is written in'),
  source: source.describe('where it was published: id of a document, or { title, publisher, url, date }'),
});

export type Attachment = z.infer<typeof attachment>;
