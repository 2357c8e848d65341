import { z } from 'zod';
import { line } from './schema.ts';

/** An id that begins with the date it was published on, as precisely as that is known: "2023-04-guide-of-indicators". */
export const evidenceId = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}-[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is no id of an evidence entry: write the name of its folder');

/** Fields of every such entry. Nothing that a public author published may be told there and be unknown to the record. */
export const onRecord = {
  publicAuthor: z
    .boolean()
    .default(true)
    .describe('false when neither the National Commission nor a public body of Morocco made it or published it'),
  record: z
    .array(evidenceId)
    .default([])
    .describe(
      'entries of content/progress/evidence on the same event: the measures that they bear on are linked too, and not written again',
    ),
  notOnRecord: line.optional().describe('in one line, why no entry of content/progress/evidence tells of it; only where `record` is empty'),
};

/** What an entry says of its place on the record. */
export interface OnRecord {
  publicAuthor: boolean;
  record: string[];
  notOnRecord?: string | undefined;
}
