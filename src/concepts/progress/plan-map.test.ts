import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Axis, Measure, Objective, Programme } from '#src/concepts/programme/model.ts';
import type { MeasureProgress, Progress } from './model.ts';
import { cellsOf, planMap } from './plan-map.ts';

const axes = [1, 2].map((number) => ({ number }) as Axis);
const objectives = [1, 2, 3].map((number) => ({ number, axis: number === 3 ? axes[1] : axes[0] }) as Objective);
const measure = (number: number, objective?: Objective) => ({ number, objective, axis: objective?.axis }) as Measure;
const measures = [measure(1, objectives[0]), measure(2, objectives[2]), measure(3, objectives[0]), measure(4)];
const programme = { axes, objectives, measures } as Programme;
const progress = { measures: measures.map((each) => ({ measure: each, status: 'none' }) as MeasureProgress) } as Progress;

const shape = (parts: ReturnType<typeof planMap>) =>
  parts.map(({ axis, rows }) => [
    axis?.number,
    rows.map(({ objective, cells }) => [objective?.number, cells.map((cell) => cell.measure.number)]),
  ]);

test('every measure stands once, under its objective and axis; one that our copy does not place comes last', () => {
  assert.deepEqual(shape(planMap(programme, undefined)), [
    [1, [[1, [1, 3]]]],
    [2, [[3, [2]]]],
    [undefined, [[undefined, [4]]]],
  ]);
});

test('a part of the measures is shown without empty axes and objectives', () => {
  assert.deepEqual(shape(planMap(programme, undefined, [measures[1]!])), [[2, [[3, [2]]]]]);
});

test('a programme without axes has its objectives in one part', () => {
  const bare = { number: 1, axis: undefined } as Objective;
  const without = { axes: [] as Axis[], objectives: [bare], measures: [measure(1, bare)] } as Programme;
  assert.deepEqual(shape(planMap(without, undefined)), [[undefined, [[1, [1]]]]]);
});

test('a cell has its state where the programme is followed, and none where it is not', () => {
  assert.deepEqual(
    planMap(programme, progress).flatMap(({ cells }) => cells.map(({ status }) => status)),
    ['none', 'none', 'none', 'none'],
  );
  assert.deepEqual(
    cellsOf(undefined, measures).map(({ status }) => status),
    [undefined, undefined, undefined, undefined],
  );
});
