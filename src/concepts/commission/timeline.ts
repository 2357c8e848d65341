import { placeOf, yearsOf } from '#src/kits/chart/time.ts';

/** What a line of dates draws between one date and the next. */
interface Step {
  /** Years to the next date; 0 at the last. */
  gap: number;
  /** Years that begin in between, each at its share of the way down. */
  years: { year: number; at: number }[];
  /** Of the way down, how far the year reaches of which no more is known than its number; 0 where the date has a month. */
  wholeYear: number;
}

/** @param dates oldest first, as precise as they are known; a year stands at its beginning */
export function stepsOf(dates: string[]): Step[] {
  const first = Number(dates[0]!.slice(0, 4));
  const last = Number(dates.at(-1)!.slice(0, 4));
  const count = last - first + 1;
  const at = (date: string) => placeOf(date, { first, last }) * count;
  return dates.map((date, index) => {
    const next = dates[index + 1];
    if (next === undefined) return { gap: 0, years: [], wholeYear: 0 };
    const [from, gap] = [at(date), at(next) - at(date)];
    const share = (year: number) => (at(String(year)) - from) / gap;
    return {
      gap,
      years: yearsOf({ first, last })
        .map((year) => ({ year, at: share(year) }))
        .filter((tick) => tick.at >= 0 && tick.at < 1),
      wholeYear: date.length === 4 ? Math.min(1, share(Number(date) + 1)) : 0,
    };
  });
}

/** Letters in a line, and heights in ems, of words beside the line on the smallest phone. */
const room = { letters: 24, line: 1.75, date: 2.75 };

/**
 * Ems a year takes on the line, so that the words of each date end above those of the next and all stand at their true distance.
 * @param words what is said of each date
 */
export function emsPerYear(steps: Step[], words: string[]): number {
  const needed = steps.map(({ gap }, index) => {
    const height = room.date + Math.ceil(words[index]!.length / room.letters) * room.line;
    return gap > 0 ? height / gap : 0;
  });
  return Math.max(...needed);
}
