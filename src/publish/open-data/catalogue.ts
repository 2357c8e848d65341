import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { cslOf } from '#src/publish/cite/works.ts';
import { evidenceData, evidenceDataset } from '#src/concepts/progress/data.ts';
import { planProgress, progressOf } from '#src/concepts/progress/load.ts';
import { statusData } from '#src/concepts/progress/progress.ts';
import { glossaryDataset, termRow } from '#src/concepts/studies/glossary/data.ts';
import { hotlineDataset, lineRow } from '#src/frame/hotline/data.ts';
import { decisionRow, jurisprudenceDataset } from '#src/concepts/jurisprudence/data.ts';
import { jurisprudence } from '#src/concepts/jurisprudence/load.ts';
import { lawDataset, lawRow } from '#src/concepts/law/data.ts';
import { allLaws } from '#src/concepts/law/load.ts';
import { studies } from '#src/concepts/studies/load.ts';
import { studiesDataset, studyRow } from '#src/concepts/studies/data.ts';
import { programmes } from '#src/concepts/programme/load.ts';
import type { Programme } from '#src/concepts/programme/model.ts';
import { statistics } from '#src/concepts/statistics/load.ts';
import { seriesRow, statisticsDataset } from '#src/concepts/statistics/data.ts';
import { bodiesData, bodiesDataset } from './bodies-data.ts';
import { buildDay } from '#src/build/build-day.ts';
import { fieldsOf, type Dataset, type Field, type Table, type TableField } from '#src/kits/dataset/dataset.ts';
import { explanationOf } from './fields.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { programmeData, programmeDataset } from './programme-data.ts';
import { yearsOf } from './rules.ts';
import type { DatasetWords } from './schema.ts';
import { site } from '#src/build/site.ts';
import { holds, published, versionsIn, versionsRoot } from './versions.ts';

/** A data file as it is published, with what proves that a copy is whole. */
export interface DataFile {
  dataset: string;
  /** Below /data/. What holds a part of a set, or its data in another form, stands in a folder of that set. */
  path: string;
  format: 'json' | 'csv';
  type: string;
  content: string;
  bytes: number;
  sha256: string;
  /** Columns of a table. */
  columns?: TableField[];
}

/** A frozen edition of a set. */
export interface PublishedVersion {
  date: string;
  files: DataFile[];
}

/** A set of data with its files, the meaning of its fields, and its old versions. */
export interface PublishedSet {
  words: DatasetWords;
  schema: Dataset<never>['schema'];
  fields: (Field & { columns: string[]; text: { ar: string; fr: string; en: string; es: string } })[];
  files: DataFile[];
  /** Oldest first. */
  versions: PublishedVersion[];
  /** Day since which its data are as they are, as far as versions tell. */
  modified: string;
}

const types = { json: 'application/json', csv: 'text/csv' } as const;

function file(dataset: string, path: string, content: string, more: { type?: string; columns?: TableField[] } = {}): DataFile {
  const format = path.endsWith('.csv') ? 'csv' : 'json';
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { dataset, path, format, type: types[format], content, bytes: Buffer.byteLength(content), sha256, ...more };
}

const jsonFile = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;
const csvFile = <Document>(dataset: string, path: string, table: Table<Document>, data: Document) =>
  file(dataset, path, table.csv(data), { columns: table.fields });

/** What is published of a set: the words about it, its files, its old versions. @throws when no row of content/ explains a field */
async function publish<Document>(dataset: Dataset<Document>, data: Document, parts: DataFile[] = []): Promise<PublishedSet> {
  const { id, schema, tables } = dataset;
  const words = (await getCollection('dataset')).find((row) => row.data.id === id)?.data;
  if (!words) throw new Error(`content/datasets.yaml: no row "${id}"`);
  const rows = (await getCollection('dataField')).map((row) => row.data);
  const fields = fieldsOf(schema).map((field) => {
    const text = explanationOf(rows, id, field.path)?.text;
    if (!text) throw new Error(`content/data-fields.yaml: nothing explains ${field.path} of ${id}`);
    const columns = tables.flatMap((table) => table.fields.filter((column) => column.field === field.path).map(({ name }) => name));
    return { ...field, columns, text };
  });
  const json = file(id, `${id}.json`, jsonFile(data));
  const origin = new URL(site).origin;
  const own = versionsIn(versionsRoot).filter((version) => version.dataset === id);
  const last = own.at(-1);
  return {
    words,
    schema,
    fields,
    files: [json, ...tables.map((table) => csvFile(id, `${table.name}.csv`, table, data)), ...parts],
    versions: own.map(({ date, files }) => ({
      date,
      files: files.map(({ name, content }) => file(id, `${id}/${date}/${name}`, published(content, origin))),
    })),
    modified: last && holds(last, json.content, origin) ? last.date : buildDay,
  };
}

async function publishProgramme(programme: Programme): Promise<PublishedSet> {
  const progress = await progressOf(programme);
  const shape = {
    id: programme.id,
    columns: programme.columns,
    axes: programme.axes.length > 0,
    followed: progress !== undefined,
    years: yearsOf(programme.measures),
  };
  const statusOf = progress && ((measure: { number: number }) => statusData(progress, measure));
  return publish(programmeDataset(shape), programmeData(programme, new URL(site), buildDay, statusOf));
}

async function load(): Promise<PublishedSet[]> {
  const own = new URL(site);
  const edition = { licence: null, asOf: buildDay };
  const all = [...(await programmes()).values()];
  const newestFirst = all.toSorted((a, b) => b.facts.period[0] - a.facts.period[0]);
  const library = await studies();
  const series = (await statistics()).map(seriesRow);
  const figures = (items: typeof series) => ({ dataset: 'statistics' as const, ...edition, items });
  const decisions = (await jurisprudence()).decisions.filter(({ released }) => released);
  const laws = (await allLaws()).map((law) => lawRow(law, own));
  const terms = (await getCollection('term')).map(({ data }) => termRow(data));
  const lines = (await getCollection('phoneLine')).map(({ data }) => lineRow(data));
  const csl = file('studies', 'studies/csl.json', jsonFile(cslOf(library, own)), { type: 'application/vnd.citationstyles.csl+json' });
  return Promise.all([
    ...newestFirst.map(publishProgramme),
    publish(bodiesDataset(all.map(({ id }) => id)), bodiesData(all, own, buildDay)),
    publish(evidenceDataset, evidenceData(await planProgress(), own, buildDay)),
    publish(
      statisticsDataset,
      figures(series),
      series.map((each) => csvFile('statistics', `statistics/${each.id}.csv`, statisticsDataset.tables[0]!, figures([each]))),
    ),
    publish(lawDataset, { dataset: 'law', ...edition, items: laws }),
    publish(jurisprudenceDataset, { dataset: 'jurisprudence', ...edition, items: decisions.map(decisionRow) }),
    publish(studiesDataset, { dataset: 'studies', ...edition, items: library.map(studyRow) }, [csl]),
    publish(glossaryDataset, { dataset: 'glossary', ...edition, items: terms }),
    publish(hotlineDataset, { dataset: 'hotline', ...edition, items: lines }),
  ]);
}

/** Every set of data, made once per build. */
export const publishedSets = oncePerBuild(load);

/** Every file below /data/ that holds data, old versions last. */
export async function dataFiles(): Promise<DataFile[]> {
  const sets = await publishedSets();
  return [...sets.flatMap(({ files }) => files), ...sets.flatMap(({ versions }) => versions.flatMap(({ files }) => files))];
}
