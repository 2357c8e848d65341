import { slugOf } from '#src/content/entry.ts';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { BodyFacts } from '#src/concepts/programme/bodies/schema.ts';
import type {
  AxisFacts,
  GovernanceFacts,
  GovernanceText,
  MeasureFacts,
  MeasureText,
  Objectives,
  ProgrammeFacts,
  TargetGroup,
} from './schema.ts';
import { languageFiles } from '#src/content/texts.ts';
import { columns, type Column } from './schema.ts';

/** What these rules read of the content. */
type Read = Content<{
  axis: AxisFacts;
  body: BodyFacts;
  governance: GovernanceFacts;
  governanceText: GovernanceText;
  measure: MeasureFacts;
  measureText: MeasureText;
  objectives: Objectives;
  programme: ProgrammeFacts;
  targetGroup: TargetGroup;
}>;

/** What holds for a programme: its counts, its numbering, and everything its measures point to. */
export function programmeRules(portal: Read): Problem[] {
  const bodies = new Set(portal.body.map((body) => body.id));
  const groups = new Set(portal.targetGroup.map((group) => group.id));
  const partOf = portal.body.flatMap(({ data, file }) =>
    data.partOf && !bodies.has(data.partOf) ? [unknown(file, `${data.id}.partOf`, 'body', data.partOf, 'content/bodies.yaml')] : [],
  );
  return [...partOf, ...portal.programme.flatMap((programme) => rulesOf(programme, portal, bodies, groups))];
}

const unknown = (file: string, field: string, what: string, id: string, where: string): Problem => ({
  file,
  field,
  wrong: `no ${what} "${id}"`,
  cure: `add it to ${where}, or correct the id`,
});

function rulesOf(programme: Entry<ProgrammeFacts>, portal: Read, bodies: Set<string>, groups: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const within = <T extends { id: string }>(entries: T[]) => entries.filter((entry) => entry.id.startsWith(`${programme.id}/`));
  const [objectives] = within(portal.objectives);
  const axes = within(portal.axis);
  const measures = within(portal.measure);
  if (!objectives) {
    return [
      {
        file: programme.file,
        field: '',
        wrong: 'objectives.yaml is missing',
        cure: 'write the objectives and sub-objectives beside index.yaml',
      },
    ];
  }

  const subObjectives = objectives.data.objectives.flatMap((objective) => objective.subObjectives);
  const found = {
    axes: axes.length,
    objectives: objectives.data.objectives.length,
    subObjectives: subObjectives.length,
    measures: measures.length,
  };
  for (const [what, count] of Object.entries(programme.data.counts)) {
    const has = found[what as keyof typeof found];
    if (has !== count)
      problems.push({
        file: programme.file,
        field: `counts.${what}`,
        wrong: `${count} expected, ${has} found`,
        cure: 'add what is missing or correct the count',
      });
  }

  problems.push(
    ...repeats(
      objectives.file,
      'objectives',
      objectives.data.objectives.map((objective) => objective.number),
    ),
  );
  problems.push(
    ...repeats(
      objectives.file,
      'subObjectives',
      subObjectives.map((sub) => sub.number),
    ),
  );
  const axisNumbers = new Set(axes.map((axis) => axis.data.number));
  for (const objective of objectives.data.objectives) {
    if (objective.axis !== undefined && !axisNumbers.has(objective.axis))
      problems.push(
        unknown(objectives.file, `objectives.${objective.number}.axis`, 'axis', String(objective.axis), `${programme.id}/axes`),
      );
  }

  const subNumbers = new Set(subObjectives.map((sub) => sub.number));
  problems.push(...numberRules(axes, 'axis'), ...numberRules(measures, 'measure'));
  problems.push(...within(portal.governance).flatMap((governance) => governanceRules(governance, portal)));
  for (const measure of measures) {
    const { file, data } = measure;
    if (data.subObjective !== null && !subNumbers.has(data.subObjective))
      problems.push(unknown(file, 'subObjective', 'sub-objective', String(data.subObjective), objectives.file));
    for (const field of ['bodies', 'responsible', 'partners'] as const) {
      for (const [index, id] of (data[field] ?? []).entries())
        if (!bodies.has(id)) problems.push(unknown(file, `${field}.${index}`, 'body', id, 'content/bodies.yaml'));
      problems.push(...repeats(file, field, data[field] ?? []));
    }
    for (const [index, id] of (data.targetGroups ?? []).entries())
      if (!groups.has(id)) problems.push(unknown(file, `targetGroups.${index}`, 'target group', id, 'content/target-groups.yaml'));
    problems.push(...repeats(file, 'targetGroups', data.targetGroups ?? []));
    problems.push(...columnRules(measure, programme.data.columns, portal), ...timeframeRules(measure, portal));
  }
  return problems;
}

/** The folder says the number, so that two entries cannot share one unseen. */
function numberRules(entries: Entry<AxisFacts | MeasureFacts>[], what: string): Problem[] {
  const folder = (entry: Entry) => slugOf(entry.id);
  return entries
    .filter((entry) => folder(entry) !== String(entry.data.number))
    .map((entry) => {
      const twin = entries.find((other) => folder(other) === String(entry.data.number));
      return {
        file: entry.file,
        field: 'number',
        wrong: `is ${entry.data.number} in folder ${folder(entry)}${twin ? `, and ${what} ${entry.data.number} also stands in ${twin.file}` : ''}`,
        cure: `give each ${what} its own number, in the folder of that number`,
      };
    });
}

/** The committees of index.yaml and those of the original stand in the same order; other languages follow the original. */
function governanceRules({ id, file, data }: Entry<GovernanceFacts>, portal: Read): Problem[] {
  const original = portal.governanceText.find((text) => text.id === `${id}/${data.language}`);
  const [has, needs] = [original?.data.committees.length, data.committees.length];
  if (original === undefined || has === needs) return [];
  return [{ file, field: 'committees', wrong: `lists ${needs}, ${original.file} lists ${has}`, cure: 'describe each committee in both' }];
}

/** A timeframe says something, or is empty in every file because the source leaves it empty. */
function timeframeRules({ id, file, data }: Entry<MeasureFacts>, portal: Read): Problem[] {
  const original = languageFiles(portal.measureText, id).find((text) => text.id === `${id}/${data.language}`);
  if (data.timeframe && !data.timeframe.ongoing && !data.timeframe.firstYear) {
    return [
      { file, field: 'timeframe', wrong: 'says neither first year nor ongoing', cure: 'say which, or write null when the cell is empty' },
    ];
  }
  if (!original || (original.data.timeframe == null) === (data.timeframe == null)) return [];
  const [empty, full] = data.timeframe == null ? [file, original.file] : [original.file, file];
  return [{ file: empty, field: 'timeframe', wrong: `is empty, ${full} has one`, cure: 'write it in both, or null in both' }];
}

function repeats(file: string, field: string, values: (string | number)[]): Problem[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => ({ file, field, wrong: `"${value}" stands twice`, cure: 'keep one' }));
}

/** A measure says exactly what its programme's matrix has columns for. */
function columnRules(measure: Entry<MeasureFacts>, declared: Column[], portal: Read): Problem[] {
  const texts = languageFiles(portal.measureText, measure.id);
  const has = (column: Column) =>
    measure.data[column as keyof typeof measure.data] !== undefined ||
    texts.some((text) => text.data[column as keyof typeof text.data] !== undefined);
  if (measure.data.legible === false) return [];
  return columns.flatMap((column) => {
    if (column === 'indicators' || declared.includes(column) === has(column)) return [];
    return declared.includes(column)
      ? [{ file: measure.file, field: column, wrong: 'is missing', cure: 'add it; write [] or null when the source leaves the cell empty' }]
      : [
          {
            file: measure.file,
            field: column,
            wrong: 'this programme has no such column',
            cure: `remove it, or add it to \`columns\` of ${measure.id.split('/measures')[0]}`,
          },
        ];
  });
}
