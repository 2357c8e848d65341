import { z } from 'zod';
import type { Term } from '../glossary/schema.ts';
import type { PhoneLine } from '../hotline/schema.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import type { Localised } from '../i18n/localise.ts';
import type { Decision } from '../jurisprudence/jurisprudence.ts';
import type { Study } from '../library/study.ts';
import type { Texts } from '../provenance/texts.ts';
import type { Series } from '../statistics/statistics.ts';

/** The shapes of the data files on research: what each field holds, as a schema that also describes it to readers. */

const text = z.partialRecord(z.enum(localeCodes as [Locale, ...Locale[]]), z.string());
const states = z.partialRecord(z.enum(localeCodes as [Locale, ...Locale[]]), z.enum(['original', 'official', 'reviewed', 'working']));
const source = z
  .union([z.string(), z.object({ title: z.string(), publisher: z.string(), url: z.string(), date: z.string().nullable() })])
  .nullable();

export const shapes = {
  studies: z.object({
    id: z.string(),
    kind: z.string(),
    title: text,
    summary: text,
    language: z.string(),
    authors: z.array(z.string()),
    publishers: z.array(z.string()),
    date: z.string().nullable(),
    covers: z.string().nullable(),
    languages: z.array(z.string()),
    pages: z.number().nullable(),
    isbn: z.string().nullable(),
    doi: z.string().nullable(),
    address: z.string().nullable(),
    subjects: z.array(z.string()),
    measures: z.array(z.number()),
    source,
    translation: states,
  }),
  jurisprudence: z.object({
    id: z.string(),
    identifier: z.string(),
    name: z.string(),
    title: text,
    court: text,
    states: z.array(z.string()),
    numbers: z.array(z.string()),
    date: z.string(),
    provisions: z.array(z.string()),
    exploitation: z.array(z.string()),
    theme: z.string(),
    question: text,
    holding: text,
    summary: text,
    address: z.string(),
    measures: z.array(z.number()),
    translation: states,
  }),
  statistics: z.object({
    id: z.string(),
    title: text,
    unit: z.string(),
    countedBy: text,
    publication: text,
    counts: text,
    countsNot: text,
    points: z.array(
      z.object({
        period: z.string().nullable(),
        label: text.nullable(),
        value: z.number().nullable(),
        withheld: z.boolean(),
        readIn: source,
      }),
    ),
  }),
  glossary: z.object({ id: z.string(), title: text, official: z.array(z.string()), note: z.string().nullable() }),
  hotline: z.object({ id: z.string(), name: text, purpose: text, tel: z.string(), display: z.string(), emergency: z.boolean(), source }),
};
export type DatasetId = keyof typeof shapes;
export const datasetIds = Object.keys(shapes) as DatasetId[];
export type RowOf<Id extends DatasetId> = z.infer<(typeof shapes)[Id]>;

const pick = <T>(texts: Texts<T>, of: (words: T) => string): Localised =>
  Object.fromEntries(Object.entries(texts.words).map(([locale, words]) => [locale, of(words as T)]));
const statesOf = (texts: Texts<{ translation: { state: RowOf<'studies'>['translation'][Locale] } }>) =>
  Object.fromEntries(Object.entries(texts.words).map(([locale, words]) => [locale, words.translation.state]));

export const studyRow = (study: Study): RowOf<'studies'> => ({
  id: study.id,
  kind: study.facts.kind,
  title: pick(study.texts, (words) => words.title),
  summary: pick(study.texts, (words) => words.summary),
  language: study.facts.language,
  authors: study.facts.authors,
  publishers: study.publishers,
  date: study.facts.date,
  covers: study.facts.covers ?? null,
  languages: study.facts.languages,
  pages: study.facts.pages ?? null,
  isbn: study.facts.isbn ?? null,
  doi: study.facts.doi ?? null,
  address: study.facts.url ?? null,
  subjects: study.facts.subjects,
  measures: study.facts.measures,
  source: study.facts.source ?? null,
  translation: statesOf(study.texts),
});

export const decisionRow = ({ id, facts, identifier, court, texts, address }: Decision): RowOf<'jurisprudence'> => ({
  id,
  identifier: identifier.value,
  name: facts.name,
  title: pick(texts, (words) => words.title),
  court: court.title,
  states: facts.states,
  numbers: facts.numbers,
  date: facts.date,
  provisions: facts.provisions.flatMap(({ instrument, articles }) => articles.map((article) => `${instrument} ${article}`)),
  exploitation: facts.exploitation,
  theme: facts.theme,
  question: pick(texts, (words) => words.question),
  holding: pick(texts, (words) => words.holding),
  summary: pick(texts, (words) => words.summary),
  address: address.url,
  measures: facts.measures,
  translation: statesOf(texts),
});

export const seriesRow = (series: Series): RowOf<'statistics'> => ({
  id: series.id,
  title: series.title,
  unit: series.unit,
  countedBy: series.source.name,
  publication: series.source.publication,
  counts: series.counts,
  countsNot: series.countsNot,
  points: series.points.map(({ period, label, value, withheld, readIn }) => ({
    period: period ?? series.covers ?? null,
    label: label ?? null,
    value,
    withheld: withheld ?? false,
    readIn,
  })),
});

export const termRow = ({ id, title, official, note }: Term): RowOf<'glossary'> => ({
  id,
  title,
  official: official ?? [],
  note: note ?? null,
});

export const lineRow = ({ id, name, purpose, tel, display, emergency, source: read }: PhoneLine): RowOf<'hotline'> => ({
  id,
  name,
  purpose,
  tel,
  display,
  emergency,
  source: read,
});
