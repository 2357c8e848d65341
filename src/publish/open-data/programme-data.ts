import { z } from 'zod';
import { localeCodes } from '#src/language/locales.ts';
import { statuses, type Status } from '#src/concepts/progress/status.ts';
import { measurePath } from '#src/concepts/programme/addresses.ts';
import type { Measure, Programme } from '#src/concepts/programme/model.ts';
import type { Column as MatrixColumn } from '#src/concepts/programme/schema.ts';
import { column, key, table, textLists, texts, type Column, type Dataset } from '#src/kits/dataset/dataset.ts';
import { doubt, edition, named, pick, pickList, source, statesOf, text, translation, urls, urlsOf } from '#src/kits/dataset/shapes.ts';

/**
 * A programme as open data. The shape is a contract that others build on (docs/open-data.md): fields may be added,
 * never renamed or removed.
 */

/** What decides which fields a programme has. */
export interface ProgrammeShape {
  id: string;
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
  ...edition,
  axes: z.array(z.strictObject({ number: z.int(), title: text })).optional(),
  objectives: z.array(z.strictObject({ number: z.int(), axis: z.int().optional(), title: text })),
  subObjectives: z.array(z.strictObject({ number: z.int(), objective: z.int(), title: text })),
  measures: z.array(measure),
});
export type ProgrammeData = z.infer<typeof programme>;
type MeasureData = z.infer<typeof measure>;

/** The schema without the fields that this programme does not have, and with all of its own. */
function schemaOf({ columns, axes, followed }: ProgrammeShape): z.ZodType {
  const optional = ['actions', 'targetGroups', 'bodies', 'responsible', 'partners', 'timeframe', 'years'] as const;
  const absent = [
    ...optional.filter((column) => !columns.includes(column)),
    ...(axes ? [] : ['axis', 'axes']),
    ...(followed ? [] : ['status', 'evidence', 'searched']),
  ];
  const own = (shape: Record<string, z.ZodType>) =>
    z.strictObject(Object.fromEntries(Object.entries(shape).filter(([name]) => !absent.includes(name)))).required();
  return own({
    ...programme.shape,
    objectives: z.array(own(programme.shape.objectives.element.shape)),
    measures: z.array(own(measure.shape)),
  });
}

export function programmeDataset(shape: ProgrammeShape): Dataset<ProgrammeData> {
  const has = (column: MatrixColumn) => shape.columns.includes(column);
  const at = (field: string) => `measures[].${field}`;
  const when = (holds: boolean, ...columns: Column<MeasureData>[]) => (holds ? columns : []);
  const columns: Column<MeasureData>[] = [
    column('number', at('number'), 'integer', (row) => row.number, { required: true, unique: true, minimum: 1 }),
    ...when(
      shape.axes,
      column('axis', at('axis'), 'integer', (row) => row.axis),
    ),
    column('objective', at('objective'), 'integer', (row) => row.objective),
    column('sub_objective', at('subObjective'), 'integer', (row) => row.subObjective),
    column('legible', at('legible'), 'string', (row) => String(row.legible), { required: true, enum: ['true', 'false', 'partial'] }),
    texts('title', at('title'), (row) => row.title),
    ...when(
      has('actions'),
      textLists('actions', at('actions'), (row) => row.actions!),
    ),
    textLists('indicators', at('indicators'), (row) => row.indicators),
    ...when(
      has('bodies'),
      column('bodies', at('bodies'), 'string', (row) => row.bodies!.map(({ id }) => id)),
    ),
    ...when(
      has('responsible'),
      column('responsible', at('responsible'), 'string', (row) => row.responsible!),
    ),
    ...when(
      has('partners'),
      column('partners', at('partners'), 'string', (row) => row.partners!),
    ),
    ...when(
      has('targetGroups'),
      column('targetGroups', at('targetGroups'), 'string', (row) => row.targetGroups!.map(({ id }) => id)),
    ),
    ...when(
      has('timeframe'),
      column('first_year', at('timeframe.firstYear'), 'boolean', (row) => row.timeframe?.firstYear),
      column('months', at('timeframe.months'), 'integer', (row) => row.timeframe?.months, { minimum: 1 }),
      column('ongoing', at('timeframe.ongoing'), 'boolean', (row) => row.timeframe?.ongoing),
    ),
    ...when(has('years'), { name: 'year', field: at('years'), type: 'boolean', keys: shape.years, of: (row) => row.years! }),
    ...when(
      shape.followed,
      column('status', at('status'), 'string', (row) => row.status, { required: true, enum: statuses }),
      column('evidence', at('evidence'), 'string', (row) => row.evidence!),
      column('searched', at('searched'), 'date', (row) => row.searched),
    ),
    column('url', at('url'), 'string', (row) => row.url[localeCodes[0]!], key),
  ];
  return { id: shape.id, schema: schemaOf(shape), tables: [table(shape.id, (document: ProgrammeData) => document.measures, columns)] };
}

/** What the record of evidence says of a measure; a programme that is not followed has none. */
export type StatusOf = (measure: Measure) => { status: Status; evidence: string[]; searched: string | null };

const nameOf = ({ id, title }: z.infer<typeof named>) => ({ id, title });

function measureData(of: Programme, own: Measure, site: URL, statusOf: StatusOf | undefined): MeasureData {
  const { words } = own.texts;
  const has = (column: MatrixColumn) => of.columns.includes(column);
  const matrixTitle = pick(words, ({ matrixTitle: title }) => title);
  return {
    number: own.number,
    subObjective: own.subObjective?.number ?? null,
    objective: own.objective?.number ?? null,
    ...(of.axes.length > 0 && { axis: own.axis?.number ?? null }),
    title: pick(words, ({ title }) => title),
    matrixTitle: Object.keys(matrixTitle).length > 0 ? matrixTitle : null,
    ...(has('actions') && { actions: pickList(words, ({ actions }) => actions) }),
    ...(has('targetGroups') && { targetGroups: own.targetGroups.map(nameOf) }),
    ...(has('bodies') && { bodies: own.bodies.map(nameOf) }),
    ...(has('responsible') && { responsible: own.responsible.map(({ id }) => id) }),
    ...(has('partners') && { partners: own.partners.map(({ id }) => id) }),
    ...(has('timeframe') && { timeframe: own.timeframe && { text: pick(words, ({ timeframe }) => timeframe), ...own.timeframe } }),
    ...(has('years') && { years: own.years }),
    indicators: pickList(words, ({ indicators }) => indicators),
    doubts: own.doubts,
    legible: own.legible,
    ...statusOf?.(own),
    translation: statesOf(own.texts),
    url: urlsOf(site, measurePath(own)),
  };
}

/**
 * The whole programme as JSON.
 * @param asOf day of this edition, yyyy-mm-dd
 * @param statusOf derived status and evidence of each measure, where the programme is followed
 */
export function programmeData(of: Programme, site: URL, asOf: string, statusOf?: StatusOf): ProgrammeData {
  return {
    programme: of.id,
    title: pick(of.texts.words, ({ title }) => title),
    period: of.facts.period,
    source: of.source,
    licence: null,
    asOf,
    ...(of.axes.length > 0 && {
      axes: of.axes.map((axis) => ({ number: axis.number, title: pick(axis.texts.words, ({ title }) => title) })),
    }),
    objectives: of.objectives.map((objective) => ({
      number: objective.number,
      ...(objective.axis && { axis: objective.axis.number }),
      title: objective.title,
    })),
    subObjectives: of.subObjectives.map((sub) => ({ number: sub.number, objective: sub.objective.number, title: sub.title })),
    measures: of.measures.map((each) => measureData(of, each, site, statusOf)),
  };
}
