import { originalLocale } from '#src/language/locales.ts';
import { textsOf, type Item } from '#src/content/texts.ts';
import type { Doubt } from '#src/content/schema.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type { Axis, Body, Group, Measure, Objective, Programme, ProgrammeRecords, SubObjective } from './model.ts';
import type { MeasureFacts, Objectives } from './schema.ts';

/** What the measures of a programme refer to. None of it knows them before `connect`. */
interface Parts {
  axes: Axis[];
  objectives: Objective[];
  subObjectives: SubObjective[];
  bodies: Map<string, Body>;
  groups: Map<string, Group>;
}

/**
 * Joins the records of one programme into a tree whose parts know each other.
 * @param id folder of the programme in content/programmes
 * @throws when a record points to something that does not exist, naming both
 */
export function assembleProgramme(records: ProgrammeRecords, id: string): Programme {
  const root = `programmes/${id}`;
  const facts = one(records.programme, root).data;
  const headings = one(records.objectives, `${root}/objectives`).data;
  const parts = assembleParts(records, root, headings);
  const measures = within(records.measure, root)
    .map((record) => assembleMeasure(record, { programme: id, texts: records.measureText, parts }))
    .sort(byNumber);
  connect(parts, measures);

  const governance = within(records.governance, root)[0];
  return {
    id,
    facts,
    texts: textsOf(records.programmeText, root, facts.language),
    columns: facts.columns,
    axes: parts.axes,
    objectives: parts.objectives,
    subObjectives: parts.subObjectives,
    measures,
    bodies: [...parts.bodies.values()].filter((body) => body.allMeasures.length > 0),
    targetGroups: [...parts.groups.values()].filter((group) => group.measures.length > 0),
    governance: governance && { facts: governance.data, texts: textsOf(records.governanceText, governance.id, governance.data.language) },
    headingDoubts: headings.doubts,
    source: facts.source,
  };
}

function assembleParts(records: ProgrammeRecords, root: string, headings: Objectives): Parts {
  const axes = within(records.axis, root)
    .map(({ id, data }): Axis => {
      const texts = textsOf(records.axisText, id, data.language);
      return { number: data.number, pictogram: data.pictogram, texts, objectives: [], measures: [], doubts: data.doubts };
    })
    .sort(byNumber);
  const objectives = headings.objectives.map((heading) => assembleObjective(heading, axes, explained(records, root, heading.number)));
  return {
    axes,
    objectives,
    subObjectives: objectives.flatMap((objective) => objective.subObjectives),
    bodies: assembleBodies(records.body),
    groups: new Map(records.targetGroup.map(({ data }) => [data.id, { ...data, measures: [] }])),
  };
}

/** What the document says of an objective, and the doubts about it. */
function explained(records: ProgrammeRecords, root: string, number: number): Pick<Objective, 'texts' | 'doubts'> {
  const own = within(records.objective, root).find(({ data }) => data.number === number);
  return { texts: own && textsOf(records.objectiveText, own.id, own.data.language), doubts: own?.data.doubts ?? [] };
}

function assembleObjective(
  { axis, subObjectives, ...heading }: Objectives['objectives'][number],
  axes: Axis[],
  explanation: Pick<Objective, 'texts' | 'doubts'>,
): Objective {
  const objective: Objective = {
    number: heading.number,
    title: heading.title,
    matrixTitle: heading.matrixTitle,
    ...explanation,
    axis: axes.find(({ number }) => number === axis),
    subObjectives: [],
    measures: [],
  };
  objective.subObjectives = subObjectives.map((sub) => ({
    ...sub,
    label: sub.label ?? String(sub.number),
    matrixTitle: sub.matrixTitle,
    objective,
    measures: [],
  }));
  return objective;
}

function assembleMeasure(
  { id, data }: Item<MeasureFacts>,
  { programme, texts, parts }: { programme: string; texts: ProgrammeRecords['measureText']; parts: Parts },
): Measure {
  const named = <T>(known: Map<string, T>, ids: string[] = []) =>
    ids.map((each) => required(known.get(each), `content/${id}/index.yaml: no "${each}"`));
  const subObjective =
    data.subObjective === null
      ? undefined
      : required(
          parts.subObjectives.find((sub) => sub.number === data.subObjective),
          `content/${id}/index.yaml: no sub-objective ${data.subObjective}`,
        );
  return {
    programme,
    number: data.number,
    subObjective,
    objective: subObjective?.objective,
    axis: subObjective?.objective.axis,
    legible: data.legible,
    texts: data.legible === false ? { words: {}, files: {}, stale: [], original: originalLocale } : textsOf(texts, id, data.language),
    bodies: named(parts.bodies, data.bodies),
    responsible: named(parts.bodies, data.responsible),
    partners: named(parts.bodies, data.partners),
    targetGroups: named(parts.groups, data.targetGroups),
    timeframe: data.timeframe ?? null,
    years: data.years ?? {},
    source: data.source,
    doubts: data.doubts,
    previous: undefined,
    next: undefined,
  };
}

/** Tells each part what belongs to it, and each measure its neighbours: here alone is something changed that was assembled before. */
function connect({ objectives, bodies }: Parts, measures: Measure[]): void {
  for (const objective of objectives) objective.axis?.objectives.push(objective);
  for (const [index, measure] of measures.entries()) {
    measure.previous = measures[index - 1];
    measure.next = measures[index + 1];
    const named = new Set([...measure.bodies, ...measure.responsible, ...measure.partners]);
    for (const part of [measure.subObjective, measure.objective, measure.axis, ...measure.targetGroups, ...named])
      part?.measures.push(measure);
  }
  for (const body of bodies.values()) {
    const all = new Set([body, ...body.departments].flatMap((each) => each.measures));
    body.allMeasures = [...all].sort(byNumber);
  }
}

function assembleBodies(records: Item<BodyFacts>[]): Map<string, Body> {
  const bodies = new Map<string, Body>(
    records.map(({ data }) => [data.id, { ...data, parent: undefined, departments: [], measures: [], allMeasures: [] }]),
  );
  for (const body of bodies.values()) {
    if (!body.partOf) continue;
    body.parent = required(bodies.get(body.partOf), `content/bodies.yaml: ${body.id}: no body "${body.partOf}"`);
    body.parent.departments.push(body);
  }
  return bodies;
}

const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
const within = <T extends { id: string }>(records: T[], root: string): T[] => records.filter((record) => record.id.startsWith(`${root}/`));
const one = <T extends { id: string }>(records: T[], id: string): T =>
  required(
    records.find((record) => record.id === id),
    `content/${id}: missing`,
  );

function required<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message);
  return value;
}

/** Doubts about an objective: what is said of it, then its title and those of its sub-objectives ("objectives.5.title", "subObjectives.18.title"). */
export function doubtsOfObjective(programme: Programme, objective: Objective): Doubt[] {
  const fields = [`objectives.${objective.number}.`, ...objective.subObjectives.map((sub) => `subObjectives.${sub.number}.`)];
  return [...objective.doubts, ...programme.headingDoubts.filter((doubt) => fields.some((field) => doubt.field.startsWith(field)))];
}
