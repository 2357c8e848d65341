import { getCollection } from 'astro:content';
import type { QuickExitTarget } from './schema.ts';

/** Where "leave this page" leads. @throws when content/help/quick-exit.yaml is missing */
export async function exitTarget(): Promise<QuickExitTarget> {
  const [target] = await getCollection('quickExit');
  if (!target) throw new Error('content/help/quick-exit.yaml: missing');
  return target.data;
}
