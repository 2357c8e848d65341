import { z } from 'zod';
import { listOf } from '#src/kits/dataset/list.ts';
import { date, pick, source, statesOf, text, translation } from '#src/kits/dataset/shapes.ts';
import type { OtherCourse } from './model.ts';
import { costs, courseForms, otherAudiences } from './schema.ts';

const row = z.strictObject({
  id: z.string(),
  form: z.enum(courseForms),
  title: text,
  summary: text,
  publisher: z.string(),
  partners: z.array(z.string()),
  audiences: z.array(z.enum(otherAudiences)),
  languages: z.array(z.string()),
  furtherLanguages: z.boolean(),
  parts: z.int().nullable(),
  hours: z.int().nullable(),
  cost: z.enum(costs).nullable(),
  certificate: z.literal(true).nullable(),
  address: z.url(),
  measures: z.array(z.int()),
  read: z.enum(['page', 'copy', 'press']),
  checked: date,
  source,
  translation,
});
type Row = z.infer<typeof row>;

/** The courses of others as open data. */
export const coursesDataset = listOf<Row>('courses', row, { audiences: { required: true }, parts: { minimum: 1 }, hours: { minimum: 1 } });

export const courseRow = ({ id, facts, texts }: OtherCourse): Row => ({
  id,
  form: facts.form,
  title: pick(texts.words, ({ title }) => title),
  summary: pick(texts.words, ({ summary }) => summary),
  publisher: facts.publisher,
  partners: facts.partners,
  audiences: facts.audiences,
  languages: facts.languages,
  furtherLanguages: facts.furtherLanguages ?? false,
  parts: facts.parts ?? null,
  hours: facts.hours ?? null,
  cost: facts.cost ?? null,
  certificate: facts.certificate ?? null,
  address: facts.url,
  measures: facts.measures,
  read: facts.read,
  checked: facts.checked,
  source: facts.source,
  translation: statesOf(texts),
});
