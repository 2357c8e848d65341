import { z } from 'zod';
import type { Part } from '#src/content/part.ts';
import {
  distinct,
  doubts,
  line,
  number,
  original,
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
    .strictObject({
      axes: z.int().describe('axes'),
      objectives: z.int().describe('strategic objectives'),
      subObjectives: z.int().describe('sub-objectives'),
      measures: z.int().describe('measures'),
    })
    .describe('how many of each the document itself states; the content must agree'),
  measuresStated: number.optional().describe('number of measures its text announces, where its numbering says otherwise'),
  actionPlan: z
    .strictObject({
      period: years.describe('its first and last year'),
      nextPeriod: years.describe('the years of the plan that follows it'),
    })
    .optional()
    .describe('the plan that puts it into effect'),
  language: original,
  source,
  doubts,
});

export const programmeText = z.strictObject({
  title: line.describe('its title, as printed'),
  shortTitle: line.describe('as menus and breadcrumbs name it'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  actionPlanTitle: line.optional().describe('title of the plan that puts it into effect'),
  vision: line.optional().describe('its vision, as printed'),
  principles: z.array(line).optional().describe('its principles, one text each'),
  relatedStrategies: z.array(line).optional().describe('strategies that it names as related'),
  translation,
});

export const axis = z.strictObject({
  number: number.describe('as in the source; the folder has the same name'),
  pictogram: ref('pictogram').optional().describe('id of the pictogram beside its name in the picture of the programme'),
  language: original,
  source,
  doubts,
});
export const axisText = z.strictObject({
  title: line.describe('its title, as printed'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  translation,
});

const heading = {
  number: number.describe('as in the source'),
  title: words.describe('as printed'),
  matrixTitle: words.optional().describe('only where the matrix words it differently'),
};

const numberOf = ({ number }: { number: number }) => number;

export const objectives = z.strictObject({
  language: original,
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
      ).describe('its sub-objectives, in the order of the source'),
    }),
    numberOf,
  ).describe('strategic objectives, in the order of the source'),
});

/** What the document itself says of an objective, beside its title; its words are prose alone. */
export const objective = z.strictObject({
  number: number.describe('number of the objective; the folder has the same name'),
  language: original,
  source,
  doubts,
});
export const objectiveText = z.strictObject({ translation });

export const timeframe = z.strictObject({
  firstYear: z.boolean().describe('the source says "first year"'),
  months: number.nullable().describe('months it gives, or null'),
  ongoing: z.boolean().describe('the source says "ongoing"'),
});

export const measure = z.strictObject({
  number: number.describe('as in the source; the folder has the same name'),
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
  language: original,
  source,
  doubts,
});

export const measureText = z.strictObject({
  title: line.describe('its title, as printed'),
  matrixTitle: line.optional().describe('only where the matrix words it differently'),
  actions: z.array(line).optional().describe('what is to be done: the same number and order in every language'),
  indicators: z.array(line).describe('what tells that it is done: the same number and order in every language'),
  timeframe: line.nullable().optional().describe('as printed; null when the source leaves the cell empty'),
  plain: line.optional().describe('one or two plain sentences: what it means'),
  translation,
});

export const governance = z.strictObject({
  language: original,
  source,
  doubts,
  committees: toldIn(
    'committees',
    z.array(
      z.strictObject({
        id: slug.describe('anchor of the committee in the address'),
        meetsEveryMonths: number.nullable().describe('at least this often; null when the source gives no rhythm'),
        reportsEveryMonths: number.nullable().describe('at least this often; null when the source gives no rhythm'),
      }),
    ),
  ).describe('the committees that follow it up, in the order of the source'),
});

export const governanceText = z.strictObject({
  title: line.describe('title of the page'),
  summary: line.describe('in one or two sentences, for lists and search results'),
  committees: z
    .array(
      z.strictObject({
        name: line.describe('name of the committee'),
        oversees: line.describe('what it oversees'),
        chair: line.describe('who chairs it'),
        members: line.describe('who sits in it'),
        duties: z.array(line).min(1).describe('its duties, one text each'),
      }),
    )
    .describe('the words of each committee, in the order of index.yaml'),
  translation,
});

export const targetGroup = z.strictObject({
  id: slug.describe('by which measures name it'),
  title: words.describe('its name'),
  spellings: z.array(line).optional().describe('other wordings found in the sources'),
});

export type ProgrammeFacts = z.infer<typeof programme>;
export type ProgrammeText = Part<z.infer<typeof programmeText>>;
export type AxisFacts = z.infer<typeof axis>;
export type AxisText = Part<z.infer<typeof axisText>>;
export type Objectives = z.infer<typeof objectives>;
export type ObjectiveFacts = z.infer<typeof objective>;
export type ObjectiveText = Part<z.infer<typeof objectiveText>>;
export type MeasureFacts = z.infer<typeof measure>;
export type MeasureText = Part<z.infer<typeof measureText>>;
export type GovernanceFacts = z.infer<typeof governance>;
export type GovernanceText = Part<z.infer<typeof governanceText>>;
export type TargetGroup = z.infer<typeof targetGroup>;
export type Timeframe = z.infer<typeof timeframe>;
