import { z } from 'zod';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import type { Column, ColumnType, Constraints } from './dataset.ts';
import { datePattern, sourceCell, type Source } from './shapes.ts';
import type { Cell } from './table.ts';

/** What does not follow from the schema of a row: a constraint, another name, another cell. */
interface ColumnOptions<Row> extends Constraints {
  /** Name of the column; else the last part of the field in snake_case. */
  name?: string;
  /** The cell; else the field as it is: a list joined, a source by its id or address, an address in the original language. */
  of?: (row: Row) => Cell;
}

/** Constraints of a column that tells the rows apart. */
export const key = { required: true, unique: true } as const;

/**
 * The columns of a table from the schema of its rows: type, values that are counted, and whether a cell is required follow from the
 * field. A text in several languages gives a column a language.
 * @param row schema of a row
 * @param at where the rows stand in the JSON file: `items[]`
 * @param fields the fields to show, in the order of the columns; `official.gazette` names one within another
 * @throws when the schema has no such field
 */
export function columns<Row extends object>(row: z.ZodObject, at: string, fields: Record<string, ColumnOptions<Row>>): Column<Row>[] {
  return Object.entries(fields).map(([path, { name, of, ...given }]) => {
    const { schema, optional } = fieldAt(row, path);
    const column = { name: name ?? snakeCase(path.split('.').at(-1)!), field: `${at}.${path}` };
    const value = (each: Row): unknown =>
      path.split('.').reduce<unknown>((from, part) => (from as Record<string, unknown> | null)?.[part], each);
    const shape = shapeOf(schema);
    if (shape.cells && !of) return { ...column, type: 'string', keys: localeCodes, of: (each) => shape.cells!(value(each)) };
    const required = given.required ?? (!optional && !(schema instanceof z.ZodArray));
    return {
      ...column,
      type: shape.type,
      constraints: { ...(required && { required }), ...shape.constraints, ...omitted(given) },
      of: of ?? ((each) => shape.cell(value(each))),
    };
  });
}

/** Without `required`, which is written only where it holds. */
const omitted = (given: Constraints): Constraints => Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'required'));

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The schema of a field, and whether it, or what holds it, can be absent. */
function fieldAt(row: z.ZodType, path: string): { schema: z.ZodType; optional: boolean } {
  let optional = false;
  let schema = row;
  for (const part of path.split('.')) {
    const inner = (schema as z.ZodObject).shape?.[part] as z.ZodType | undefined;
    if (!inner) throw new Error(`no field "${path}" in the schema of this table`);
    schema = inner;
    while (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
      optional = true;
      schema = schema.unwrap() as z.ZodType;
    }
  }
  return { schema, optional };
}

interface Shape {
  type: ColumnType;
  constraints: Constraints;
  cell: (value: unknown) => Cell;
  /** One cell a language. */
  cells?: (value: unknown) => Record<string, Cell>;
}

const plain = (type: ColumnType, constraints: Constraints = {}): Shape => ({ type, constraints, cell: (value) => value as Cell });

/** How a field is shown in a cell. */
function shapeOf(schema: z.ZodType): Shape {
  const id = schema.meta()?.['id'];
  if (id === 'text' || id === 'translation') return { ...plain('string'), cells: (value) => (value ?? {}) as Record<string, Cell> };
  if (id === 'urls') return { ...plain('string', key), cell: (value) => (value as Record<Locale, string>)[localeCodes[0]!] };
  if (id === 'source') return { ...plain('string'), cell: (value) => sourceCell((value ?? null) as Source | null) };
  if (id === 'date') return plain('string', { pattern: datePattern });
  if (schema instanceof z.ZodArray) return listShape(schema.element as z.ZodType);
  if (schema instanceof z.ZodEnum) return plain('string', { enum: schema.options as string[] });
  if (schema instanceof z.ZodBoolean) return plain('boolean');
  if (schema instanceof z.ZodISODate) return plain('date');
  if (schema instanceof z.ZodNumber) return plain(schema.format === 'safeint' ? 'integer' : 'number');
  return plain('string');
}

/** A list in a cell: its items, or the ids of what is named; texts in several languages, a list a language. */
function listShape(item: z.ZodType): Shape {
  const id = item.meta()?.['id'];
  if (id === 'named') return { ...plain('string'), cell: (value) => (value as { id: string }[]).map((each) => each.id) };
  if (id !== 'text') return { ...plain('string'), cell: (value) => (value as unknown[]).map(String) };
  const inLanguage = (texts: Partial<Record<Locale, string>>[], code: Locale) => texts.flatMap((each) => each[code] ?? []);
  return {
    ...plain('string'),
    cells: (value) => Object.fromEntries(localeCodes.map((code) => [code, inLanguage(value as Partial<Record<Locale, string>>[], code)])),
  };
}
