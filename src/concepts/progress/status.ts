import type { Showing } from './schema.ts';

/**
 * The status of a measure is derived from what was published about it, never typed. Each names the strongest thing
 * published so far; none is a degree of completion.
 */
export const statuses = ['none', 'activity', 'output', 'assessed', 'dropped'] as const;
export type Status = (typeof statuses)[number];

/**
 * What a reader is told of a measure. "Nothing found" is a statement about a search: until each required place was
 * searched, a measure of which nothing is known is "not yet searched to the end".
 */
export const measureStatuses = ['unsearched', ...statuses] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** True of the statuses that say that the record holds nothing about a measure. */
export const holdsNothing = (status: MeasureStatus): status is 'unsearched' | 'none' => status === 'unsearched' || status === 'none';

/** @param searchedTo the day up to which every required place was searched; null while one is left */
export const toldStatus = (status: Status, searchedTo: string | null): MeasureStatus =>
  status === 'none' && searchedTo === null ? 'unsearched' : status;

/** What the derivation needs to know of an entry. */
export interface Shown {
  id: string;
  date: string;
  measures: number[];
  shows: Showing;
  replaces?: string | undefined;
}

/** The status that an entry gives. */
export const statusByShowing: Record<Showing, Status> = {
  milestone: 'none',
  activity: 'activity',
  output: 'output',
  assessment: 'assessed',
  dropped: 'dropped',
};

/** The entries that no other entry replaces. */
export function standing<Entry extends Pick<Shown, 'id' | 'replaces'>>(entries: Entry[]): Entry[] {
  const replaced = new Set(entries.map((entry) => entry.replaces));
  return entries.filter((entry) => !replaced.has(entry.id));
}

/** True when an entry falls into the plan's period: what came before cannot show that the plan was carried out. */
export const withinPeriod = (entry: Pick<Shown, 'date'>, firstYear: number): boolean => Number(entry.date.slice(0, 4)) >= firstYear;

/**
 * The status of a measure: the strongest thing that a standing entry of the plan's period shows of it. An entry that
 * says it was dropped outweighs every other one, until it is itself replaced.
 * @param firstYear first year of the plan's period
 */
export function statusOf(measure: number, entries: Shown[], firstYear: number): Status {
  const ranks = standing(entries)
    .filter((entry) => entry.measures.includes(measure) && withinPeriod(entry, firstYear))
    .map((entry) => statuses.indexOf(statusByShowing[entry.shows]));
  return statuses[Math.max(0, ...ranks)]!;
}
