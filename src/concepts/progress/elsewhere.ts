import type { OnRecord } from '#src/content/on-record.ts';
import type { Item } from '#src/content/texts.ts';

/** What stands elsewhere on the portal with a date, and its place on the record: news, campaigns, studies, law. */

/** The collections that hold such entries. */
export interface ElsewhereRecords<Of extends Item<unknown> = Item<unknown>> {
  news: (Of & Item<OnRecord & { date: string | null }>)[];
  study: (Of & Item<OnRecord & { date: string | null }>)[];
  campaign: (Of & Item<OnRecord & { from: string }>)[];
  law: (Of & Item<LawDates>)[];
}

/** The dates of a law: its own and those of its steps. */
type LawDates = OnRecord & { date: string | null; steps: { step: string; date: string }[] };

interface Elsewhere<Of> extends OnRecord {
  entry: Of;
  /** Null for what bears no date. */
  date: string | null;
}

/** Everything that stands elsewhere, each with its date: of a campaign, that of its beginning; of a law, that of its newest step (to come into force is none). */
export function elsewhere<Of extends Item<unknown>>({ news, campaign, study, law }: ElsewhereRecords<Of>): Elsewhere<Of>[] {
  const newest = ({ date, steps }: LawDates) =>
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
