import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { AxisFacts, MeasureFacts, MeasureText, ObjectiveFacts, Objectives, ProgrammeFacts } from './schema.ts';
import { languageFiles, originalOf } from '#src/content/texts.ts';
import { columns, type Column } from './schema.ts';

/** What these rules read of the content. */
type Read = Content<{
  axis: AxisFacts;
  measure: MeasureFacts;
  measureText: MeasureText;
  objective: ObjectiveFacts;
  objectives: Objectives;
  programme: ProgrammeFacts;
}>;

/** What holds for a programme: its counts, its sub-objectives, and what its matrix says of each measure. */
export function programmeRules(portal: Read): Problem[] {
  return portal.programme.flatMap((programme) => rulesOf(programme, portal));
}

function rulesOf(programme: Entry<ProgrammeFacts>, portal: Read): Problem[] {
  const problems: Problem[] = [];
  const within = <T extends { id: string }>(entries: T[]) => entries.filter((entry) => entry.id.startsWith(`${programme.id}/`));
  const [objectives] = within(portal.objectives);
  if (!objectives) return []; // its absence is told by check/folder-rules.ts
  const axes = within(portal.axis);
  const measures = within(portal.measure);
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

  const named = new Set(objectives.data.objectives.map(({ number }) => number));
  for (const { file, data } of within(portal.objective).filter((each) => !named.has(each.data.number)))
    problems.push({
      file,
      field: 'number',
      wrong: `no objective ${data.number}`,
      cure: `write the number of an objective in ${objectives.file}, or add it there`,
    });
  const numbers = subObjectives.map(({ number }) => number);
  for (const number of numbers.filter((each, index) => numbers.indexOf(each) < index))
    problems.push({ file: objectives.file, field: 'objectives', wrong: `two sub-objectives are numbered ${number}`, cure: 'correct one' });
  for (const measure of measures)
    problems.push(...columnRules(measure, programme.data.columns, portal), ...timeframeRules(measure, portal));
  return problems;
}

/** A timeframe says something, or is empty in every file because the source leaves it empty. */
function timeframeRules(measure: Entry<MeasureFacts>, portal: Read): Problem[] {
  const { file, data } = measure;
  const original = originalOf(portal.measureText, measure);
  if (data.timeframe && !data.timeframe.ongoing && !data.timeframe.firstYear) {
    return [
      { file, field: 'timeframe', wrong: 'says neither first year nor ongoing', cure: 'say which, or write null when the cell is empty' },
    ];
  }
  if (!original || (original.data.timeframe == null) === (data.timeframe == null)) return [];
  const [empty, full] = data.timeframe == null ? [file, original.file] : [original.file, file];
  return [{ file: empty, field: 'timeframe', wrong: `is empty, ${full} has one`, cure: 'write it in both, or null in both' }];
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
