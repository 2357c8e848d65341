import type { Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Measure, Programme } from './model.ts';
import type { Timeframe } from './schema.ts';

/** A cut of the measures by when they are due. One measure may stand in several: "first year, 3 months; ongoing". */
interface TimeframeCut {
  /** "ongoing", "first-year", "first-year-3-months", "not-stated" */
  id: string;
  months: number | null;
  measures: Measure[];
}

/** The cuts a timeframe falls into; null (nothing stated) has its own. */
export function timeframeIds(timeframe: Timeframe | null): string[] {
  if (timeframe === null) return ['not-stated'];
  const first = timeframe.firstYear ? [timeframe.months === null ? 'first-year' : `first-year-${timeframe.months}-months`] : [];
  return [...first, ...(timeframe.ongoing ? ['ongoing'] : [])];
}

/** All cuts of a programme, the most urgent first. */
export function timeframeCuts(programme: Programme): TimeframeCut[] {
  const cuts = new Map<string, TimeframeCut>();
  for (const measure of programme.measures) {
    for (const id of timeframeIds(measure.timeframe)) {
      const months = id.endsWith('-months') ? measure.timeframe!.months : null;
      const cut = cuts.get(id) ?? { id, months, measures: [] };
      cut.measures.push(measure);
      cuts.set(id, cut);
    }
  }
  const order = (cut: TimeframeCut) => cut.months ?? { 'first-year': 12, ongoing: 100, 'not-stated': 1000 }[cut.id]!;
  return [...cuts.values()].sort((a, b) => order(a) - order(b));
}

/** The name of a cut for a reader. */
export function timeframeName(cut: Pick<TimeframeCut, 'id' | 'months'>, locale: Locale): Said {
  if (cut.months !== null) return stringIn(locale, 'timeframe.firstYearMonths', { count: cut.months });
  if (cut.id === 'first-year') return stringIn(locale, 'timeframe.firstYear');
  return cut.id === 'ongoing' ? stringIn(locale, 'timeframe.ongoing') : stringIn(locale, 'timeframe.notStated');
}

/** When a measure is due: a name for each cut it falls into. */
export const timeframeNames = (timeframe: Timeframe | null, locale: Locale): Said[] =>
  timeframeIds(timeframe).map((id) => timeframeName({ id, months: id.endsWith('-months') ? timeframe!.months : null }, locale));

/** The years that the source marks for a measure. */
export const markedYears = ({ years }: Pick<Measure, 'years'>): string[] => Object.keys(years).filter((year) => years[year]);
