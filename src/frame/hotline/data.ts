import { z } from 'zod';
import { key } from '#src/kits/dataset/columns.ts';
import { listOf } from '#src/kits/dataset/list.ts';
import { source, text } from '#src/kits/dataset/shapes.ts';
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
type Row = z.infer<typeof row>;

/** The numbers as open data; they are texts, not quantities: they begin with zeros. */
export const hotlineDataset = listOf('hotline', row, { tel: key, display: key });

export const lineRow = ({ id, name, purpose, tel, display, emergency, source: read }: PhoneLine): Row => ({
  id,
  name,
  purpose,
  tel,
  display,
  emergency,
  source: read,
});
