import { z } from 'zod';
import { listOf } from '#src/kits/dataset/list.ts';
import { date, pick, source, statesOf, text, translation } from '#src/kits/dataset/shapes.ts';
import { studyKinds } from './schema.ts';
import type { Study } from './model.ts';

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
type Row = z.infer<typeof row>;

/** The library as open data. */
export const studiesDataset = listOf('studies', row, { publishers: { required: true }, pages: { minimum: 1 } });

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
