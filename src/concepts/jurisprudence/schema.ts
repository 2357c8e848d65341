import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import { drafting } from '#src/content/drafting.ts';
import {
  day,
  distinct,
  line,
  locale,
  original,
  ref,
  slug,
  source,
  translation,
  words,
  webAddress,
  measureReadings,
} from '#src/content/schema.ts';

/** What a decision settled; the list of decisions is grouped by it. */
export const themes = [
  'scope',
  'legislation',
  'slavery',
  'labour',
  'limits',
  'investigation',
  'protection',
  'non-punishment',
  'compensation',
  'removal',
  'other',
] as const;
export const exploitations = ['servitude', 'slavery', 'forced-labour', 'domestic', 'sexual', 'criminal-acts', 'begging', 'other'] as const;
export const stages = ['merits', 'admissibility', 'preliminary-ruling', 'first-instance', 'appeal', 'cassation'] as const;
/** How a court sat, where it has more than one way. */
export const formations = ['grand-chamber'] as const;
export const instruments = [
  'echr',
  'achr',
  'achpr',
  'acrwc',
  'iccpr',
  'cedaw',
  'directive-2004-81',
  'icty-statute',
  'scsl-statute',
  'rome-statute',
  'penal-code',
  'law-27-14',
] as const;
/** Acts of trafficking, as article 448-1 of the Penal Code has them. */
export const acts = ['recruitment', 'enticement', 'transport', 'transfer', 'harbouring', 'receipt', 'intermediation'] as const;
/** Means of trafficking, as article 448-1 of the Penal Code has them. */
export const means = ['force', 'coercion', 'abduction', 'deception', 'abuse-of-power', 'vulnerability', 'payment'] as const;
/** What the decision brought to the person who asked for it, or to the victims of the crime it judged. */
export const outcomes = [
  'violation',
  'compensation',
  'no-violation',
  'inadmissible',
  'struck-out',
  'conviction',
  'interpretation',
] as const;

/** A court, as its decisions name it. */
export const court = z.strictObject({
  id: slug.describe('by which decisions name it'),
  title: words.describe('its name'),
  identifier: z.enum(['ecli-echr', 'akn']).describe('ecli-echr: formed from number and date; akn: a path formed by the portal'),
  database: webAddress.describe('where the court publishes its decisions'),
});

const common = {
  ...drafting,
  name: line.describe('name of the case as the court writes it; for a national decision a neutral name, without parties'),
  court: ref('court').describe('id of content/courts.yaml'),
  states: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'is no country: write two capital letters, as in MA'))
    .min(1)
    .describe('states it concerns, as two capital letters: MA'),
  numbers: z.array(line).min(1).describe('application, docket or series numbers, as the court writes them'),
  date: day.describe('day of the decision'),
  formation: z.enum(formations).optional().describe('how the court sat, where it has more than one way'),
  stage: z.enum(stages).describe('at what stage of the case it was given'),
  ecli: z
    .string()
    .regex(/^ECLI:[A-Z]{2,4}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}$/, 'is not an ECLI: write ECLI:country:court:year:number')
    .optional()
    .describe('ECLI, where the court gives one and the portal cannot form it'),
  url: webAddress.optional().describe("the decision in the court's own database"),
  provisions: z
    .array(
      z.strictObject({
        instrument: z.enum(instruments).describe('convention, code or law'),
        articles: z.array(line).min(1).describe('its articles, as cited'),
      }),
    )
    .min(1)
    .describe('provisions applied'),
  exploitation: z.array(z.enum(exploitations)).min(1).describe('forms of exploitation'),
  acts: distinct(z.enum(acts)).default([]).describe('acts of trafficking that the text read tells of; none where it tells of none'),
  means: distinct(z.enum(means)).default([]).describe('means of trafficking that the text read tells of; none where it tells of none'),
  outcomes: distinct(z.enum(outcomes)).default([]).describe('what it brought to the victim; none where the text read does not say'),
  theme: z.enum(themes).describe('what it settled'),
  measures: distinct(ref('measure')).default([]).describe('measures of the national plan it bears on'),
  readings: measureReadings,
  language: locale.describe('language in which the portal wrote its summary first'),
};

const international = z.strictObject({ scope: z.literal('international').describe('international or national'), ...common });

/** A national decision: published only after somebody took out everything that names a person, and says so. */
const national = z.strictObject({
  scope: z.literal('national').describe('international or national'),
  ...common,
  anonymised: z
    .literal(true, { error: 'is not true: a national decision needs anonymised: true, with its reviewer and the date' })
    .describe('true, once a person has checked that nothing names anybody'),
  reviewer: line.describe('who checked the anonymisation'),
  reviewed: day.describe('when the anonymisation was checked'),
  released: day.nullable().describe('when it was released; null keeps it out of the lists and of search engines'),
});

export const decision = z.discriminatedUnion('scope', [international, national]);

export const decisionText = z.strictObject({
  title: line.describe('name of the case for a reader'),
  question: line.describe('the question the court had to answer'),
  holding: line.describe('what it decided'),
  summary: line.describe('facts and reasons, in our own words'),
  bearing: line.optional().describe('what it may mean under Law 27.14: our own reading, and marked so'),
  translation,
});

/** A row of the log of corrections and withdrawals. */
export const logEntry = z.strictObject({
  id: slug.describe('its own, never used again'),
  decision: slug.describe('folder of the decision in content/jurisprudence'),
  kind: z.enum(['correction', 'withdrawal']).describe('whether the decision was corrected or withdrawn'),
  date: day.describe('when'),
  reason: words.describe('why, without naming anybody'),
});

export const nationalCaseLaw = z.strictObject({
  language: original,
  source,
  series: z.array(slug).default([]).describe('ids of the series of content/statistics that are shown below the text'),
});
export const nationalCaseLawText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

export type CourtFacts = z.infer<typeof court>;
export type DecisionFacts = z.infer<typeof decision>;
export type DecisionText = Part<z.infer<typeof decisionText>>;
export type LogEntry = z.infer<typeof logEntry>;
export type Theme = (typeof themes)[number];
