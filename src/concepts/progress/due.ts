import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import type { Timeframe } from '#src/concepts/programme/schema.ts';
import { markedYears, timeframeCuts } from '#src/concepts/programme/timeframes.ts';
import type { MapCell } from './plan-map.ts';
import { holdsNothing } from './status.ts';

/** The years for which a programme sets its timeframes: those of its action plan, where it has one. */
export const yearsOfTimeframes = ({ facts }: Pick<Programme, 'facts'>): [number, number] => facts.actionPlan?.period ?? facts.period;

/**
 * The last day on which a "first year" can end: the source does not say from which day it counts, and it begins within the first year
 * of the action plan. @returns yyyy-mm-dd
 */
export const firstYearEnds = (programme: Pick<Programme, 'facts'>): string => `${yearsOfTimeframes(programme)[0] + 1}-12-31`;

/** When something of a measure is due, as far as the source says: in the first year, throughout, or not said. */
type Due = 'first-year' | 'ongoing' | 'not-stated';

/** A measure that is due in the first year and goes on is told by what comes first. */
const dueOf = (timeframe: Timeframe | null): Due => (timeframe === null ? 'not-stated' : timeframe.firstYear ? 'first-year' : 'ongoing');

/** True when what a timeframe sets has certainly come due. @param today yyyy-mm-dd */
export const isPast = (timeframe: Timeframe | null, programme: Pick<Programme, 'facts'>, today: string): boolean =>
  dueOf(timeframe) === 'first-year' && today > firstYearEnds(programme);

interface DueCounts {
  /** What is certainly due by today; and of it what has something published, as with the next pair. */
  past: number;
  pastPublished: number;
  /** What is due in a first year that may still run. */
  coming: number;
  ongoing: number;
  ongoingPublished: number;
  unstated: number;
}

/** How many measures are due by today, and on how many of them something was published. Each counts once. */
export function dueCounts(cells: MapCell[], programme: Pick<Programme, 'facts'>, today: string): DueCounts {
  const published = (some: MapCell[]) => some.filter(({ status }) => status && !holdsNothing(status)).length;
  const due = (kind: Due) => cells.filter(({ measure }) => dueOf(measure.timeframe) === kind);
  const past = cells.filter(({ measure }) => isPast(measure.timeframe, programme, today));
  const ongoing = due('ongoing');
  return {
    past: past.length,
    pastPublished: published(past),
    coming: due('first-year').length - past.length,
    ongoing: ongoing.length,
    ongoingPublished: published(ongoing),
    unstated: due('not-stated').length,
  };
}

/**
 * Measures in the order in which one asks for them: what is due in the first year, what goes on, what has no timeframe; first those on
 * which nothing was published, then by the months the source gives, and by number. In a programme that marks years instead, by the
 * last year marked.
 */
export function byDeadline(cells: MapCell[]): MapCell[] {
  const key = ({ measure, status }: MapCell): number[] => [
    ['first-year', 'ongoing', 'not-stated'].indexOf(dueOf(measure.timeframe)),
    lastYear(measure),
    status && !holdsNothing(status) ? 1 : 0,
    measure.timeframe?.months ?? 12,
    measure.number,
  ];
  return cells
    .map((cell) => ({ cell, key: key(cell) }))
    .toSorted((a, b) => a.key.map((value, index) => value - b.key[index]!).find((difference) => difference !== 0) ?? 0)
    .map(({ cell }) => cell);
}

/** After every year where none is marked. */
const lastYear = (measure: Measure): number => Number(markedYears(measure).at(-1) ?? 9999);

/** A band of the picture of timeframes, from the beginning of one year to the end of another. */
interface Band {
  first: number;
  last: number;
  /** True where the source does not say how far it reaches. */
  open: boolean;
}

interface CalendarRow {
  cut: ReturnType<typeof timeframeCuts>[number];
  cells: MapCell[];
  /** Empty where the source says nothing. */
  bands: Band[];
}

/** Each timeframe of a programme with its measures and with what of the years it covers, the most urgent first. */
export function calendarRows(programme: Programme, cells: MapCell[]): CalendarRow[] {
  const [first, last] = yearsOfTimeframes(programme);
  const bandsOf = (id: string): Band[] => {
    if (id === 'not-stated') return [];
    if (id === 'ongoing') return [{ first, last, open: false }];
    return [
      { first, last: first, open: false },
      { first: first + 1, last: first + 1, open: true },
    ];
  };
  return timeframeCuts(programme).map((cut) => ({
    cut,
    cells: cells.filter(({ measure }) => cut.measures.includes(measure)),
    bands: bandsOf(cut.id),
  }));
}
