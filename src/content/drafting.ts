import { z } from 'zod';
import { day } from './schema.ts';

/** Fields of every entry that has a folder or a file of its own: how it is prepared before it is published. */
export const drafting = {
  draft: z.boolean().optional().describe('true as long as it is not to be published'),
  publish: day.optional().describe('the day from which it is published, at the next build, yyyy-mm-dd; it may be told to nobody before'),
};

const drafted = z.object(drafting);

/**
 * Whether a public edition leaves out an entry. A slip in these two fields withholds it: the check tells of the slip.
 * @param data fields of the entry, as written
 * @param today day of the edition, yyyy-mm-dd
 */
export function isWithheld(data: unknown, today: string): boolean {
  const { success, data: read } = drafted.safeParse(data);
  return !success || read.draft === true || (read.publish !== undefined && read.publish > today);
}
