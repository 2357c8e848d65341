import { z } from 'zod';
import { columns, key } from '#src/kits/dataset/columns.ts';
import { table, type Dataset } from '#src/kits/dataset/dataset.ts';
import {
  date,
  doubt,
  items,
  type Items,
  pick,
  pickList,
  publication,
  source,
  sourceCell,
  statement,
  statesOf,
  text,
  translation,
  urls,
  urlsOf,
} from '#src/kits/dataset/shapes.ts';
import { treatyDates, type Article, type Law } from './model.ts';
import { article as articleFacts, lawKinds, lawSteps, positions, type LawFacts } from './schema.ts';

const codes = articleFacts.shape.code.options;
const official = z.strictObject({
  source: publication.omit({ read: true }),
  gazette: z.strictObject({ number: z.string(), date, page: z.int() }).nullable(),
});
const article = z.strictObject({
  number: z.string(),
  code: z.enum(codes),
  subject: text,
  points: z.array(text),
  page: z.int(),
  source,
  doubts: z.array(doubt),
  translation,
  url: urls,
});
const row = z.strictObject({
  id: z.string(),
  kind: z.enum(lawKinds),
  number: z.string().nullable(),
  title: text,
  shortTitle: text,
  summary: text,
  publisher: z.string(),
  position: z.enum(positions),
  date: date.nullable(),
  steps: z.array(z.strictObject({ step: z.enum(lawSteps), date, source })),
  signed: date.nullable(),
  joined: date.nullable(),
  inForce: date.nullable(),
  reservations: z.array(statement),
  points: z.array(statement),
  official: official.nullable(),
  readAt: z.array(source),
  articles: z.array(article),
  source,
  doubts: z.array(doubt),
  translation,
  url: urls,
});
type Row = z.infer<typeof row>;
type ArticleRow = z.infer<typeof article> & { law: string };

const columnsOfTexts = columns<Row>(row, 'items[]', {
  id: key,
  kind: {},
  number: {},
  title: {},
  shortTitle: {},
  summary: {},
  publisher: {},
  position: {},
  date: {},
  signed: {},
  joined: {},
  inForce: {},
  source: {},
  'official.source': { name: 'official_text', of: (law) => sourceCell(law.official?.source ?? null) },
  'official.gazette.number': { name: 'gazette_number' },
  'official.gazette.date': { name: 'gazette_date' },
  'official.gazette.page': { name: 'gazette_page' },
  url: {},
});
const columnsOfArticles = [
  ...columns<ArticleRow>(row, 'items[]', { id: { name: 'law', of: ({ law }) => law } }),
  ...columns<ArticleRow>(article, 'items[].articles[]', { number: {}, code: {}, subject: {}, points: {}, page: {}, source: {}, url: {} }),
];

/** The legal texts as open data: a table of the texts, a table of the articles that are entered. */
export const lawDataset: Dataset<Items<Row>> = {
  id: 'law',
  schema: items('law', row),
  tables: [
    table('law', (data) => data.items, columnsOfTexts),
    table(
      'law-articles',
      (data) => data.items.flatMap(({ id, articles }) => articles.map((each) => ({ ...each, law: id }))),
      columnsOfArticles,
    ),
  ],
};

/** What is known of reservations, each with its source. */
const reservations = ({ facts, texts: own }: Law): z.infer<typeof statement>[] =>
  pickList(own.words, (words) => words.reservations).map((each, index) => ({ text: each, source: facts.reservations![index]! }));

/** Statements, each with its source. */
const statements = ({ facts, texts: own }: Law): z.infer<typeof statement>[] =>
  pickList(own.words, ({ points }) => points).map((each, index) => ({ text: each, source: facts.sources[index]! }));

function articleRow(law: Law, own: Article, site: URL): z.infer<typeof article> {
  const { words } = own.texts;
  return {
    number: own.facts.number,
    code: own.facts.code,
    subject: pick(words, ({ subject }) => subject),
    points: pickList(words, ({ points }) => points),
    page: own.facts.page,
    source: own.facts.source,
    doubts: own.facts.doubts,
    translation: statesOf(own.texts),
    url: urlsOf(site, `${law.path}#${own.anchor}`),
  };
}

export function lawRow(law: Law, site: URL): Row {
  const { words } = law.texts;
  const { kind, number, publisher, position, date: day, steps, official: whole, readAt, source: from, doubts }: LawFacts = law.facts;
  return {
    id: law.id,
    kind,
    number,
    title: pick(words, ({ title }) => title),
    shortTitle: pick(words, ({ shortTitle }) => shortTitle),
    summary: pick(words, ({ summary }) => summary),
    publisher,
    position,
    date: day,
    steps,
    ...treatyDates(law),
    reservations: reservations(law),
    points: statements(law),
    official: whole,
    readAt,
    articles: law.articles.map((each) => articleRow(law, each, site)),
    source: from,
    doubts,
    translation: statesOf(law.texts),
    url: urlsOf(site, law.path),
  };
}
