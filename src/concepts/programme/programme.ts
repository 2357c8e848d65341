import { originalLocale } from '#src/language/locales.ts';
import { textsOf, type Item } from '#src/content/texts.ts';
import type { Doubt } from '#src/content/schema.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type { Axis, Body, Group, Measure, Objective, Programme, ProgrammeRecords, SubObjective } from './model.ts';
import type { MeasureFacts } from './schema.ts';

/**
 * Joins the records of one programme into a tree whose parts know each other.
 * @param id folder of the programme in content/programmes
 * @throws when a record points to something that does not exist, naming both
 */
export function assembleProgramme(records: ProgrammeRecords, id: string): Programme {
  const root = `programmes/${id}`;
  const facts = one(records.programme, root).data;
  const headings = one(records.objectives, `${root}/objectives`).data;

  const axes: Axis[] = within(records.axis, root)
    .map(({ id: axisId, data }) => ({
      number: data.number,
      texts: textsOf(records.axisText, axisId, data.language),
      objectives: [],
      measures: [],
      doubts: data.doubts,
    }))
    .sort(byNumber);
  const objectives: Objective[] = headings.objectives.map(({ number, title, matrixTitle, axis, subObjectives }) => {
    const objective: Objective = {
      number,
      title,
      matrixTitle,
      axis: axes.find((candidate) => candidate.number === axis),
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
    objective.axis?.objectives.push(objective);
    return objective;
  });
  const subObjectives = objectives.flatMap((objective) => objective.subObjectives);

  const bodies = assembleBodies(records.body);
  const groups = new Map(records.targetGroup.map(({ data }) => [data.id, { ...data, measures: [] } as Group]));

  const measures = within(records.measure, root)
    .map((record) => assembleMeasure(record, id, records, subObjectives, bodies, groups))
    .sort(byNumber);
  measures.forEach((measure, index) => {
    measure.previous = measures[index - 1];
    measure.next = measures[index + 1];
    measure.subObjective?.measures.push(measure);
    measure.objective?.measures.push(measure);
    measure.axis?.measures.push(measure);
    for (const group of measure.targetGroups) group.measures.push(measure);
    for (const body of new Set([...measure.bodies, ...measure.responsible, ...measure.partners])) body.measures.push(measure);
  });
  for (const body of bodies.values()) {
    const all = new Set([body, ...body.departments].flatMap((each) => each.measures));
    body.allMeasures = [...all].sort(byNumber);
  }

  const governance = within(records.governance, root)[0];
  return {
    id,
    facts,
    texts: textsOf(records.programmeText, root, facts.language),
    columns: facts.columns,
    axes,
    objectives,
    subObjectives,
    measures,
    bodies: [...bodies.values()].filter((body) => body.allMeasures.length > 0),
    targetGroups: [...groups.values()].filter((group) => group.measures.length > 0),
    governance: governance && { facts: governance.data, texts: textsOf(records.governanceText, governance.id, governance.data.language) },
    headingDoubts: headings.doubts,
    source: facts.source,
  };
}

function assembleMeasure(
  { id, data }: Item<MeasureFacts>,
  programme: string,
  records: ProgrammeRecords,
  subObjectives: SubObjective[],
  bodies: Map<string, Body>,
  groups: Map<string, Group>,
): Measure {
  const pick = <T>(known: Map<string, T>, ids: string[] = []) =>
    ids.map((each) => required(known.get(each), `content/${id}/index.yaml: no "${each}"`));
  const subObjective =
    data.subObjective === null
      ? undefined
      : required(
          subObjectives.find((sub) => sub.number === data.subObjective),
          `content/${id}/index.yaml: no sub-objective ${data.subObjective}`,
        );
  return {
    programme,
    number: data.number,
    subObjective,
    objective: subObjective?.objective,
    axis: subObjective?.objective.axis,
    legible: data.legible,
    texts:
      data.legible === false
        ? { words: {}, files: {}, stale: [], original: originalLocale }
        : textsOf(records.measureText, id, data.language),
    bodies: pick(bodies, data.bodies),
    responsible: pick(bodies, data.responsible),
    partners: pick(bodies, data.partners),
    targetGroups: pick(groups, data.targetGroups),
    timeframe: data.timeframe ?? null,
    years: data.years ?? {},
    source: data.source,
    doubts: data.doubts,
    previous: undefined,
    next: undefined,
  };
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

/** Doubts about an objective and its sub-objectives: their fields read "objectives.5.title", "subObjectives.18.title". */
export function doubtsOfObjective(programme: Programme, objective: Objective): Doubt[] {
  const fields = [`objectives.${objective.number}.`, ...objective.subObjectives.map((sub) => `subObjectives.${sub.number}.`)];
  return programme.headingDoubts.filter((doubt) => fields.some((field) => doubt.field.startsWith(field)));
}
