import { getCollection } from 'astro:content';
import { lineOf } from './in-prose.ts';
import type { PhoneLine } from './schema.ts';

/** All numbers of content/hotline.yaml, in its order. */
export async function phoneLines(): Promise<PhoneLine[]> {
  return (await getCollection('phoneLine')).map((entry) => entry.data);
}

/** The Commission's own toll-free line. @throws when content/hotline.yaml has no row "commission" */
export const commissionLine = async (): Promise<PhoneLine> => lineOf(await phoneLines());
