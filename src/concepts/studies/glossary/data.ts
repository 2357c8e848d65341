import { z } from 'zod';
import { columns, key } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import { items, text } from '#src/kits/dataset/shapes.ts';
import type { Term } from './schema.ts';

const row = z.strictObject({ id: z.string(), title: text, official: z.array(z.string()), note: z.string().nullable() });
const document = items('glossary', row);
type Row = z.infer<typeof row>;

/** The terms as open data. */
export const glossaryDataset: Dataset<z.infer<typeof document>> = {
  id: 'glossary',
  schema: document,
  tables: [
    table(
      'glossary',
      ({ items: rows }: z.infer<typeof document>) => rows,
      columns<Row>(row, 'items[]', { id: key, title: {}, official: {}, note: {} }),
    ),
  ],
};

export const termRow = ({ id, title, official, note }: Term): Row => ({ id, title, official: official ?? [], note: note ?? null });
