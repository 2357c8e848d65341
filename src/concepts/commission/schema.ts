import { z } from 'zod';
import { date, distinct, doubts, line, locale, number, ref, source, toldIn, translation } from '#src/content/schema.ts';

/** The Commission: what was published of its creation, powers, members and history. */
export const commission = z.strictObject({
  members: z.strictObject({ ministries: number, institutions: number, civilSociety: number }).describe('how many members of each kind'),
  membersTotal: number.describe('the total that the source states'),
  powers: toldIn('powers', number).describe('how many powers the source lists; the consultation clause is not one of them'),
  sources: toldIn('notes', z.array(source)).describe('source of each line of `notes`, in the same order'),
  timeline: toldIn(
    'timeline',
    z.array(z.strictObject({ date, source, contradiction: ref('contradiction').optional().describe('id in content/contradictions.yaml') })),
  ).describe('key dates, oldest first; `timeline` of the language files says what happened'),
  channels: z.array(z.url({ protocol: /^https$/ })).describe('published addresses, besides the number in content/hotline.yaml'),
  contradictions: distinct(ref('contradiction')).describe('ids in content/contradictions.yaml that the page shows'),
  language: locale,
  source,
  doubts,
});

export const commissionText = z.strictObject({
  title: line,
  summary: line,
  creation: line,
  powers: z.array(line),
  consultation: line,
  chair: line,
  secretariat: line,
  notes: z.array(line),
  timeline: z.array(line),
  translation,
});

export type CommissionFacts = z.infer<typeof commission>;
export type CommissionText = z.infer<typeof commissionText>;
