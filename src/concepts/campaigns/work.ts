import type { EventLeaf } from 'schema-dts';
import { saidTogether } from '#src/content/texts.ts';
import { event } from '#src/kits/cite/event.ts';
import type { CitationContext } from '#src/kits/cite/work.ts';
import { participants } from '#src/concepts/programme/bodies/work.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import { campaignPath, type Campaign } from './model.ts';

/** A campaign that has its day, month or year; one that goes on is no event. */
export function campaignSchema(campaign: Campaign, partners: BodyFacts[], context: CitationContext): EventLeaf | undefined {
  const { from, to, ongoing, slug } = campaign;
  if (ongoing) return undefined;
  const time = { startDate: from, ...(to && { endDate: to }) };
  const { value: words, locale } = saidTogether(campaign.texts, context.locale, ['title', 'summary']);
  return event(
    {
      name: words.title,
      description: words.summary,
      time,
      contributor: participants(partners, context),
      page: { path: campaignPath(slug), locale },
    },
    context,
  );
}
