import { z } from 'zod';
import { column, table, texts, type Column, type Dataset } from '../data/dataset.ts';
import { items, source, text } from '../data/shapes.ts';
import { units } from './schema.ts';
import type { Series } from './statistics.ts';

const point = z.strictObject({
  period: z.string().nullable(),
  label: text.nullable(),
  value: z.number().nullable(),
  withheld: z.boolean(),
  readIn: source,
});
const row = z.strictObject({
  id: z.string(),
  title: text,
  unit: z.enum(units),
  countedBy: text,
  publication: text,
  counts: text,
  countsNot: text,
  points: z.array(point),
});
const document = items('statistics', row);
type SeriesRow = z.infer<typeof row>;
type Figure = z.infer<typeof point> & { series: SeriesRow };

const at = 'items[].points[]';
const columns: Column<Figure>[] = [
  column('series', 'items[].id', 'string', ({ series }) => series.id, { required: true }),
  column('period', `${at}.period`, 'string', ({ period }) => period),
  texts('part', `${at}.label`, ({ label }) => label),
  column('value', `${at}.value`, 'number', ({ value }) => value, { minimum: 0 }),
  column('withheld', `${at}.withheld`, 'boolean', ({ withheld }) => withheld, { required: true }),
  column('unit', 'items[].unit', 'string', ({ series }) => series.unit, { required: true, enum: units }),
  column('counted_by', 'items[].countedBy', 'string', ({ series }) => series.countedBy.en, { required: true }),
  column('read_in', `${at}.readIn`, 'string', ({ readIn }) => (typeof readIn === 'string' ? readIn : readIn.title), { required: true }),
  column('read_at', `${at}.readIn`, 'string', ({ readIn }) => (typeof readIn === 'string' ? null : readIn.url)),
];

/** Published figures as open data: the table has one row per figure. */
export const statisticsDataset: Dataset<z.infer<typeof document>> = {
  id: 'statistics',
  schema: document,
  tables: [
    table(
      'statistics',
      (data: z.infer<typeof document>) => data.items.flatMap((series) => series.points.map((each): Figure => ({ ...each, series }))),
      columns,
    ),
  ],
};

export const seriesRow = (series: Series): SeriesRow => ({
  id: series.id,
  title: series.title,
  unit: series.unit,
  countedBy: series.source.name,
  publication: series.source.publication,
  counts: series.counts,
  countsNot: series.countsNot,
  points: series.points.map(({ period, label, value, withheld, readIn }) => ({
    period: period ?? series.covers ?? null,
    label: label ?? null,
    value,
    withheld: withheld ?? false,
    readIn,
  })),
});
