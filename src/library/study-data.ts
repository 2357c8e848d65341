import { z } from 'zod';
import { column, key, table, texts, type Dataset } from '../data/dataset.ts';
import { date, datePattern, items, pick, source, sourceCell, statesOf, text, translation } from '../data/shapes.ts';
import { studyKinds } from './schema.ts';
import type { Study } from './study.ts';

const row = z.strictObject({
  id: z.string(),
  kind: z.enum(studyKinds),
  title: text,
  summary: text,
  language: z.string(),
  authors: z.array(z.string()),
  publishers: z.array(z.string()),
  date: date.nullable(),
  covers: z.string().nullable(),
  languages: z.array(z.string()),
  pages: z.int().nullable(),
  isbn: z.string().nullable(),
  doi: z.string().nullable(),
  address: z.url().nullable(),
  subjects: z.array(z.string()),
  measures: z.array(z.int()),
  source: source.nullable(),
  translation,
});
const document = items('studies', row);
type Row = z.infer<typeof row>;

/** The library as open data. */
export const studiesDataset: Dataset<z.infer<typeof document>> = {
  id: 'studies',
  schema: document,
  tables: [
    table('studies', (data: z.infer<typeof document>) => data.items, [
      column<Row>('id', 'items[].id', 'string', ({ id }) => id, key),
      column<Row>('kind', 'items[].kind', 'string', ({ kind }) => kind, { required: true, enum: studyKinds }),
      texts<Row>('title', 'items[].title', ({ title }) => title),
      texts<Row>('summary', 'items[].summary', ({ summary }) => summary),
      column<Row>('language', 'items[].language', 'string', ({ language }) => language, { required: true }),
      column<Row>('authors', 'items[].authors', 'string', ({ authors }) => authors),
      column<Row>('publishers', 'items[].publishers', 'string', ({ publishers }) => publishers, { required: true }),
      column<Row>('date', 'items[].date', 'string', (study) => study.date, { pattern: datePattern }),
      column<Row>('covers', 'items[].covers', 'string', ({ covers }) => covers),
      column<Row>('languages', 'items[].languages', 'string', ({ languages }) => languages),
      column<Row>('pages', 'items[].pages', 'integer', ({ pages }) => pages, { minimum: 1 }),
      column<Row>('isbn', 'items[].isbn', 'string', ({ isbn }) => isbn),
      column<Row>('doi', 'items[].doi', 'string', ({ doi }) => doi),
      column<Row>('address', 'items[].address', 'string', ({ address }) => address),
      column<Row>('subjects', 'items[].subjects', 'string', ({ subjects }) => subjects),
      column<Row>('measures', 'items[].measures', 'string', ({ measures }) => measures.map(String)),
      column<Row>('source', 'items[].source', 'string', (study) => sourceCell(study.source)),
      texts<Row>('translation', 'items[].translation', (study) => study.translation),
    ]),
  ],
};

export const studyRow = ({ id, facts, texts: own, publishers }: Study): Row => ({
  id,
  kind: facts.kind,
  title: pick(own.words, ({ title }) => title),
  summary: pick(own.words, ({ summary }) => summary),
  language: facts.language,
  authors: facts.authors,
  publishers,
  date: facts.date,
  covers: facts.covers ?? null,
  languages: facts.languages,
  pages: facts.pages ?? null,
  isbn: facts.isbn ?? null,
  doi: facts.doi ?? null,
  address: facts.url ?? null,
  subjects: facts.subjects,
  measures: facts.measures,
  source: facts.source ?? null,
  translation: statesOf(own),
});
