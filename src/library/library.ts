import { getCollection } from 'astro:content';
import { mapSaid, type Said } from '../i18n/localise.ts';
import type { Locale } from '../i18n/locales.ts';
import { said, textsOf } from '../provenance/texts.ts';
import type { StudyFacts } from './schema.ts';

/** A document as a source line or a citation needs it. */
export interface Document extends StudyFacts {
  id: string;
  title: Said;
}

/** A document of content/studies for a reader. @throws when there is none of that id */
export async function documentOf(id: string, locale: Locale): Promise<Document> {
  const facts = (await getCollection('study')).find((entry) => entry.id === `studies/${id}`);
  if (!facts) throw new Error(`content/studies/${id}: missing`);
  const texts = textsOf(await getCollection('studyText'), facts.id, facts.data.language);
  return { ...facts.data, id, title: mapSaid(said(texts, locale), (text) => text.title) };
}
