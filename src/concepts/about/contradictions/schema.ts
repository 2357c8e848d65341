import { z } from 'zod';
import { originalLocale } from '#src/language/locales.ts';
import { distinct, slug, source, translations, words } from '#src/content/schema.ts';

/** A point on which two sources differ. Both are shown; the portal says which one it follows, if any. */
export const contradiction = z.strictObject({
  id: slug.describe('by which entries name it'),
  title: words.describe('what the sources differ on'),
  readings: distinct(z.strictObject({ says: words.describe('what this source says'), source }), ({ says }) => says[originalLocale])
    .min(2)
    .describe('what each source says'),
  kept: words.describe('what the portal does'),
  translation: translations,
});

export type Contradiction = z.infer<typeof contradiction>;
