import { z } from 'zod';
import { column, key, table, texts, type Column, type Dataset } from '#src/kits/dataset/dataset.ts';
import { date, datePattern, edition, pick, source, statesOf, text, translation, urls, urlsOf } from '#src/kits/dataset/shapes.ts';
import { localeCodes } from '#src/language/locales.ts';
import { evidencePath } from './addresses.ts';
import type { Progress } from './model.ts';
import { statusData } from './progress.ts';
import { showings, voices } from './schema.ts';
import { statuses } from './status.ts';

/**
 * The record as open data: fields may be added, never renamed or removed. A source of the library has its id and no
 * address of its own.
 */

const entry = z.strictObject({
  id: z.string(),
  date,
  measures: z.array(z.int()),
  shows: z.enum(showings),
  indicators: z.array(z.strictObject({ measure: z.int(), indicator: z.int() })),
  whose: z.enum(voices),
  counts: z.boolean(),
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  recorded: z.iso.date(),
  title: text,
  summary: text,
  ourReading: text,
  translation,
  source,
  url: urls,
});
const recommendation = z.strictObject({
  id: z.string(),
  date,
  kind: z.enum(['finding', 'recommendation']),
  measures: z.array(z.int()),
  title: text,
  ourMapping: text,
  source,
});
const place = z.strictObject({ id: z.string(), title: text, reach: text.nullable(), url: z.string().nullable(), required: z.boolean() });
const search = z.strictObject({
  id: z.string(),
  measure: z.int(),
  date: z.iso.date(),
  looked: z.array(z.strictObject({ where: z.string(), words: z.array(z.string()) })),
  found: z.array(z.string()),
  note: text.nullable(),
});
const document = z.strictObject({
  programme: z.string(),
  ...edition,
  gatheredTo: z.iso.date(),
  latestPublication: date.nullable(),
  statuses: z.array(
    z.strictObject({ measure: z.int(), status: z.enum(statuses), evidence: z.array(z.string()), searched: z.iso.date().nullable() }),
  ),
  evidence: z.array(entry),
  recommendations: z.array(recommendation),
  places: z.array(place),
  searches: z.array(search),
});
type EvidenceData = z.infer<typeof document>;

const sourceOf = ({ source: from }: { source: z.infer<typeof source> }) =>
  typeof from === 'string' ? { title: from, publisher: null, url: null, date: null } : from;

/** Where a row was read; the title of a document of the library is its id. */
function sourceColumns<Row extends { source: z.infer<typeof source> }>(field: string): Column<Row>[] {
  return [
    column('source_title', field, 'string', (row) => sourceOf(row).title, { required: true }),
    column('source_publisher', field, 'string', (row) => sourceOf(row).publisher),
    column('source_url', field, 'string', (row) => sourceOf(row).url),
    column('source_date', field, 'string', (row) => sourceOf(row).date, { pattern: datePattern }),
  ];
}

const required = { required: true } as const;
const dated = { required: true, pattern: datePattern } as const;

const entryColumns: Column<z.infer<typeof entry>>[] = [
  column('id', 'evidence[].id', 'string', (row) => row.id, key),
  column('date', 'evidence[].date', 'string', (row) => row.date, dated),
  column('measures', 'evidence[].measures', 'string', (row) => row.measures.map(String)),
  column('shows', 'evidence[].shows', 'string', (row) => row.shows, { required: true, enum: showings }),
  column('indicators', 'evidence[].indicators', 'string', (row) =>
    // Not 28:2, which spreadsheets take for a time of day.
    row.indicators.map(({ measure, indicator }) => `${measure}#${indicator}`),
  ),
  column('whose', 'evidence[].whose', 'string', (row) => row.whose, { required: true, enum: voices }),
  column('counts', 'evidence[].counts', 'boolean', (row) => row.counts, required),
  column('replaces', 'evidence[].replaces', 'string', (row) => row.replaces),
  column('recorded', 'evidence[].recorded', 'date', (row) => row.recorded, required),
  texts('title', 'evidence[].title', (row) => row.title),
  texts('summary', 'evidence[].summary', (row) => row.summary),
  texts('our_reading', 'evidence[].ourReading', (row) => row.ourReading),
  ...sourceColumns<z.infer<typeof entry>>('evidence[].source'),
  column('url', 'evidence[].url', 'string', (row) => row.url[localeCodes[0]!], key),
];

const recommendationColumns: Column<z.infer<typeof recommendation>>[] = [
  column('id', 'recommendations[].id', 'string', (row) => row.id, key),
  column('date', 'recommendations[].date', 'string', (row) => row.date, dated),
  column('kind', 'recommendations[].kind', 'string', (row) => row.kind, { required: true, enum: ['finding', 'recommendation'] }),
  column('measures', 'recommendations[].measures', 'string', (row) => row.measures.map(String), required),
  texts('title', 'recommendations[].title', (row) => row.title),
  texts('our_mapping', 'recommendations[].ourMapping', (row) => row.ourMapping),
  ...sourceColumns<z.infer<typeof recommendation>>('recommendations[].source'),
];

const searchColumns: Column<z.infer<typeof search>>[] = [
  column('id', 'searches[].id', 'string', (row) => row.id, key),
  column('measure', 'searches[].measure', 'integer', (row) => row.measure, required),
  column('date', 'searches[].date', 'date', (row) => row.date, required),
  column('where', 'searches[].looked[].where', 'string', (row) => row.looked.map(({ where }) => where), required),
  column('found', 'searches[].found', 'string', (row) => row.found),
];

/** Entries and recommendations, oldest first. */
export const evidenceDataset: Dataset<EvidenceData> = {
  id: 'evidence',
  schema: document,
  tables: [
    table('evidence', (data: EvidenceData) => data.evidence, entryColumns),
    table('recommendations', (data: EvidenceData) => data.recommendations, recommendationColumns),
    table('searches', (data: EvidenceData) => data.searches, searchColumns),
  ],
};

/** @param asOf day of this edition, yyyy-mm-dd */
export function evidenceData(progress: Progress, site: URL, asOf: string): EvidenceData {
  return {
    programme: progress.programme.id,
    licence: null,
    asOf,
    gatheredTo: progress.gatheredTo,
    latestPublication: progress.overdue.last,
    statuses: progress.measures.map(({ measure }) => ({ measure: measure.number, ...statusData(progress, measure) })),
    evidence: progress.evidence.map((each) => ({
      id: each.id,
      date: each.date,
      measures: each.measures,
      shows: each.shows,
      indicators: each.indicators ?? [],
      whose: each.whose,
      counts: each.counts,
      replaces: each.replaces ?? null,
      replacedBy: each.replacedBy?.id ?? null,
      recorded: each.recorded,
      title: pick(each.texts.words, ({ title }) => title),
      summary: pick(each.texts.words, ({ summary }) => summary),
      ourReading: pick(each.texts.words, ({ why }) => why),
      translation: statesOf(each.texts),
      source: each.source,
      url: urlsOf(site, evidencePath(each)),
    })),
    recommendations: progress.recommendations.map((each) => ({
      id: each.id,
      date: each.date,
      kind: each.kind,
      measures: each.measures,
      title: pick(each.texts.words, ({ title }) => title),
      ourMapping: pick(each.texts.words, ({ why }) => why),
      source: each.source,
    })),
    places: progress.places.map(({ id, title, reach, url, required: must }) => ({
      id,
      title,
      reach: reach ?? null,
      url: url ?? null,
      required: must,
    })),
    searches: progress.measures
      .flatMap(({ searches }) => searches)
      .map(({ id, measure, date: day, looked, found, note }) => ({
        id,
        measure,
        date: day,
        looked: looked.map(({ place: { id: where }, words }) => ({ where, words })),
        found: found.map((each) => each.id),
        note: note ?? null,
      })),
  };
}
