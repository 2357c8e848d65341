import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { buildDay } from '#src/build/build-day.ts';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { site } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { licenceOf } from '#src/content/publisher/model.ts';
import type { Dataset, Field, TextFile } from '#src/kits/dataset/dataset.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { declared, type Declared, type SetWords } from './datasets.ts';
import { explanationOf } from './fields.ts';
import { shapesOf } from './rules.ts';
import type { DataField } from './schema.ts';
import { holds, published, versionsIn, versionsRoot } from './versions.ts';

/** A data file as it is published, with what proves that a copy is whole. */
export interface DataFile extends TextFile {
  dataset: string;
  format: 'json' | 'csv';
  type: string;
  bytes: number;
  sha256: string;
}

/** A frozen edition of a set. */
export interface PublishedVersion {
  date: string;
  files: DataFile[];
}

/** A set of data with its files, the meaning of its fields, and its old versions. */
export interface PublishedSet {
  words: SetWords & { id: string };
  schema: Dataset<never>['schema'];
  fields: (Field & { columns: string[]; text: DataField['text'] })[];
  files: DataFile[];
  /** Oldest first. */
  versions: PublishedVersion[];
  /** Day since which its data are as they are, as far as versions tell. */
  modified: string;
}

const types = { json: 'application/json', csv: 'text/csv' } as const;

function dataFile(dataset: string, text: TextFile): DataFile {
  const format = text.path.endsWith('.csv') ? 'csv' : 'json';
  const sha256 = createHash('sha256').update(text.content).digest('hex');
  return { type: types[format], ...text, dataset, format, bytes: Buffer.byteLength(text.content), sha256 };
}

/** What is published of a set: the words about it, its files, its old versions. @throws when nothing in content/ tells what it or a field of it is */
async function publish({ dataset: { id, schema, tables }, words: own, fields, files: filesOf }: Declared): Promise<PublishedSet> {
  const words = (await getCollection('dataset')).find((row) => row.data.id === id)?.data ?? (await own?.());
  if (!words) throw new Error(`content/datasets.yaml: no row "${id}"`);
  const rows = (await getCollection('dataField')).map((row) => row.data);
  const explained = fields.map((field) => {
    const text = explanationOf(rows, id, field.path)?.text;
    if (!text) throw new Error(`content/data-fields.yaml: nothing explains ${field.path} of ${id}`);
    const columns = tables.flatMap((table) => table.fields.filter((column) => column.field === field.path).map(({ name }) => name));
    return { ...field, columns, text };
  });
  const files = (await filesOf(new URL(site), { licence: licenceOf(await portalPublisher(), 'data')?.id ?? null, asOf: buildDay })).map(
    (text) => dataFile(id, text),
  );
  const origin = new URL(site).origin;
  const frozen = versionsIn(versionsRoot).filter((version) => version.dataset === id);
  const last = frozen.at(-1);
  return {
    words: { ...words, id },
    schema,
    fields: explained,
    files,
    versions: frozen.map(({ date, files: kept }) => ({
      date,
      files: kept.map(({ name, content }) => dataFile(id, { path: `${id}/${date}/${name}`, content: published(content, origin) })),
    })),
    modified: last && holds(last, files[0]!.content, origin) ? last.date : buildDay,
  };
}

async function load(): Promise<PublishedSet[]> {
  const shapes = shapesOf({
    programme: await getCollection('programme'),
    measure: await getCollection('measure'),
    gathering: await getCollection('gathering'),
  });
  return Promise.all(declared(shapes).map(publish));
}

/** Every set of data, made once per build. */
export const publishedSets = oncePerBuild(load);

/** Path of the page that explains the fields of a set, without the language. */
export const setPath = ({ id }: { id: string }): string => `/about/data/${id}/`;

/** One page for each set in each language. */
export const setPaths = async () => inEveryLanguage((await publishedSets()).map(({ words }) => ({ set: words.id })));

/** Every file below /data/ that holds data, old versions last. */
export async function dataFiles(): Promise<DataFile[]> {
  const sets = await publishedSets();
  return [...sets.flatMap(({ files }) => files), ...sets.flatMap(({ versions }) => versions.flatMap(({ files }) => files))];
}
