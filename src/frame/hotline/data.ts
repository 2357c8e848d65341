import { z } from 'zod';
import { columns, key } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import { items, source, text } from '#src/kits/dataset/shapes.ts';
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
    table(
      'hotline',
      ({ items: rows }: z.infer<typeof document>) => rows,
      columns<Row>(row, 'items[]', { id: key, name: {}, purpose: {}, tel: key, display: key, emergency: {}, source: {} }),
    ),
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
