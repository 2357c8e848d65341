import { getCollection } from 'astro:content';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { campaignsIn, type Campaign } from './campaign.ts';

/** The campaigns for a reader, in their order. */
export const campaigns = async (locale: Locale): Promise<Campaign[]> =>
  campaignsIn(await getCollection('campaign'), await getCollection('campaignText'), locale);

/** One static path per campaign and language. */
export async function campaignPaths() {
  const all = await getCollection('campaign');
  return all.flatMap(({ id }) => localeCodes.map((locale) => ({ params: { locale, campaign: id.split('/').at(-1)! } })));
}
