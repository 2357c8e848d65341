import { z } from 'zod';
import { column, key, table, texts, type Dataset } from '../data/dataset.ts';
import { items, text } from '../data/shapes.ts';
import type { Term } from './schema.ts';

const row = z.strictObject({ id: z.string(), title: text, official: z.array(z.string()), note: z.string().nullable() });
const document = items('glossary', row);
type Row = z.infer<typeof row>;

/** The terms as open data. */
export const glossaryDataset: Dataset<z.infer<typeof document>> = {
  id: 'glossary',
  schema: document,
  tables: [
    table('glossary', (data: z.infer<typeof document>) => data.items, [
      column<Row>('id', 'items[].id', 'string', ({ id }) => id, key),
      texts<Row>('title', 'items[].title', ({ title }) => title),
      column<Row>('official', 'items[].official', 'string', ({ official }) => official),
      column<Row>('note', 'items[].note', 'string', ({ note }) => note),
    ]),
  ],
};

export const termRow = ({ id, title, official, note }: Term): Row => ({ id, title, official: official ?? [], note: note ?? null });
