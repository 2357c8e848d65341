import { getCollection } from 'astro:content';
import { mapSaid, type Said } from '../i18n/localise.ts';
import type { Locale } from '../i18n/locales.ts';
import { said, textsOf } from '../provenance/texts.ts';

/** A document as a source line or a citation needs it. */
export interface Document {
  id: string;
  title: Said;
  publisher: string;
  date: string | null;
}

/** A document of content/studies, or a text of content/law, for a reader. @throws when there is none of that id */
export async function documentOf(id: string, locale: Locale): Promise<Document> {
  const study = (await getCollection('study')).find((entry) => entry.id === `studies/${id}`);
  if (study) {
    const texts = textsOf(await getCollection('studyText'), study.id, study.data.language);
    return { ...study.data, id, title: mapSaid(said(texts, locale), (text) => text.title) };
  }
  const law = (await getCollection('law')).find((entry) => entry.id === `law/${id}`);
  if (!law) throw new Error(`content/studies/${id}: missing, and content/law/${id} too`);
  const texts = textsOf(await getCollection('lawText'), law.id, law.data.language);
  return { ...law.data, id, title: mapSaid(said(texts, locale), (text) => text.title) };
}
