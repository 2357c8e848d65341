import { getCollection } from 'astro:content';
import type { BodyFacts } from './schema.ts';

/** The bodies of these ids, in their order. @throws when there is none of an id */
export async function bodiesOf(ids: string[]): Promise<BodyFacts[]> {
  const all = new Map((await getCollection('body')).map(({ data }) => [data.id, data]));
  return ids.map((id) => {
    const found = all.get(id);
    if (!found) throw new Error(`content/bodies.yaml: no body "${id}"`);
    return found;
  });
}
