import { z } from 'zod';
import { column, key, table, texts, type Dataset } from '../data/dataset.ts';
import { items, source, sourceCell, text } from '../data/shapes.ts';
import type { PhoneLine } from './schema.ts';

const row = z.strictObject({
  id: z.string(),
  name: text,
  purpose: text,
  tel: z.string(),
  display: z.string(),
  emergency: z.boolean(),
  source,
});
const document = items('hotline', row);
type Row = z.infer<typeof row>;

/** The numbers as open data; they are texts, not quantities: they begin with zeros. */
export const hotlineDataset: Dataset<z.infer<typeof document>> = {
  id: 'hotline',
  schema: document,
  tables: [
    table('hotline', (data: z.infer<typeof document>) => data.items, [
      column<Row>('id', 'items[].id', 'string', ({ id }) => id, key),
      texts<Row>('name', 'items[].name', ({ name }) => name),
      texts<Row>('purpose', 'items[].purpose', ({ purpose }) => purpose),
      column<Row>('tel', 'items[].tel', 'string', ({ tel }) => tel, key),
      column<Row>('display', 'items[].display', 'string', ({ display }) => display, key),
      column<Row>('emergency', 'items[].emergency', 'boolean', ({ emergency }) => emergency, { required: true }),
      column<Row>('source', 'items[].source', 'string', (line) => sourceCell(line.source), { required: true }),
    ]),
  ],
};

export const lineRow = ({ id, name, purpose, tel, display, emergency, source: read }: PhoneLine): Row => ({
  id,
  name,
  purpose,
  tel,
  display,
  emergency,
  source: read,
});
