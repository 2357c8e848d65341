import { slugOf } from '#src/content/entry.ts';
import { formatNumber } from '#src/language/format.ts';
import { say, type Localised, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import type { Item } from '#src/content/texts.ts';
import type { PointFacts, SeriesFacts } from './schema.ts';

export interface Series extends SeriesFacts {
  id: string;
}

/** All series in the order of the page. */
export function assembleSeries(records: Item<SeriesFacts>[]): Series[] {
  return records.map(({ id, data }) => ({ ...data, id: slugOf(id) })).sort((a, b) => a.order - b.order);
}

/** One figure as chart and table show it. */
interface Row {
  label: Said;
  value: number | null;
  /** The figure, or why there is none. */
  shown: Said;
  point: PointFacts;
}

/** The rows of a series for a reader: the chart and its table are made from these, so that they cannot differ. */
export function rowsOf(series: Series, locale: Locale): Row[] {
  return series.points.map((point) => ({
    label: point.label ? say(point.label as Localised, locale) : { value: point.period!, locale, fallback: false },
    value: point.value,
    shown: shownOf(point, series, locale),
    point,
  }));
}

/**
 * The newest figure of the first series over years: the one that the front page shows. A year of which none was found says nothing.
 * @returns undefined where no series over years has a figure
 */
export function latestFigure(all: Series[], locale: Locale): { series: Series; row: Row } | undefined {
  const [series] = all.filter(({ shape }) => shape === 'years');
  const rows = series ? rowsOf(series, locale).filter(({ value }) => value !== null) : [];
  const row = rows.toSorted((a, b) => b.point.period!.localeCompare(a.point.period!))[0];
  return series && row && { series, row };
}

function shownOf(point: PointFacts, series: Series, locale: Locale): Said {
  if (point.withheld) return stringIn(locale, 'series.withheld');
  if (point.value === null) return stringIn(locale, 'series.none');
  const value = formatNumber(point.value, locale);
  return { value: series.unit === 'percent' ? `${value} %` : value, locale, fallback: false };
}

export const statisticsPath = '/statistics/';
export const seriesPath = ({ id }: { id: string }) => `/statistics/${id}/`;
export const seriesCsvPath = ({ id }: { id: string }) => `/data/statistics/${id}.csv`;
