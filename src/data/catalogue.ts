import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { z } from 'zod';
import { jurisprudence } from '../jurisprudence/load.ts';
import { studies } from '../library/library.ts';
import { statistics } from '../statistics/load.ts';
import { seriesCsv } from '../statistics/series-data.ts';
import { buildDay } from './build-day.ts';
import { datasetIds, decisionRow, lineRow, seriesRow, shapes, studyRow, termRow, type DatasetId } from './datasets.ts';
import { oncePerBuild } from './once-per-build.ts';
import { rowsCsv } from './rows-csv.ts';

/** A data file as it is published, with what proves that a copy is whole. */
export interface DataFile {
  dataset: DatasetId;
  /** Below /data/. */
  path: string;
  format: 'json' | 'csv';
  type: string;
  content: string;
  bytes: number;
  sha256: string;
  /** Columns of a table. */
  columns: string[];
}

const file = (dataset: DatasetId, format: DataFile['format'], content: string): DataFile => ({
  dataset,
  path: `${dataset}.${format}`,
  format,
  type: format === 'csv' ? 'text/csv' : 'application/json',
  content,
  bytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
  columns: format === 'csv' ? content.replace('\ufeff', '').split('\r\n')[0]!.split(',') : [],
});

/** Every data file on research. */
export const dataFiles = oncePerBuild(async (): Promise<DataFile[]> => {
  const all = await statistics();
  const rows = {
    studies: (await studies()).map(studyRow),
    jurisprudence: (await jurisprudence()).decisions.filter(({ released }) => released).map(decisionRow),
    statistics: all.map(seriesRow),
    glossary: (await getCollection('term')).map(({ data }) => termRow(data)),
    hotline: (await getCollection('phoneLine')).map(({ data }) => lineRow(data)),
  };
  return datasetIds.flatMap((id) => [
    file(id, 'json', `${JSON.stringify({ dataset: id, asOf: buildDay, licence: null, items: rows[id] }, null, 2)}\n`),
    file(id, 'csv', id === 'statistics' ? seriesCsv(all) : rowsCsv(rows[id])),
  ]);
});

/** The JSON Schema of a data file. */
export const jsonSchema = (id: DatasetId) =>
  z.toJSONSchema(z.object({ dataset: z.literal(id), asOf: z.iso.date(), licence: z.string().nullable(), items: z.array(shapes[id]) }), {
    target: 'draft-7',
  });

/** The data package (Frictionless): every file with its form, size and checksum; the columns of each table. */
export const dataPackage = (files: DataFile[]) => ({
  profile: 'data-package',
  name: 'cnclt-portal-research',
  title: 'Research data of the National portal against trafficking in human beings, Morocco',
  created: `${buildDay}T00:00:00Z`,
  resources: files.map(({ dataset, path, format, type, bytes, sha256, columns }) => ({
    name: `${dataset}-${format}`,
    path,
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: type,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' && { schema: { fields: columns.map((name) => ({ name, type: 'string' })) } }),
  })),
});

/** The catalogue for data portals: DCAT in JSON-LD. */
export const dcat = (files: DataFile[], site: URL) => ({
  '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', spdx: 'http://spdx.org/rdf/terms#' },
  '@id': new URL('/data/catalog.jsonld', site).href,
  '@type': 'dcat:Catalog',
  'dct:title': [{ '@language': 'en', '@value': 'Research data of the National portal against trafficking in human beings, Morocco' }],
  'dct:modified': buildDay,
  'dcat:dataset': datasetIds.map((id) => ({
    '@id': new URL(`/data/${id}`, site).href,
    '@type': 'dcat:Dataset',
    'dct:title': id,
    'dct:modified': buildDay,
    'dcat:distribution': files
      .filter(({ dataset }) => dataset === id)
      .map(({ path, type, bytes, sha256 }) => ({
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': new URL(`/data/${path}`, site).href },
        'dcat:downloadURL': { '@id': new URL(`/data/${path}`, site).href },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
        'dcat:byteSize': bytes,
        'spdx:checksum': { 'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' }, 'spdx:checksumValue': sha256 },
      })),
  })),
});
