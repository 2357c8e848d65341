import { slugOf } from '#src/content/entry.ts';
import { z } from 'zod';
import { csv, type Cell } from './table.ts';

/** Types of Frictionless Table Schema that the tables use. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** Rules of Table Schema that every cell of a column keeps. */
export interface Constraints {
  required?: boolean;
  unique?: boolean;
  minimum?: number;
  pattern?: string;
  enum?: readonly string[];
}

/** A column of a table: the field of the JSON file that it shows, its type, and how to read it from a row. */
export interface Column<Row> {
  name: string;
  /** Path of the field in the JSON file: `measures[].title`. */
  field: string;
  type: ColumnType;
  constraints?: Constraints;
  /** One column for each, named `name_key`; the value is then a map by key. */
  keys?: readonly string[];
  of: (row: Row) => Cell | { [key: string]: Cell };
}

/** A column as it stands in the file. */
export interface TableField {
  name: string;
  field: string;
  type: ColumnType;
  constraints: Constraints;
}

export interface Table<Document> {
  /** File name without ending. */
  name: string;
  fields: TableField[];
  csv: (document: Document) => string;
}

/** A published set of data: its JSON file, as a schema, and the tables made from it. */
export interface Dataset<Document> {
  id: string;
  schema: z.ZodType;
  tables: Table<Document>[];
}

/** A file of a set as text. */
export interface TextFile {
  /** Below /data/. */
  path: string;
  content: string;
  /** Media type, where the ending does not tell it. */
  type?: string;
  /** Columns of a table. */
  columns?: TableField[];
}

/** The JSON file of what a set holds. */
export const jsonFile = (path: string, data: unknown): TextFile => ({ path, content: `${JSON.stringify(data, null, 1)}\n` });

/** A table of what a set holds. */
export const csvFile = <Document>(path: string, { fields, csv: written }: Table<Document>, document: Document): TextFile => ({
  path,
  content: written(document),
  columns: fields,
});

/** The files of a set: the JSON file, then its tables. */
export const filesOf = <Document>({ id, tables }: Dataset<Document>, document: Document): TextFile[] => [
  jsonFile(`${id}.json`, document),
  ...tables.map((each) => csvFile(`${each.name}.csv`, each, document)),
];

/** A table of which every row comes from the JSON file. */
export function table<Document, Row>(name: string, rowsOf: (document: Document) => Row[], columns: Column<Row>[]): Table<Document> {
  const fields = columns.flatMap(({ name: column, field, type, constraints = {}, keys }) =>
    (keys?.map((key) => `${column}_${key}`) ?? [column]).map((each) => ({ name: each, field, type, constraints })),
  );
  const cells = (row: Row) =>
    columns.flatMap(({ keys, of }): Cell[] => {
      const value = of(row);
      return keys ? keys.map((key) => (value as Record<string, Cell>)[key]) : [value as Cell];
    });
  return {
    name,
    fields,
    csv: (document) =>
      csv(
        fields.map((field) => field.name),
        rowsOf(document).map(cells),
      ),
  };
}

/** A field of a JSON file. */
export interface Field {
  path: string;
  /** "integer", "text", "source[]": the JSON type or the name of a shared shape. */
  type: string;
  /** The values it can have, where they are counted. */
  values: string[];
}

interface Node {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  allOf?: Node[];
  anyOf?: Node[];
  items?: Node | Node[];
  properties?: Record<string, Node>;
  description?: string;
}

/** The JSON Schema of a data file. @param explain what a field holds */
export function jsonSchema(schema: z.ZodType, explain?: (path: string) => string): object {
  const root = z.toJSONSchema(schema, { target: 'draft-7' });
  if (explain) for (const { path, node } of nodesOf(root as Node)) node.description = explain(path);
  return root;
}

/** Every field of a data file, lists and objects before what they hold. */
export const fieldsOf = (schema: z.ZodType): Field[] =>
  nodesOf(jsonSchema(schema) as Node).map(({ path, node }) => ({ path, type: typeOf(node), values: valuesOf(node) }));

function nodesOf(node: Node, path = ''): { path: string; node: Node }[] {
  if (Array.isArray(node.items)) return [];
  if (node.items) return nodesOf(node.items, `${path}[]`);
  if (node.anyOf) return node.anyOf.flatMap((each) => nodesOf(each, path));
  return Object.entries(node.properties ?? {}).flatMap(([name, inner]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [{ path: own, node: inner }, ...nodesOf(inner, own)];
  });
}

function typeOf(node: Node): string {
  const first = node.$ref ?? node.allOf?.[0]?.$ref;
  if (first) return slugOf(first);
  if (node.anyOf) return either(node.anyOf.map(typeOf));
  if (Array.isArray(node.items)) return `${either(node.items.map(typeOf))}[]`;
  if (node.items) return `${typeOf(node.items)}[]`;
  return node.format === 'date' ? 'date' : either([node.type ?? 'string'].flat());
}

const either = (types: string[]): string => [...new Set(types)].filter((type) => type !== '' && type !== 'null').join(' | ');

const valuesOf = (node: Node): string[] => {
  if (node.items && !Array.isArray(node.items)) return valuesOf(node.items);
  return (node.enum ?? []).map(String);
};
