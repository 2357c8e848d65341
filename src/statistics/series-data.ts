import { csv, type Cell } from '../data/table.ts';
import type { Series } from './statistics.ts';

const header = [
  'series',
  'period',
  'part_ar',
  'part_fr',
  'part_en',
  'part_es',
  'value',
  'withheld',
  'unit',
  'counted_by',
  'read_in',
  'read_at',
];

/** The figures of series as CSV: one row per figure. */
export function seriesCsv(all: Series[]): string {
  return csv(
    header,
    all.flatMap((series) =>
      series.points.map(({ period, label, value, withheld, readIn }): Cell[] => [
        series.id,
        period ?? series.covers ?? null,
        label?.ar,
        label?.fr,
        label?.en,
        label?.es,
        value,
        withheld ?? false,
        series.unit,
        series.source.name.en,
        typeof readIn === 'string' ? readIn : readIn.title,
        typeof readIn === 'string' ? null : readIn.url,
      ]),
    ),
  );
}
