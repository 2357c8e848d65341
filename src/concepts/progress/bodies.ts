import type { Axis, Body, Programme } from '#src/concepts/programme/model.ts';
import type { Progress } from './model.ts';
import { holdsNothing, measureStatuses, type MeasureStatus } from './status.ts';

/** How many measures of a body, or of one of its departments, have each status and stand in each axis. */
interface BodyCounts {
  body: Body;
  measures: number;
  /** Of these, nothing is on the record. */
  nothing: number;
  statuses: { status: MeasureStatus; count: number }[];
  axes: { axis: Axis; count: number }[];
}

/** The statuses that some measure of the programme has, in their order. */
export const shownStatuses = ({ measures }: Progress): MeasureStatus[] =>
  measureStatuses.filter((status) => measures.some((each) => each.status === status));

/** True for a body on whose measures the record holds nothing at all. */
export const isBare = ({ nothing, measures }: BodyCounts): boolean => nothing === measures;

/** Every body that the measures name with its counts; a measure that names several bodies counts for each of them. */
export function bodyCounts(progress: Progress, programme: Programme = progress.programme): BodyCounts[] {
  const statusOf = new Map(progress.measures.map(({ measure, status }) => [measure.number, status]));
  return programme.bodies.map((body) => {
    const own = body.allMeasures.map(({ number, axis }) => ({ status: statusOf.get(number)!, axis }));
    return {
      body,
      measures: own.length,
      nothing: own.filter(({ status }) => holdsNothing(status)).length,
      statuses: shownStatuses(progress).map((status) => ({ status, count: own.filter((each) => each.status === status).length })),
      axes: programme.axes.map((axis) => ({ axis, count: own.filter((each) => each.axis === axis).length })),
    };
  });
}
