import { z } from 'zod';
import { localeCodes, type Language } from '#src/language/locales.ts';
import type { Column, ColumnType, Constraints } from './dataset.ts';
import { datePattern, sourceCell, type Source } from './shapes.ts';
import type { Cell } from './table.ts';

/** What does not follow from the schema of a row: a constraint, another name, another cell. */
export interface ColumnOptions<Row> extends Constraints {
  /** Name of the column; else the last part of the field in snake_case. */
  name?: string;
  /** Of a field that is a map: one column for each of these keys. */
  keys?: readonly string[];
  /** The cell; else the field as it is: a list joined, a source by its id or address, an address in the original language. */
  of?: (row: Row) => Cell;
}

/** The fields that a table shows, in the order of its columns; a field can have several columns. */
export type Fields<Row> = Record<string, ColumnOptions<Row> | ColumnOptions<Row>[]>;

/** Constraints of a column that tells the rows apart. */
export const key = { required: true, unique: true } as const;

/**
 * The columns of a table from the schema of its rows: type, values that are counted, and whether a cell is required follow from the
 * field. A text in several languages gives a column a language.
 * @param row schema of a row
 * @param at where the rows stand in the JSON file: `items[]`
 * @param fields `official.gazette` names a field within another, `looked[].where` one within each of a list
 * @throws when the schema has no such field, or a cell cannot show it and no other is given
 */
export function columns<Row extends object>(row: z.ZodObject, at: string, fields: Fields<Row>): Column<Row>[] {
  return Object.entries(fields).flatMap(([path, given]) => {
    const found = fieldAt(row, path);
    return [given].flat().map((options) => columnOf(found, path, at, options));
  });
}

function columnOf<Row>({ schema, optional }: Found, path: string, at: string, options: ColumnOptions<Row>): Column<Row> {
  const { name = snakeCase(path.split('.').at(-1)!), keys, of, ...given } = options;
  const column = { name, field: `${at}.${path}` };
  const value = (each: Row): unknown => valueAt(each, path.split('.'));
  if (keys) {
    const { type, cell } = shapeOf(found((schema as z.ZodRecord).valueType as z.ZodType).schema);
    const cells = (map: object) => Object.fromEntries(Object.entries(map).map(([each, inner]) => [each, cell(inner)]));
    return { ...column, type, keys, of: (each) => cells(value(each) as object) };
  }
  const { type, constraints, cell, cells } = shapeOf(schema);
  if (cells && !of) return { ...column, type, keys: localeCodes, of: (each) => cells(value(each)) };
  if (!of && isRecord(schema)) throw new Error(`no cell shows "${path}": say what stands there (of)`);
  const required = given.required ?? (!optional && !(schema instanceof z.ZodArray));
  return {
    ...column,
    type,
    constraints: { ...(required && { required }), ...constraints, ...omitted(given) },
    of: of ?? ((each) => cell(value(each))),
  };
}

/** What a cell cannot show: several fields in one, or a list of such. */
function isRecord(schema: z.ZodType): boolean {
  const item = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  return item instanceof z.ZodObject && item.meta()?.['id'] !== 'named';
}

/** Without `required`, which is written only where it holds. */
const omitted = (given: Constraints): Constraints => Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'required'));

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Found {
  schema: z.ZodType;
  /** Whether it, or what holds it, can be absent. */
  optional: boolean;
}

/** A schema without its wrappers. */
function found(schema: z.ZodType): Found {
  let inner = schema;
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional || inner instanceof z.ZodNonOptional)
    inner = inner.unwrap() as z.ZodType;
  return { schema: inner, optional: [undefined, null].some((absent) => schema.safeParse(absent).success) };
}

/** The schema of a field; of a field within each of a list, the schema of a list. */
function fieldAt(row: z.ZodType, path: string): Found {
  let at: Found = { schema: row, optional: false };
  let listed = false;
  for (const part of path.split('.')) {
    const own = (at.schema as z.ZodObject).shape?.[part.replace('[]', '')] as z.ZodType | undefined;
    if (!own) throw new Error(`no field "${path}" in the schema of this table`);
    const { schema, optional } = found(own);
    const list = part.endsWith('[]');
    listed ||= list;
    at = { schema: list ? ((schema as z.ZodArray).element as z.ZodType) : schema, optional: at.optional || optional };
  }
  return listed ? { ...at, schema: z.array(at.schema) } : at;
}

/** What stands at a path: null where something on the way is absent. */
function valueAt(from: unknown, [part, ...rest]: string[]): unknown {
  if (part === undefined) return from;
  const inner = (from as Record<string, unknown> | null)?.[part.replace('[]', '')];
  return part.endsWith('[]') ? (inner as unknown[]).map((each) => valueAt(each, rest)) : valueAt(inner, rest);
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
  if (id === 'urls') return { ...plain('string', key), cell: (value) => (value as Record<Language, string>)[localeCodes[0]!] };
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
  const inLanguage = (texts: Partial<Record<Language, string>>[], code: Language) => texts.flatMap((each) => each[code] ?? []);
  return {
    ...plain('string'),
    cells: (value) => Object.fromEntries(localeCodes.map((code) => [code, inLanguage(value as Partial<Record<Language, string>>[], code)])),
  };
}
