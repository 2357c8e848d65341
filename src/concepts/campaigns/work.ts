import type { EventLeaf } from 'schema-dts';
import { event } from '#src/kits/cite/event.ts';
import type { CitationContext } from '#src/kits/cite/work.ts';
import { participants } from '#src/concepts/programme/bodies/work.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import { campaignPath, type Campaign } from './model.ts';

/** A campaign that has its day, month or year; one that goes on is no event. */
export function campaignSchema(campaign: Campaign, partners: BodyFacts[], context: CitationContext): EventLeaf | undefined {
  const { from, to, ongoing, slug, text } = campaign;
  if (ongoing) return undefined;
  const time = { startDate: from, ...(to && { endDate: to }) };
  return event(
    {
      name: text.value.title,
      description: text.value.summary,
      time,
      contributor: participants(partners, context),
      page: { path: campaignPath(slug), locale: text.locale },
    },
    context,
  );
}
