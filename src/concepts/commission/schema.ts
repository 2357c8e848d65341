import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { date, distinct, doubts, line, number, original, ref, source, toldIn, translation, secureAddress } from '#src/content/schema.ts';

/** The Commission: what was published of its creation, powers, members and history. */
export const commission = z.strictObject({
  members: z
    .strictObject({
      ministries: number.describe('members from ministries'),
      institutions: number.describe('from institutions'),
      civilSociety: number.describe('from civil society'),
    })
    .describe('how many members of each kind'),
  membersTotal: number.describe('the total that the source states'),
  powers: toldIn('powers', number).describe('how many powers the source lists; the consultation clause is not one of them'),
  sources: toldIn('notes', z.array(source)).describe('source of each line of `notes`, in the same order'),
  timeline: toldIn(
    'timeline',
    z.array(
      z.strictObject({
        date: date.describe('when, as precise as the source'),
        source,
        contradiction: ref('contradiction').optional().describe('where sources differ on it'),
      }),
    ),
  ).describe('key dates, oldest first; `timeline` of the language files says what happened'),
  channels: z.array(secureAddress).describe('published addresses, besides the number in content/hotline.yaml'),
  contradictions: distinct(ref('contradiction')).describe('ids in content/contradictions.yaml that the page shows'),
  language: original,
  source,
  doubts,
});

export const commissionText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  creation: line.describe('how and by which text it was created'),
  powers: z.array(line).describe('one text for each power that the source lists'),
  consultation: line.describe('whom it consults, as the source says'),
  chair: line.describe('who chairs it'),
  secretariat: line.describe('who keeps its secretariat'),
  notes: z.array(line).describe('statements beside these, each with its source in index.yaml'),
  timeline: z.array(line).describe('what happened on each date of index.yaml, in the same order'),
  translation,
});

export type CommissionFacts = z.infer<typeof commission>;
export type CommissionText = Part<z.infer<typeof commissionText>>;
