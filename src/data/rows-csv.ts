import { isLocale, localeCodes } from '../i18n/locales.ts';
import { csv, type Cell } from './table.ts';

type Row = Record<string, unknown>;

const isText = (value: unknown): value is Row =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every(isLocale);

/** Rows as a table: a text in several languages takes one column a language, a list stands in one cell, a source as its address. */
export function rowsCsv(rows: Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const localised = new Set(names.filter((name) => rows.some((row) => isText(row[name]))));
  const header = names.flatMap((name) => (localised.has(name) ? localeCodes.map((locale) => `${name}_${locale}`) : [name]));
  return csv(
    header,
    rows.map((row) =>
      names.flatMap((name): Cell[] => {
        const value = row[name];
        if (localised.has(name)) return localeCodes.map((locale) => (value as Row)[locale] as Cell);
        return [cellOf(value)];
      }),
    ),
  );
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map(String);
  if (value && typeof value === 'object') return (value as { url?: string }).url ?? JSON.stringify(value);
  return value as Cell;
}
