import type { EventLeaf } from 'schema-dts';
import { event } from '#src/kits/cite/event.ts';
import type { CitationContext } from '#src/kits/cite/work.ts';
import { participants } from '#src/concepts/programme/bodies/work.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import { saidTogether, type Texts } from '#src/content/texts.ts';
import { dayPath, editionPath, nextTime, type Edition } from './model.ts';
import type { NationalDayFacts, NationalDayText } from './schema.ts';

/** An edition of the national day: it is one day, and no more is said of its end. */
export function daySchema({ date, texts, year }: Edition, partners: BodyFacts[], context: CitationContext): EventLeaf {
  const { value, locale } = saidTogether(texts, context.locale, ['title', 'theme', 'place']);
  const { title, theme, place } = value;
  return {
    ...event(
      {
        name: title,
        description: theme,
        time: { startDate: date, endDate: date },
        contributor: participants(partners, context),
        page: { path: editionPath(year), locale },
      },
      context,
    ),
    ...(place && { location: { '@type': 'Place', name: place } }),
  };
}

/**
 * The national day as what comes every year, with the next time it comes.
 * @returns undefined while no official text sets its date
 */
export function yearlySchema(
  { date, texts }: NationalDayFacts & { texts: Texts<NationalDayText> },
  today: string,
  context: CitationContext,
): EventLeaf | undefined {
  if (date === null) return undefined;
  const next = nextTime(date, today);
  const { value: words, locale } = saidTogether(texts, context.locale, ['title', 'summary']);
  const [byMonth, byMonthDay] = date.split('-').map(Number);
  return {
    ...event(
      {
        name: words.title,
        description: words.summary,
        time: { startDate: next, endDate: next },
        contributor: [],
        page: { path: dayPath, locale },
      },
      context,
    ),
    eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1Y', byMonth: byMonth!, byMonthDay: byMonthDay! },
  };
}
