import { bodyName, carriers } from '#src/concepts/programme/bodies.ts';
import { filterAttributes, filtersOf, type Filter } from '#src/concepts/programme/filters.ts';
import type { Programme } from '#src/concepts/programme/model.ts';
import { timeframeCuts, timeframeIds } from '#src/concepts/programme/timeframes.ts';
import { measureTitle } from '#src/concepts/programme/titles.ts';
import { sortedBy } from '#src/language/collate.ts';
import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { progressPath } from './addresses.ts';
import { shownStatuses } from './bodies.ts';
import type { Progress } from './model.ts';
import { cellsOf, type MapCell } from './plan-map.ts';
import { measureStatuses } from './status.ts';

/** A measure in the list: what its row tells, and what the filter reads of it. */
interface Listed extends MapCell {
  title: Said;
  /** Who the source names first; undefined where it names nobody. */
  body: Said | undefined;
  /** How many more it names. */
  more: number;
  attributes: Record<`data-${string}`, string>;
  places: Record<Order, number>;
}

/** What the list can be sorted by, besides the number of the measure. */
export type Order = 'title' | 'status' | 'timeframe' | 'body';

/** The measures of a programme by number, each with its values and its place in every order. @param progress the record, where the programme is followed */
export function listed(programme: Programme, progress: Progress | undefined, locale: Locale): Listed[] {
  const rows = cellsOf(progress, programme.measures).map((cell) => {
    const [first, ...others] = carriers(cell.measure);
    return {
      ...cell,
      title: measureTitle(cell.measure, locale),
      body: first && say(bodyName(first, programme), locale),
      more: others.length,
    };
  });
  const byTitle = sortedBy(rows, ({ title }) => title, locale);
  const named = sortedBy(
    rows.filter(({ body }) => body),
    ({ body }) => body!,
    locale,
  );
  const cuts = timeframeCuts(programme).map(({ id }) => id);
  return rows.map((row) => ({
    ...row,
    attributes: {
      ...filterAttributes(row.measure),
      ...(row.status && { 'data-status': row.status }),
    },
    places: {
      title: byTitle.indexOf(row),
      status: row.status ? measureStatuses.indexOf(row.status) : 0,
      timeframe: Math.min(...timeframeIds(row.measure.timeframe).map((id) => cuts.indexOf(id))),
      body: row.body ? named.indexOf(row) : rows.length,
    },
  }));
}

/** The filters of the list: by state, where the programme is followed, then those of the programme. */
export function listFilters(
  programme: Programme,
  progress: Progress | undefined,
  locale: Locale,
): (Omit<Filter, 'name'> & { name: string })[] {
  const filters = filtersOf(programme, locale);
  if (!progress) return filters;
  const values = shownStatuses(progress).map((status) => ({
    id: status,
    label: stringIn(locale, `progress.status.${status}`),
    path: progressPath,
    count: progress.measures.filter((each) => each.status === status).length,
  }));
  return [{ name: 'status', label: 'progress.column.status', path: progressPath, values }, ...filters];
}
