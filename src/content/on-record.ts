import { z } from 'zod';
import { distinct, line, ref } from './schema.ts';

/** Fields of every such entry. Nothing that a public author published may be told there and be unknown to the record. */
export const onRecord = {
  publicAuthor: z
    .boolean()
    .default(true)
    .describe('false when neither the National Commission nor a public body of Morocco made it or published it'),
  record: distinct(ref('evidence'))
    .default([])
    .describe('entries of content/evidence on the same event: the measures that they bear on are linked too, and not written again'),
  notOnRecord: line.optional().describe('in one line, why no entry of content/evidence tells of it; only where `record` is empty'),
};

/** What an entry says of its place on the record. */
export interface OnRecord {
  publicAuthor: boolean;
  record: string[];
  notOnRecord?: string | undefined;
}
