import { getCollection } from 'astro:content';
import { type Locale, inEveryLanguage } from '#src/language/locales.ts';
import { slugOf } from '#src/content/entry.ts';
import { topicsIn, type Topic } from './model.ts';

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
  return inEveryLanguage(all.map(({ id }) => ({ topic: slugOf(id) })));
}
