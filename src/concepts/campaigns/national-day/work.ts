import type { EventLeaf } from 'schema-dts';
import { event } from '#src/kits/cite/event.ts';
import type { CitationContext } from '#src/kits/cite/work.ts';
import { participants } from '#src/concepts/programme/bodies/work.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import { editionPath, type Edition } from './model.ts';

/** An edition of the national day: it is one day, and no more is said of its end. */
export function daySchema({ date, text, year }: Edition, partners: BodyFacts[], context: CitationContext): EventLeaf {
  const { title, theme, place } = text.value;
  return {
    ...event(
      {
        name: title,
        description: theme,
        time: { startDate: date, endDate: date },
        contributor: participants(partners, context),
        page: { path: editionPath(year), locale: text.locale },
      },
      context,
    ),
    ...(place && { location: { '@type': 'Place', name: place } }),
  };
}
