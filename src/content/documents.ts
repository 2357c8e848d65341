import { getCollection } from 'astro:content';
import { type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Source, Translation } from './schema.ts';
import { said, textsOf, type Item } from './texts.ts';

/** A document as a source line or a citation needs it. */
interface Document {
  id: string;
  title: Said;
  publisher: string;
  date: string | null;
  /** Its page in the portal, without the language: its folder in content/ is its address. */
  path: string;
}

/**
 * A document of content/studies, or a text of content/law, for a reader. A law that was read in its official text bears the publisher
 * and the date of that text, as a later amendment may stand in it.
 * @throws when there is none of that id
 */
export async function documentOf(id: string, locale: Locale): Promise<Document> {
  const study = (await getCollection('study')).find((entry) => entry.id === `studies/${id}`);
  const law = study ? undefined : (await getCollection('law')).find((entry) => entry.id === `law/${id}`);
  const found = study ?? law;
  if (!found) throw new Error(`content/studies/${id}: missing, and content/law/${id} too`);
  const records = study ? await getCollection('studyText') : await getCollection('lawText');
  const { publisher, date } = law?.data.official?.source ?? found.data;
  const text = said(textsOf(records as Item<{ title: string; translation: Translation }>[], found.id, found.data.language), locale);
  return { id, title: text.title, publisher, date, path: `/${found.id}/` };
}

/** Who published a source. */
export const publisherOf = async (source: Source, locale: Locale): Promise<string> =>
  typeof source === 'string' ? (await documentOf(source, locale)).publisher : source.publisher;

/** What a source is called, in plain words. */
export const nameOf = async (source: Source, locale: Locale): Promise<string> =>
  typeof source === 'string' ? (await documentOf(source, locale)).title.value : source.title;
