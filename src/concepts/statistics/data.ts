import { z } from 'zod';
import { columns } from '#src/kits/dataset/columns.ts';
import { table, type Dataset, type Table } from '#src/kits/dataset/dataset.ts';
import { items, source, text, type Items } from '#src/kits/dataset/shapes.ts';
import { units } from './schema.ts';
import type { Series } from './model.ts';

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
type SeriesRow = z.infer<typeof row>;
type Figure = z.infer<typeof point> & { series: SeriesRow };

const at = 'items[].points[]';
const columnsOfFigures = [
  ...columns<Figure>(row, 'items[]', { id: { name: 'series', of: ({ series }) => series.id } }),
  ...columns<Figure>(point, at, { period: {}, label: { name: 'part' }, value: { minimum: 0 }, withheld: {} }),
  ...columns<Figure>(row, 'items[]', {
    unit: { of: ({ series }) => series.unit },
    countedBy: { of: ({ series }) => series.countedBy.en },
  }),
  ...columns<Figure>(point, at, {
    readIn: [
      { of: ({ readIn }) => (typeof readIn === 'string' ? readIn : readIn.title) },
      { name: 'read_at', required: false, of: ({ readIn }) => (typeof readIn === 'string' ? null : readIn.url) },
    ],
  }),
];

/** A row for each figure. */
export const figures: Table<Items<SeriesRow>> = table(
  'statistics',
  (data) => data.items.flatMap((series) => series.points.map((each) => ({ ...each, series }))),
  columnsOfFigures,
);

/** Published figures as open data. */
export const statisticsDataset: Dataset<Items<SeriesRow>> = { id: 'statistics', schema: items('statistics', row), tables: [figures] };

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
