import { getCollection } from 'astro:content';
import type { Said } from '../i18n/localise.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { said, textsOf } from '../provenance/texts.ts';
import type { PageText } from './schema.ts';

const idOf = (entryId: string) => entryId.split('/').at(-1)!;

/** A page of the portal's own words for a reader. @throws when content/pages holds none of that id */
export async function editorialPage(id: string, locale: Locale): Promise<{ id: string; text: Said<PageText> }> {
  const facts = (await getCollection('page')).find((entry) => idOf(entry.id) === id);
  if (!facts) throw new Error(`content/pages/${id}: missing`);
  return { id, text: said(textsOf(await getCollection('pageText'), facts.id, facts.data.language), locale) };
}

/** Pages that show more than their words and so have a file of their own in `src/pages/`. */
const composed = new Set(['translations', 'methodology', 'data', 'privacy']);

/** One static path per page and language, for the pages that are words alone. */
export async function editorialPaths() {
  const pages = (await getCollection('page')).filter((entry) => !composed.has(idOf(entry.id)));
  return pages.flatMap((entry) => localeCodes.map((locale) => ({ params: { locale, page: idOf(entry.id) } })));
}
