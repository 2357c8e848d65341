import { z } from 'zod';
import {
  distinct,
  doubts,
  line,
  locale,
  number,
  ref,
  slug,
  source,
  toldIn,
  translation,
  translations,
  words,
} from '#src/content/schema.ts';

/** A programme of measures: the national plan, the child-protection programme. The same shape and the same code serve both. */

/** What a programme's matrix says of a measure. A programme declares its own; every measure then has exactly these. */
export const columns = ['actions', 'targetGroups', 'bodies', 'timeframe', 'indicators', 'years', 'responsible', 'partners'] as const;
export type Column = (typeof columns)[number];

const years = z.tuple([z.int(), z.int()]).refine(([first, last]) => first <= last, 'ends before it begins');

export const programme = z.strictObject({
  period: years.describe('first and last year'),
  columns: z.array(z.enum(columns)).min(1).describe('what the matrix says of each measure, in its order'),
  counts: z
    .strictObject({ axes: z.int(), objectives: z.int(), subObjectives: z.int(), measures: z.int() })
    .describe('how many of each the document itself states; the content must agree'),
  measuresStated: number.optional().describe('number of measures its text announces, where its numbering says otherwise'),
  actionPlan: z.strictObject({ period: years, nextPeriod: years }).optional().describe('the plan that puts it into effect'),
  language: locale,
  source,
  doubts,
});

export const programmeText = z.strictObject({
  title: line,
  shortTitle: line,
  summary: line,
  actionPlanTitle: line.optional(),
  vision: line.optional(),
  principles: z.array(line).optional(),
  relatedStrategies: z.array(line).optional(),
  translation,
});

export const axis = z.strictObject({ number, language: locale, source, doubts });
export const axisText = z.strictObject({ title: line, summary: line, translation });

const heading = { number, title: words, matrixTitle: words.optional().describe('only where the matrix words it differently') };

const numberOf = ({ number }: { number: number }) => number;

export const objectives = z.strictObject({
  language: locale,
  source,
  translation: translations,
  doubts,
  objectives: distinct(
    z.strictObject({
      ...heading,
      axis: ref('axis').optional().describe('number of its axis; absent in a programme without axes'),
      subObjectives: distinct(
        z.strictObject({ ...heading, label: line.optional().describe('number as printed, where it is not the plain one') }),
        numberOf,
      ),
    }),
    numberOf,
  ),
});

export const timeframe = z.strictObject({
  firstYear: z.boolean().describe('the source says "first year"'),
  months: number.nullable().describe('months it gives, or null'),
  ongoing: z.boolean().describe('the source says "ongoing"'),
});

export const measure = z.strictObject({
  number,
  subObjective: ref('subObjective').nullable().describe('number of its sub-objective; null when our copy does not tell'),
  legible: z
    .union([z.boolean(), z.literal('partial')])
    .default(true)
    .describe('false: nothing can be read; partial: a fragment'),
  bodies: distinct(ref('body')).optional().describe('ids of implementing bodies, in the order of the source'),
  targetGroups: distinct(ref('targetGroup')).optional().describe('ids of target groups, in the order of the source'),
  timeframe: timeframe.nullable().optional().describe('null when the source leaves the cell empty'),
  responsible: distinct(ref('body')).optional().describe('ids of responsible bodies'),
  partners: distinct(ref('body')).optional().describe('ids of partner bodies'),
  years: z
    .record(z.string().regex(/^\d{4}$/), z.boolean().nullable())
    .optional()
    .describe('true: marked; false: not marked; null: not recoverable'),
  language: locale,
  source,
  doubts,
});

export const measureText = z.strictObject({
  title: line,
  matrixTitle: line.optional().describe('only where the matrix words it differently'),
  actions: z.array(line).optional(),
  indicators: z.array(line),
  timeframe: line.nullable().optional().describe('as printed; null when the source leaves the cell empty'),
  plain: line.optional().describe('one or two plain sentences: what it means'),
  translation,
});

export const governance = z.strictObject({
  language: locale,
  source,
  doubts,
  committees: toldIn(
    'committees',
    z.array(
      z.strictObject({
        id: slug,
        meetsEveryMonths: number.nullable().describe('at least this often; null when the source gives no rhythm'),
        reportsEveryMonths: number.nullable(),
      }),
    ),
  ),
});

export const governanceText = z.strictObject({
  title: line,
  summary: line,
  committees: z.array(z.strictObject({ name: line, oversees: line, chair: line, members: line, duties: z.array(line).min(1) })),
  translation,
});

export const targetGroup = z.strictObject({
  id: slug,
  title: words,
  spellings: z.array(line).optional().describe('other wordings found in the sources'),
});

export type ProgrammeFacts = z.infer<typeof programme>;
export type ProgrammeText = z.infer<typeof programmeText>;
export type AxisFacts = z.infer<typeof axis>;
export type AxisText = z.infer<typeof axisText>;
export type Objectives = z.infer<typeof objectives>;
export type MeasureFacts = z.infer<typeof measure>;
export type MeasureText = z.infer<typeof measureText>;
export type GovernanceFacts = z.infer<typeof governance>;
export type GovernanceText = z.infer<typeof governanceText>;
export type TargetGroup = z.infer<typeof targetGroup>;
export type Timeframe = z.infer<typeof timeframe>;
