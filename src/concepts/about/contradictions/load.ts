import { getCollection } from 'astro:content';
import type { Contradiction } from './schema.ts';

/** Points on which the sources differ, in the order of the file. */
export async function contradictions(ids?: string[]): Promise<Contradiction[]> {
  const all = (await getCollection('contradiction')).map(({ data }) => data);
  return ids ? ids.map((id) => all.find((row) => row.id === id)!) : all;
}

/** The page that shows all of them; paths are without the language. */
export const contradictionPath = (id: string): string => `/about/methodology/#contradiction-${id}`;
