import { slugOf } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';
import type { Said } from '#src/language/localise.ts';
import type { StringKey } from '#src/language/strings.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import type { CampaignFacts, CampaignText } from './schema.ts';

export interface Campaign extends CampaignFacts {
  slug: string;
  texts: Texts<CampaignText>;
  text: Said<CampaignText>;
}

export const campaignPath = (slug: string): string => `/campaigns/${slug}/`;

/** The campaigns for a reader, the newest first. */
export function campaignsIn(facts: Item<CampaignFacts>[], texts: Item<CampaignText>[], locale: Locale): Campaign[] {
  return facts
    .map(({ id, data }) => {
      const own = textsOf(texts, id, data.language);
      return { ...data, slug: slugOf(id), texts: own, text: said(own, locale) };
    })
    .sort((a, b) => b.from.localeCompare(a.from));
}

/** Campaigns by the year in which they began, in the order of the list. */
export const byYear = (campaigns: Campaign[]): [year: string, campaigns: Campaign[]][] => [
  ...Map.groupBy(campaigns, ({ from }) => from.slice(0, 4)),
];

/** What the sources of a campaign leave unsaid, by the names of the fields: said once, below what they say. */
export function unstated({ organisers, partners, material, text: { value } }: Campaign): StringKey[] {
  const empty: [StringKey, boolean][] = [
    ['campaign.slogan', value.slogan === null],
    ['campaign.theme', value.theme === null],
    ['campaign.organisers', organisers.length === 0],
    ['campaign.partners', partners.length === 0],
    ['campaign.audience', value.audience === null],
    ['campaign.made', value.made.length === 0],
    ['campaign.seen', value.seen.length === 0],
    ['campaign.effect', value.effect === null],
    ['campaign.material', material.length === 0],
  ];
  return empty.filter(([, is]) => is).map(([key]) => key);
}
