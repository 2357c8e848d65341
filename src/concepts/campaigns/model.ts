import { slugOf } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';
import type { StringKey } from '#src/language/strings.ts';
import { said, textsOf, type Item, type Texts, type Told } from '#src/content/texts.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { CampaignFacts, CampaignText } from './schema.ts';

export interface Campaign extends CampaignFacts {
  slug: string;
  texts: Texts<CampaignText>;
  text: Told<CampaignText>;
}

export const campaignPath = (slug: string): string => `/campaigns/${slug}/`;

/** The campaigns for a reader, the newest first. */
export function campaignsIn(facts: Item<CampaignFacts>[], texts: Item<CampaignText>[], locale: Locale): Campaign[] {
  return facts
    .map(({ id, data }) => {
      const own = textsOf(texts, id, data.language);
      return { ...data, slug: slugOf(id), texts: own, text: said(own, locale) };
    })
    .sort((a, b) => byCharacters(b.from, a.from));
}

/** Campaigns by the year in which they began, in the order of the list. */
export const byYear = (campaigns: Campaign[]): [year: string, campaigns: Campaign[]][] => [
  ...Map.groupBy(campaigns, ({ from }) => from.slice(0, 4)),
];

/** What the sources of a campaign leave unsaid, by the names of the fields: said once, below what they say. */
export function unstated({ organisers, partners, material, text }: Campaign): StringKey[] {
  const empty: [StringKey, boolean][] = [
    ['campaign.slogan', text.slogan.value === null],
    ['campaign.theme', text.theme.value === null],
    ['campaign.organisers', organisers.length === 0],
    ['campaign.partners', partners.length === 0],
    ['campaign.audience', text.audience.value === null],
    ['campaign.made', text.made.value.length === 0],
    ['campaign.seen', text.seen.value.length === 0],
    ['campaign.effect', text.effect.value === null],
    ['campaign.material', material.length === 0],
  ];
  return empty.filter(([, is]) => is).map(([key]) => key);
}
