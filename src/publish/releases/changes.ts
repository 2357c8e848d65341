import { standing, statuses, statusOf, withinPeriod, type Shown } from '#src/concepts/progress/status.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { Release } from './schema.ts';

/** What an edition shows, as far as two are compared. */
export interface Edition {
  /** Ids of the entries of the kinds that are told, in the order in which they are. */
  entries: string[];
  /** The record: ids are names of folders. */
  evidence: Shown[];
  /** Numbers of the measures that it is about. */
  measures: number[];
  firstYear: number;
}

/**
 * What an edition shows that the one before it did not. The state of a measure before follows from the entries of the record that stood
 * there then: they are never changed (docs/evidence.md).
 * @param before ids of the entries of the edition before; undefined for the first, of which nothing is told
 */
export function changesSince(before: ReadonlySet<string> | undefined, now: Edition): Pick<Release, 'added' | 'states'> {
  if (!before) return { added: [], states: [] };
  const earlier = now.evidence.filter(({ id }) => before.has(`progress/evidence/${id}`));
  const later = now.evidence.filter((entry) => !earlier.includes(entry));
  return {
    added: now.entries.filter((id) => !before.has(id)),
    states: now.measures.flatMap((measure) => {
      const from = statusOf(measure, earlier, now.firstYear);
      const to = statusOf(measure, now.evidence, now.firstYear);
      if (from === to) return [];
      return [{ measure, from, to, by: bringing(measure, later, now, to).id }];
    }),
  };
}

/** The newest of the new entries that shows what the measure is said to be now; else the newest that takes away what showed more. */
function bringing(measure: number, later: Shown[], { evidence, firstYear }: Edition, to: Release['states'][number]['to']): Shown {
  const about = (entry: Shown) =>
    entry.measures.includes(measure) || evidence.some(({ id, measures }) => id === entry.replaces && measures.includes(measure));
  const own = later.filter(about).toSorted((a, b) => byCharacters(a.date, b.date));
  const shows = standing(evidence).filter((entry) => withinPeriod(entry, firstYear) && statusOf(measure, [entry], firstYear) === to);
  return own.findLast((entry) => to !== statuses[0] && shows.includes(entry)) ?? own.at(-1)!;
}
