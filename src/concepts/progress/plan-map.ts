import type { Axis, Measure, Objective, Programme } from '#src/concepts/programme/model.ts';
import type { MeasureProgress, Progress } from './model.ts';

/** A measure on the map, with what is recorded of it where its programme is followed. */
export type MapCell = { measure: Measure } & Partial<MeasureProgress>;

interface MapRow {
  /** Undefined for measures of which our copy does not tell where they stand. */
  objective: Objective | undefined;
  cells: MapCell[];
}

interface MapPart {
  /** Undefined where a programme has no axes, or our copy does not tell the axis. */
  axis: Axis | undefined;
  rows: MapRow[];
  /** The cells of its rows. */
  cells: MapCell[];
}

/** Each of the measures with what is recorded of it. @param progress the record, where their programme is followed */
export function cellsOf(progress: Progress | undefined, measures: Measure[]): MapCell[] {
  const records = new Map(progress?.measures.map((own) => [own.measure, own]));
  return measures.map((measure) => records.get(measure) ?? { measure });
}

/**
 * Axis, objective, measure: what picture and table of the plan show, in the order of the plan.
 * @param progress the record, where the programme is followed
 * @param measures those to show; parts and rows without one are left out
 */
export function planMap(programme: Programme, progress: Progress | undefined, measures: Measure[] = programme.measures): MapPart[] {
  const all = cellsOf(progress, measures);
  return [...programme.axes, undefined]
    .map((axis) => {
      const rows = [...programme.objectives.filter((objective) => objective.axis === axis), undefined]
        .map((objective) => ({ objective, cells: all.filter(({ measure }) => measure.objective === objective && measure.axis === axis) }))
        .filter(({ cells }) => cells.length > 0);
      return { axis, rows, cells: rows.flatMap(({ cells }) => cells) };
    })
    .filter(({ cells }) => cells.length > 0);
}
