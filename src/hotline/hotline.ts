import { getCollection } from 'astro:content';
import type { PhoneLine } from './schema.ts';

/** All numbers of content/hotline.yaml, in its order. */
export async function phoneLines(): Promise<PhoneLine[]> {
  return (await getCollection('phoneLine')).map((entry) => entry.data);
}

/** The Commission's own toll-free line. @throws when content/hotline.yaml has no row "commission" */
export async function commissionLine(): Promise<PhoneLine> {
  const line = (await phoneLines()).find((each) => each.id === 'commission');
  if (!line) throw new Error('content/hotline.yaml: no row with id "commission"');
  return line;
}
