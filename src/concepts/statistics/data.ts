import { z } from 'zod';
import { columns } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import { items, source, text } from '#src/kits/dataset/shapes.ts';
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
const document = items('statistics', row);
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
  ...columns<Figure>(point, at, { readIn: { of: ({ readIn }) => (typeof readIn === 'string' ? readIn : readIn.title) } }),
  ...columns<Figure>(point, at, {
    readIn: { name: 'read_at', required: false, of: ({ readIn }) => (typeof readIn === 'string' ? null : readIn.url) },
  }),
];

/** Published figures as open data: the table has one row per figure. */
export const statisticsDataset: Dataset<z.infer<typeof document>> = {
  id: 'statistics',
  schema: document,
  tables: [
    table(
      'statistics',
      (data: z.infer<typeof document>) => data.items.flatMap((series) => series.points.map((each): Figure => ({ ...each, series }))),
      columnsOfFigures,
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
