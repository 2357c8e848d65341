import { slugOf } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Said } from '#src/language/localise.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import type { CampaignFacts, CampaignText } from './schema.ts';

export interface Campaign extends CampaignFacts {
  slug: string;
  texts: Texts<CampaignText>;
  text: Said<CampaignText>;
}

export const campaignPath = (slug: string): string => `/campaigns/${slug}/`;

/** The campaigns for a reader: the newest first. */
export function campaignsIn(facts: Item<CampaignFacts>[], texts: Item<CampaignText>[], locale: Locale): Campaign[] {
  return facts
    .map(({ id, data }) => {
      const own = textsOf(texts, id, data.language);
      return { ...data, slug: slugOf(id), texts: own, text: said(own, locale) };
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}
