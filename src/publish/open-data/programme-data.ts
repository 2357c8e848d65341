import { z } from 'zod';
import { statuses, type Status } from '#src/concepts/progress/status.ts';
import { measurePath } from '#src/concepts/programme/addresses.ts';
import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import type { Column as MatrixColumn } from '#src/concepts/programme/schema.ts';
import { columns, type Fields } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import {
  doubt,
  header,
  type Header,
  named,
  pick,
  pickList,
  source,
  statesOf,
  text,
  translation,
  urls,
  urlsOf,
} from '#src/kits/dataset/shapes.ts';

/**
 * A programme as open data. The shape is a contract that others build on (docs/open-data.md): fields may be added,
 * never renamed or removed.
 */

/** What decides which fields a programme has. */
export interface ProgrammeShape {
  id: string;
  period: Programme['facts']['period'];
  columns: MatrixColumn[];
  axes: boolean;
  /** True when evidence on its measures is gathered: they have a status. */
  followed: boolean;
  /** Years marked in its matrix. */
  years: string[];
}

const measure = z.strictObject({
  number: z.int(),
  subObjective: z.int().nullable(),
  objective: z.int().nullable(),
  axis: z.int().nullable().optional(),
  title: text,
  matrixTitle: text.nullable(),
  actions: z.array(text).optional(),
  targetGroups: z.array(named).optional(),
  bodies: z.array(named).optional(),
  responsible: z.array(z.string()).optional(),
  partners: z.array(z.string()).optional(),
  timeframe: z.strictObject({ text, firstYear: z.boolean(), months: z.int().nullable(), ongoing: z.boolean() }).nullable().optional(),
  years: z.record(z.string(), z.boolean().nullable()).optional(),
  indicators: z.array(text),
  doubts: z.array(doubt),
  legible: z.union([z.boolean(), z.literal('partial')]),
  status: z.enum(statuses).optional(),
  evidence: z.array(z.string()).optional(),
  searched: z.iso.date().nullable().optional(),
  translation,
  url: urls,
});

const programme = z.strictObject({
  programme: z.string(),
  title: text,
  period: z.tuple([z.int(), z.int()]),
  source,
  ...header,
  axes: z.array(z.strictObject({ number: z.int(), title: text })).optional(),
  objectives: z.array(z.strictObject({ number: z.int(), axis: z.int().optional(), title: text })),
  subObjectives: z.array(z.strictObject({ number: z.int(), objective: z.int(), title: text })),
  measures: z.array(measure),
});
type ProgrammeData = z.infer<typeof programme>;
type MeasureData = z.infer<typeof measure>;

/** The schemas of the programme and of its measures without the fields that it does not have, and with all of its own. */
function schemasOf({ columns: matrix, axes, followed }: ProgrammeShape) {
  const has: string[] = [...matrix, ...(axes ? ['axis', 'axes'] : []), ...(followed ? ['status', 'evidence', 'searched'] : [])];
  const kept = ([name, field]: [string, z.ZodType]) => !(field instanceof z.ZodOptional) || has.includes(name);
  const own = (shape: Record<string, z.ZodType>) => z.strictObject(Object.fromEntries(Object.entries(shape).filter(kept))).required();
  const objectiveRow = own(programme.shape.objectives.element.shape);
  const measureRow = own(measure.shape);
  const whole = own({ ...programme.shape, objectives: z.array(objectiveRow), measures: z.array(measureRow) });
  return { whole, objectiveRow, measureRow };
}

/** Of named values, those that a schema has. */
const having = <T extends object>({ shape }: z.ZodObject, values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name.split('.')[0]! in shape)) as T;

export function programmeDataset(shape: ProgrammeShape): Dataset<ProgrammeData> {
  const { whole, measureRow } = schemasOf(shape);
  const fields: Fields<MeasureData> = {
    number: { unique: true, minimum: 1 },
    axis: {},
    objective: {},
    subObjective: {},
    legible: { enum: ['true', 'false', 'partial'] },
    title: {},
    actions: {},
    indicators: {},
    bodies: {},
    responsible: {},
    partners: {},
    targetGroups: { name: 'targetGroups' },
    'timeframe.firstYear': {},
    'timeframe.months': { minimum: 1 },
    'timeframe.ongoing': {},
    years: { name: 'year', keys: shape.years },
    status: {},
    evidence: {},
    searched: {},
    url: {},
  };
  const shown = columns(measureRow, 'measures[]', having(measureRow, fields));
  return { id: shape.id, schema: whole, tables: [table(shape.id, ({ measures }) => measures, shown)] };
}

/** What the record of evidence says of a measure; a programme that is not followed has none. */
type StatusOf = (measure: Measure) => { status: Status; evidence: string[]; searched: string | null };

const idAndTitle = ({ id, title }: z.infer<typeof named>) => ({ id, title });

/** A measure with all fields that a programme can have. */
function measureData(own: Measure, site: URL, statusOf: StatusOf | undefined): MeasureData {
  const { words } = own.texts;
  const matrixTitle = pick(words, ({ matrixTitle: title }) => title);
  return {
    number: own.number,
    subObjective: own.subObjective?.number ?? null,
    objective: own.objective?.number ?? null,
    axis: own.axis?.number ?? null,
    title: pick(words, ({ title }) => title),
    matrixTitle: Object.keys(matrixTitle).length > 0 ? matrixTitle : null,
    actions: pickList(words, ({ actions }) => actions),
    targetGroups: own.targetGroups.map(idAndTitle),
    bodies: own.bodies.map(idAndTitle),
    responsible: own.responsible.map(({ id }) => id),
    partners: own.partners.map(({ id }) => id),
    timeframe: own.timeframe && { text: pick(words, ({ timeframe }) => timeframe), ...own.timeframe },
    years: own.years,
    indicators: pickList(words, ({ indicators }) => indicators),
    doubts: own.doubts,
    legible: own.legible,
    ...statusOf?.(own),
    translation: statesOf(own.texts),
    url: urlsOf(site, measurePath(own)),
  };
}

/**
 * The whole programme as JSON, with the fields that it has.
 * @param statusOf derived status and evidence of each measure, where the programme is followed
 */
export function programmeData(shape: ProgrammeShape, of: Programme, site: URL, edition: Header, statusOf?: StatusOf): ProgrammeData {
  const { whole, objectiveRow, measureRow } = schemasOf(shape);
  return having(whole, {
    programme: of.id,
    title: pick(of.texts.words, ({ title }) => title),
    period: of.facts.period,
    source: of.source,
    ...edition,
    axes: of.axes.map(({ number, texts }) => ({ number, title: pick(texts.words, ({ title }) => title) })),
    objectives: of.objectives.map(({ number, axis, title }) => having(objectiveRow, { number, axis: axis?.number, title })),
    subObjectives: of.subObjectives.map(({ number, objective, title }) => ({ number, objective: objective.number, title })),
    measures: of.measures.map((each) => having(measureRow, measureData(each, site, statusOf))),
  });
}
