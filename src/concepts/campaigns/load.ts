import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import { type Locale, inEveryLanguage } from '#src/language/locales.ts';
import { campaignsIn, type Campaign } from './model.ts';

/** The campaigns for a reader, in their order. */
export const campaigns = async (locale: Locale): Promise<Campaign[]> =>
  campaignsIn(await getCollection('campaign'), await getCollection('campaignText'), locale);

/** One static path per campaign and language. */
export async function campaignPaths() {
  const all = await getCollection('campaign');
  return inEveryLanguage(all.map(({ id }) => ({ campaign: slugOf(id) })));
}
