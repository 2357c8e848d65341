import { z } from 'zod';
import { key } from '#src/kits/dataset/columns.ts';
import { listOf } from '#src/kits/dataset/list.ts';
import { pick, statesOf, text, translation } from '#src/kits/dataset/shapes.ts';
import type { Decision } from './model.ts';
import { acts, exploitations, formations, means, outcomes, stages, themes } from './schema.ts';

const row = z.strictObject({
  id: z.string(),
  identifier: z.string(),
  name: z.string(),
  title: text,
  court: text,
  states: z.array(z.string()),
  numbers: z.array(z.string()),
  date: z.iso.date(),
  formation: z.enum(formations).nullable(),
  stage: z.enum(stages),
  provisions: z.array(z.string()),
  exploitation: z.array(z.enum(exploitations)),
  acts: z.array(z.enum(acts)),
  means: z.array(z.enum(means)),
  outcomes: z.array(z.enum(outcomes)),
  theme: z.enum(themes),
  question: text,
  holding: text,
  summary: text,
  bearing: text,
  address: z.url(),
  measures: z.array(z.int()),
  translation,
});
type Row = z.infer<typeof row>;
const required = { required: true };

/** The decisions as open data. */
export const jurisprudenceDataset = listOf('jurisprudence', row, {
  identifier: key,
  states: required,
  numbers: required,
  provisions: required,
  exploitation: required,
});

export const decisionRow = ({ id, facts, identifier, court, texts: own, address }: Decision): Row => ({
  id,
  identifier: identifier.value,
  name: facts.name,
  title: pick(own.words, ({ title }) => title),
  court: court.title,
  states: facts.states,
  numbers: facts.numbers,
  date: facts.date,
  formation: facts.formation ?? null,
  stage: facts.stage,
  provisions: facts.provisions.flatMap(({ instrument, articles }) => articles.map((article) => `${instrument} ${article}`)),
  exploitation: facts.exploitation,
  acts: facts.acts,
  means: facts.means,
  outcomes: facts.outcomes,
  theme: facts.theme,
  question: pick(own.words, ({ question }) => question),
  holding: pick(own.words, ({ holding }) => holding),
  summary: pick(own.words, ({ summary }) => summary),
  bearing: pick(own.words, ({ bearing }) => bearing),
  address: address.url,
  measures: facts.measures,
  translation: statesOf(own),
});
