import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import { fieldOf } from './collections.ts';
import type { Portal } from './read.ts';
import { buildDay } from '#src/build/build-day.ts';

/** Collections whose dates tell what has happened. (A campaign or a national day may be announced.) */
const past = ['news', 'law', 'commission', 'contradiction', 'study', 'recommendation', 'search'] as const;

/**
 * What has happened has a date that is not in the future; of an entry that waits for its day, on that day.
 * @param today the day of this edition, yyyy-mm-dd
 */
export function dateRules(portal: Portal, today = buildDay): Problem[] {
  return past.flatMap((name) =>
    (portal[name] as Entry<{ draft?: boolean; publish?: string }>[]).flatMap(({ id, file, data }) =>
      datesIn(data)
        .filter(({ date }) => !data.draft && date > later(data.publish, today).slice(0, date.length))
        .map(({ date, path }) => ({
          file,
          field: fieldOf(name, id, path),
          wrong: `${date} is in the future (this edition is of ${today})`,
          cure: 'correct the date, or wait until it has happened',
        })),
    ),
  );
}

const later = (publish: string | undefined, today: string): string => (publish !== undefined && publish > today ? publish : today);

function datesIn(value: unknown, path: string[] = []): { date: string; path: string[] }[] {
  if (typeof value === 'string') return path.at(-1) === 'date' ? [{ date: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => datesIn(inner, [...path, key]));
}
