import { z } from 'zod';
import { key } from '#src/kits/dataset/columns.ts';
import { listOf } from '#src/kits/dataset/list.ts';
import { date, named, source, text } from '#src/kits/dataset/shapes.ts';
import type { Listed } from './load.ts';
import { serviceKinds } from './schema.ts';

const row = z.strictObject({
  id: z.string(),
  name: text,
  kind: z.enum(serviceKinds),
  location: z.string(),
  town: text,
  address: text.nullable(),
  languages: text,
  forWhom: z.array(named),
  hours: text.nullable(),
  line: z.string(),
  display: z.string(),
  consent: date,
  checked: date,
  source,
});
type Row = z.infer<typeof row>;
const required = { required: true };

/** The directory as open data: what its page shows on the day of the edition, and nothing else. */
export const servicesDataset = listOf<Row>('services', row, { forWhom: required, line: required, display: required, id: key });

export const serviceRow = ({ line, location, address, consent, checked, ...service }: Listed): Row => ({
  id: service.id,
  name: service.name,
  kind: service.kind,
  location: location.id,
  town: location.title,
  address: address ?? null,
  languages: service.languages,
  forWhom: service.forWhom.map(({ id, title }) => ({ id, title })),
  hours: service.hours,
  line: line.id,
  display: line.display,
  consent: consent.date,
  checked: checked.date,
  source: service.source,
});
