import type { EventLeaf } from 'schema-dts';
import { event } from '#src/kits/cite/event.ts';
import type { CitationContext } from '#src/kits/cite/work.ts';
import { participants } from '#src/concepts/programme/bodies/work.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type { Said } from '#src/language/localise.ts';
import { dayPath, editionPath, nextTime, type Edition } from './model.ts';
import type { NationalDayFacts, NationalDayText } from './schema.ts';

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

/**
 * The national day as what comes every year, with the next time it comes.
 * @returns undefined while no official text sets its date
 */
export function yearlySchema(
  { date, text }: NationalDayFacts & { text: Said<NationalDayText> },
  today: string,
  context: CitationContext,
): EventLeaf | undefined {
  if (date === null) return undefined;
  const next = nextTime(date, today);
  const [byMonth, byMonthDay] = date.split('-').map(Number);
  return {
    ...event(
      {
        name: text.value.title,
        description: text.value.summary,
        time: { startDate: next, endDate: next },
        contributor: [],
        page: { path: dayPath, locale: text.locale },
      },
      context,
    ),
    eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1Y', byMonth: byMonth!, byMonthDay: byMonthDay! },
  };
}
