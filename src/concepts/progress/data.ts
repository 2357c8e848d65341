import { z } from 'zod';
import { columns, key } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import { date, header, pick, source, statesOf, text, translation, urls, urlsOf } from '#src/kits/dataset/shapes.ts';
import type { Header } from '#src/kits/dataset/shapes.ts';
import { location as locationFacts } from '#src/content/locations/schema.ts';
import { evidencePath } from './addresses.ts';
import type { Progress } from './model.ts';
import { statusData } from './progress.ts';
import { recommendation, recommendationColumns, recommendationRow, sourceColumns } from './recommendation-data.ts';
import { showings, whoseWords } from './schema.ts';
import { statuses } from './status.ts';

/**
 * The record as open data: fields may be added, never renamed or removed. A source of the library has its id and no
 * address of its own.
 */

const entry = z.strictObject({
  id: z.string(),
  date,
  locations: z.array(z.string()),
  measures: z.array(z.int()),
  shows: z.enum(showings),
  indicators: z.array(z.strictObject({ measure: z.int(), indicator: z.int() })),
  whose: z.enum(whoseWords),
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
const place = z.strictObject({ id: z.string(), title: text, reach: text.nullable(), url: z.string().nullable(), required: z.boolean() });
const search = z.strictObject({
  id: z.string(),
  measure: z.int(),
  date: z.iso.date(),
  looked: z.array(z.strictObject({ where: z.string(), words: z.array(z.string()) })),
  found: z.array(z.string()),
  note: text.nullable(),
});
const location = z.strictObject({
  id: z.string(),
  name: text,
  kind: z.enum(locationFacts.shape.kind.options),
  country: z.string(),
  geonames: z.int(),
  north: z.number(),
  east: z.number(),
});
const document = z.strictObject({
  programme: z.string(),
  ...header,
  gatheredTo: z.iso.date(),
  latestPublication: date.nullable(),
  statuses: z.array(
    z.strictObject({ measure: z.int(), status: z.enum(statuses), evidence: z.array(z.string()), searched: z.iso.date().nullable() }),
  ),
  evidence: z.array(entry),
  recommendations: z.array(recommendation),
  locations: z.array(location),
  places: z.array(place),
  searches: z.array(search),
});
type EvidenceData = z.infer<typeof document>;

type Entry = z.infer<typeof entry>;

const entryColumns = columns<Entry>(entry, 'evidence[]', {
  id: key,
  date: {},
  locations: {},
  measures: {},
  shows: {},
  // Not 28:2, which spreadsheets take for a time of day.
  indicators: { of: ({ indicators }) => indicators.map(({ measure, indicator }) => `${measure}#${indicator}`) },
  whose: {},
  counts: {},
  replaces: {},
  recorded: {},
  title: {},
  summary: {},
  ourReading: {},
  source: sourceColumns,
  url: {},
});
const locationColumns = columns<z.infer<typeof location>>(location, 'locations[]', {
  id: key,
  name: {},
  kind: {},
  country: {},
  geonames: {},
  north: {},
  east: {},
});
const searchColumns = columns<z.infer<typeof search>>(search, 'searches[]', {
  id: key,
  measure: {},
  date: {},
  'looked[].where': { required: true },
  found: {},
});

/** Entries and recommendations, oldest first. */
export const evidenceDataset: Dataset<EvidenceData> = {
  id: 'evidence',
  schema: document,
  tables: [
    table('evidence', (data) => data.evidence, entryColumns),
    table('recommendations', (data) => data.recommendations, recommendationColumns),
    table('locations', (data) => data.locations, locationColumns),
    table('searches', (data) => data.searches, searchColumns),
  ],
};

/** @param edition the licence of the data and their day */
export function evidenceData(progress: Progress, site: URL, edition: Header): EvidenceData {
  return {
    programme: progress.programme.id,
    ...edition,
    gatheredTo: progress.gatheredTo,
    latestPublication: progress.overdue.last,
    statuses: progress.measures.map(({ measure }) => ({ measure: measure.number, ...statusData(progress, measure) })),
    evidence: progress.evidence.map((each) => ({
      id: each.id,
      date: each.date,
      locations: each.locations ?? [],
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
    recommendations: progress.recommendations.map((each) => recommendationRow(each, site)),
    locations: progress.locations.map(({ id, title: name, kind, country, geonames, at }) => ({ id, name, kind, country, geonames, ...at })),
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
