import { getCollection } from 'astro:content';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { slugOf, topicsIn, type Topic } from './topic.ts';

/** The topics for a reader, in their order. */
export async function topics(locale: Locale): Promise<Topic[]> {
  const records = {
    topic: await getCollection('topic'),
    topicText: await getCollection('topicText'),
    reference: await getCollection('reference'),
  };
  return topicsIn(records, locale);
}

/** One static path per topic and language. */
export async function topicPaths() {
  const all = await getCollection('topic');
  return all.flatMap(({ id }) => localeCodes.map((locale) => ({ params: { locale, topic: slugOf(id) } })));
}
