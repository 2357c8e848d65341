import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import type { Publisher } from './schema.ts';

/** Who publishes the portal. @throws when content/publisher.yaml is missing */
export const portalPublisher = oncePerBuild(async (): Promise<Publisher> => {
  const [entry] = await getCollection('publisher');
  if (!entry) throw new Error('content/publisher.yaml: missing');
  return entry.data;
});
