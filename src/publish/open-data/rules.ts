import { slugOf } from '#src/content/entry.ts';
import { dirname, join } from 'node:path';
import type { Problem } from '#src/content/problem.ts';
import type { Content, Entry } from '#src/content/entry.ts';
import type { Item } from '#src/content/texts.ts';
import type { DataField, DatasetWords } from './schema.ts';
import type { MeasureFacts, ProgrammeFacts } from '#src/concepts/programme/schema.ts';
import type { Gathering } from '#src/concepts/progress/schema.ts';
import { declared } from './datasets.ts';
import { explanationOf } from './fields.ts';
import type { ProgrammeShape } from './programme-data.ts';

/** What holds for the words about open data: each set that has no title itself and each field have their own, and nothing else has any. */
export function dataRules(
  portal: Content<{ dataField: DataField; dataset: DatasetWords; gathering: Gathering; measure: MeasureFacts; programme: ProgrammeFacts }>,
): Problem[] {
  if (portal.dataset.length + portal.dataField.length === 0) return []; // a portal that publishes no data; ours fails without (catalogue.ts)
  const sets = declared(shapesOf(portal));
  const folder = dirname((portal.dataset[0] ?? portal.dataField[0])!.file);
  const ids = new Set(sets.map(({ dataset }) => dataset.id));
  const rows = portal.dataField.map(({ data }) => data);
  const used = new Set<string>();
  const problems: Problem[] = [];

  for (const { dataset, fields, words } of sets) {
    if (!words && !portal.dataset.some(({ data }) => data.id === dataset.id))
      problems.push({
        file: join(folder, 'datasets.yaml'),
        field: dataset.id,
        wrong: `/data/${dataset.id}.json has no title`,
        cure: 'add a row with id, title and summary',
      });
    for (const { path } of fields) {
      const row = explanationOf(rows, dataset.id, path);
      if (row) used.add(row.id);
      else
        problems.push({
          file: join(folder, 'data-fields.yaml'),
          field: path,
          wrong: `nothing says what this field of /data/${dataset.id}.json holds`,
          cure: 'add a row that explains it',
        });
    }
  }
  const stray = ({ file, data }: Entry<DatasetWords | DataField>, wrong: string): Problem => ({
    file,
    field: data.id,
    wrong,
    cure: 'correct the id, or remove the row',
  });
  return [
    ...problems,
    ...portal.dataset.filter(({ data }) => !ids.has(data.id)).map((entry) => stray(entry, 'no such data are published')),
    ...portal.dataField.filter(({ data }) => !used.has(data.id)).map((entry) => stray(entry, 'no data file has this field')),
  ];
}

/** The programmes of the content, as far as they decide which fields their data have. */
export function shapesOf(portal: {
  programme: Item<ProgrammeFacts>[];
  measure: Item<MeasureFacts>[];
  gathering: Item<Gathering>[];
}): ProgrammeShape[] {
  return portal.programme.map(({ id, data }) => ({
    id: slugOf(id),
    period: data.period,
    columns: data.columns,
    axes: data.counts.axes > 0,
    followed: portal.gathering.some(({ data: { programme } }) => id === `programmes/${programme}`),
    years: markedYears(portal.measure.filter((measure) => measure.id.startsWith(`${id}/`)).map((measure) => measure.data)),
  }));
}

/** The years that the measures of a programme are marked for. */
const markedYears = (measures: { years?: Record<string, unknown> | undefined }[]): string[] =>
  [...new Set(measures.flatMap(({ years }) => Object.keys(years ?? {})))].sort();
