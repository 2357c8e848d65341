import { z } from 'zod';
import { listOf } from '#src/kits/dataset/list.ts';
import { text } from '#src/kits/dataset/shapes.ts';
import type { Term } from './schema.ts';

const row = z.strictObject({ id: z.string(), title: text, official: z.array(z.string()), note: z.string().nullable() });
type Row = z.infer<typeof row>;

/** The terms as open data. */
export const glossaryDataset = listOf('glossary', row);

export const termRow = ({ id, title, official, note }: Term): Row => ({ id, title, official: official ?? [], note: note ?? null });
