import { programmeDocument } from '#src/concepts/programme/document-load.ts';
import type { Locale } from '#src/language/locales.ts';
import { plainProse } from './plain.ts';
import { componentWords } from './words.ts';

/** The document of a programme, its components as words. */
export const programmeFile = (id: string, locale: Locale): Promise<Buffer> =>
  programmeDocument(id, locale, (prose, language) => plainProse(prose, language, componentWords));
