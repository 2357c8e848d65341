import { getCollection } from 'astro:content';
import type { PageText } from '../editorial/schema.ts';
import type { Said } from '../i18n/localise.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { said, textsOf } from '../provenance/texts.ts';

/** The record's own pages of prose: how statuses are derived, how to contribute. */

const idOf = (entryId: string) => entryId.split('/').at(-1)!;

/** @throws when content/progress holds none of that id */
export async function progressPage(id: string, locale: Locale): Promise<{ id: string; text: Said<PageText> }> {
  const facts = (await getCollection('progressPage')).find((entry) => idOf(entry.id) === id);
  if (!facts) throw new Error(`content/progress/${id}: missing`);
  return { id, text: said(textsOf(await getCollection('progressPageText'), facts.id, facts.data.language), locale) };
}

export async function progressPagePaths() {
  const pages = await getCollection('progressPage');
  return pages.flatMap((entry) => localeCodes.map((locale) => ({ params: { locale, page: idOf(entry.id) } })));
}
