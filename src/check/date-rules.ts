import type { Problem } from '#src/content/problem.ts';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from './read.ts';
import { buildDay } from '#src/build/build-day.ts';

/** Collections whose dates tell what has happened. (A campaign or a national day may be announced.) */
const past = ['news', 'law', 'commission', 'contradiction', 'study'] as const;

/**
 * What has happened has a date that is not in the future.
 * @param today the day of this edition, yyyy-mm-dd
 */
export function dateRules(portal: Portal, today = buildDay): Problem[] {
  return past.flatMap((name) =>
    (portal[name] as Entry[]).flatMap(({ file, data }) =>
      datesIn(data)
        .filter(({ date }) => date > today.slice(0, date.length))
        .map(({ date, field }) => ({
          file,
          field,
          wrong: `${date} is in the future (this edition is of ${today})`,
          cure: 'correct the date, or wait until it has happened',
        })),
    ),
  );
}

function datesIn(value: unknown, path: string[] = []): { date: string; field: string }[] {
  if (typeof value === 'string') return path.at(-1) === 'date' ? [{ date: value, field: path.join('.') }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => datesIn(inner, [...path, key]));
}
