import type { GovernanceFacts } from '#src/concepts/programme/schema.ts';

/** What the plan's own calendar has asked for since something was last published. */
export interface Overdue {
  /** Date of the last publication by the Commission or a body; null when there is none since the plan began. */
  last: string | null;
  /** Meetings and reports that have come due since, by the rhythm of the monitoring committee. */
  meetings: number;
  reports: number;
  /** True when at least one has come due without a publication. */
  stale: boolean;
}

/** Whole months from one date to another; a date without day or month counts from its end, in favour of who publishes. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 12, day = 31] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number);
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const months = (toYear - year) * 12 + toMonth - month;
  return Math.max(0, toDay < Math.min(day, lastDay) ? months - 1 : months);
}

type Rhythm = Pick<GovernanceFacts['committees'][number], 'meetsEveryMonths' | 'reportsEveryMonths'>;

/**
 * Reads the plan's calendar against a clock.
 * @param published dates of what the Commission or a body published, in any order
 * @param begins the day the plan begins, from which the calendar runs while nothing is published
 * @param today yyyy-mm-dd
 */
export function overdue({
  published,
  begins,
  rhythm,
  today,
}: {
  published: string[];
  begins: string;
  rhythm: Rhythm;
  today: string;
}): Overdue {
  const last = [...published].sort().at(-1) ?? null;
  const months = monthsBetween(last ?? begins, today);
  const due = (every: number | null) => (every === null ? 0 : Math.floor(months / every));
  const meetings = due(rhythm.meetsEveryMonths);
  const reports = due(rhythm.reportsEveryMonths);
  return { last, meetings, reports, stale: meetings + reports > 0 };
}
