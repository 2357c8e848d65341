import type { z } from 'zod';
import { columns, key, type Fields } from './columns.ts';
import { table, type Dataset } from './dataset.ts';
import { items, type Items } from './shapes.ts';

/**
 * A set that is a plain list: its JSON file holds the rows as `items`, and its table has a line for each, with all fields in their order.
 * @param row schema of a row; its `id` tells the rows apart
 * @param options what does not follow from the schema
 * @throws when a field needs a cell of its own and has none, or the schema has no such field
 */
export function listOf<Row extends object>(id: string, row: z.ZodObject & z.ZodType<Row>, options: Fields<Row> = {}): Dataset<Items<Row>> {
  const fields = { ...Object.fromEntries(Object.keys(row.shape).map((name) => [name, {}])), id: key, ...options };
  return { id, schema: items(id, row), tables: [table(id, (data: Items<Row>) => data.items, columns<Row>(row, 'items[]', fields))] };
}
