import { z } from 'zod';
import { column, key, table, texts, type Dataset } from '../data/dataset.ts';
import { items, pick, statesOf, text, translation } from '../data/shapes.ts';
import type { Decision } from './jurisprudence.ts';
import { exploitations, formations, stages, themes } from './schema.ts';

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
  theme: z.enum(themes),
  question: text,
  holding: text,
  summary: text,
  address: z.url(),
  measures: z.array(z.int()),
  translation,
});
const document = items('jurisprudence', row);
type Row = z.infer<typeof row>;
const required = { required: true };

/** The decisions as open data. */
export const jurisprudenceDataset: Dataset<z.infer<typeof document>> = {
  id: 'jurisprudence',
  schema: document,
  tables: [
    table('jurisprudence', (data: z.infer<typeof document>) => data.items, [
      column<Row>('id', 'items[].id', 'string', ({ id }) => id, key),
      column<Row>('identifier', 'items[].identifier', 'string', ({ identifier }) => identifier, key),
      column<Row>('name', 'items[].name', 'string', ({ name }) => name, required),
      texts<Row>('title', 'items[].title', ({ title }) => title),
      texts<Row>('court', 'items[].court', ({ court }) => court),
      column<Row>('states', 'items[].states', 'string', ({ states }) => states, required),
      column<Row>('numbers', 'items[].numbers', 'string', ({ numbers }) => numbers, required),
      column<Row>('date', 'items[].date', 'date', ({ date }) => date, required),
      column<Row>('formation', 'items[].formation', 'string', ({ formation }) => formation, { enum: formations }),
      column<Row>('stage', 'items[].stage', 'string', ({ stage }) => stage, { required: true, enum: stages }),
      column<Row>('provisions', 'items[].provisions', 'string', ({ provisions }) => provisions, required),
      column<Row>('exploitation', 'items[].exploitation', 'string', ({ exploitation }) => exploitation, required),
      column<Row>('theme', 'items[].theme', 'string', ({ theme }) => theme, { required: true, enum: themes }),
      texts<Row>('question', 'items[].question', ({ question }) => question),
      texts<Row>('holding', 'items[].holding', ({ holding }) => holding),
      texts<Row>('summary', 'items[].summary', ({ summary }) => summary),
      column<Row>('address', 'items[].address', 'string', ({ address }) => address, required),
      column<Row>('measures', 'items[].measures', 'string', ({ measures }) => measures.map(String)),
      texts<Row>('translation', 'items[].translation', (decision) => decision.translation),
    ]),
  ],
};

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
  theme: facts.theme,
  question: pick(own.words, ({ question }) => question),
  holding: pick(own.words, ({ holding }) => holding),
  summary: pick(own.words, ({ summary }) => summary),
  address: address.url,
  measures: facts.measures,
  translation: statesOf(own),
});
