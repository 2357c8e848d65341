import { z } from 'zod';
import type { CampaignFacts } from '../campaigns/schema.ts';
import type { LawFacts } from '../law/schema.ts';
import type { StudyFacts } from '../library/schema.ts';
import type { NewsFacts } from '../news/schema.ts';
import { line } from '../provenance/schema.ts';
import type { Item } from '../provenance/texts.ts';
import { evidenceId } from './schema.ts';

/** What stands elsewhere on the portal with a date, and its place on the record: news, campaigns, studies, law. */

/** Fields of every such entry. Nothing that a public author published may be told there and be unknown to the record. */
export const onRecord = {
  publicAuthor: z
    .boolean()
    .default(true)
    .describe('false when neither the National Commission nor a public body of Morocco made it or published it'),
  record: z
    .array(evidenceId)
    .default([])
    .describe('entries of content/evidence on the same event: the measures that they bear on are linked too, and not written again'),
  notOnRecord: line.optional().describe('in one line, why no entry of content/evidence tells of it; only where `record` is empty'),
};

/** The collections that hold such entries. */
export interface ElsewhereRecords<Of extends Item<unknown> = Item<unknown>> {
  news: (Of & Item<NewsFacts>)[];
  campaign: (Of & Item<CampaignFacts>)[];
  study: (Of & Item<StudyFacts>)[];
  law: (Of & Item<LawFacts>)[];
}

export interface Elsewhere<Of> {
  entry: Of;
  /** Null for what bears no date. */
  date: string | null;
  publicAuthor: boolean;
  record: string[];
  notOnRecord?: string | undefined;
}

/** Everything that stands elsewhere, each with its date: of a campaign, that of its beginning; of a law, that of its newest step (to come into force is none). */
export function elsewhere<Of extends Item<unknown>>({ news, campaign, study, law }: ElsewhereRecords<Of>): Elsewhere<Of>[] {
  const newest = ({ date, steps }: LawFacts) =>
    [date ?? '', ...steps.filter(({ step }) => step !== 'in-force').map((step) => step.date)].toSorted().at(-1) || null;
  return [
    ...[...news, ...study].map((entry) => ({ ...entry.data, entry: entry as Of })),
    ...campaign.map((entry) => ({ ...entry.data, date: entry.data.from, entry: entry as Of })),
    ...law.map((entry) => ({ ...entry.data, date: newest(entry.data), entry: entry as Of })),
  ];
}

/** True for what a public author published in the plan's period: what came before is history, and what bears no date is no sign. */
export const ofPublicAuthor = <Of>(each: Elsewhere<Of>, firstYear: number): each is Elsewhere<Of> & { date: string } =>
  each.publicAuthor && each.date !== null && Number(each.date.slice(0, 4)) >= firstYear;
