import { z } from 'zod';
import { column, key, table, texts, textLists, type Dataset } from '../data/dataset.ts';
import {
  date,
  datePattern,
  doubt,
  items,
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
} from '../data/shapes.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Article, Law } from './law.ts';
import { article as articleFacts, lawKinds, lawSteps, positions, type LawFacts } from './schema.ts';

const codes = articleFacts.shape.code.options;
const official = z.strictObject({
  source: publication.omit({ read: true }),
  gazette: z.strictObject({ number: z.string(), date, page: z.int() }),
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
  points: z.array(statement),
  official: official.nullable(),
  readAt: z.array(source),
  articles: z.array(article),
  source,
  doubts: z.array(doubt),
  translation,
  url: urls,
});
const document = items('law', row);
type Document = z.infer<typeof document>;
type Row = z.infer<typeof row>;
type ArticleRow = z.infer<typeof article> & { law: string };

const required = { required: true };
const at = 'items[].articles[]';

/** The legal texts as open data: a table of the texts, a table of the articles that are entered. */
export const lawDataset: Dataset<Document> = {
  id: 'law',
  schema: document,
  tables: [
    table('law', (data: Document) => data.items, [
      column<Row>('id', 'items[].id', 'string', ({ id }) => id, key),
      column<Row>('kind', 'items[].kind', 'string', ({ kind }) => kind, { required: true, enum: lawKinds }),
      column<Row>('number', 'items[].number', 'string', ({ number }) => number),
      texts<Row>('title', 'items[].title', ({ title }) => title),
      texts<Row>('short_title', 'items[].shortTitle', ({ shortTitle }) => shortTitle),
      texts<Row>('summary', 'items[].summary', ({ summary }) => summary),
      column<Row>('publisher', 'items[].publisher', 'string', ({ publisher }) => publisher, required),
      column<Row>('position', 'items[].position', 'string', ({ position }) => position, { required: true, enum: positions }),
      column<Row>('date', 'items[].date', 'string', (law) => law.date, { pattern: datePattern }),
      column<Row>('source', 'items[].source', 'string', (law) => sourceCell(law.source), required),
      column<Row>('official_text', 'items[].official.source', 'string', (law) => sourceCell(law.official?.source ?? null)),
      column<Row>('gazette_number', 'items[].official.gazette.number', 'string', (law) => law.official?.gazette.number ?? null),
      column<Row>('gazette_date', 'items[].official.gazette.date', 'string', (law) => law.official?.gazette.date ?? null, {
        pattern: datePattern,
      }),
      column<Row>('gazette_page', 'items[].official.gazette.page', 'integer', (law) => law.official?.gazette.page ?? null),
      column<Row>('url', 'items[].url', 'string', ({ url }) => url[localeCodes[0]!], key),
    ]),
    table(
      'law-articles',
      (data: Document) => data.items.flatMap(({ id, articles }) => articles.map((each): ArticleRow => ({ ...each, law: id }))),
      [
        column<ArticleRow>('law', 'items[].id', 'string', ({ law }) => law, required),
        column<ArticleRow>('number', `${at}.number`, 'string', ({ number }) => number, required),
        column<ArticleRow>('code', `${at}.code`, 'string', ({ code }) => code, { required: true, enum: codes }),
        texts<ArticleRow>('subject', `${at}.subject`, ({ subject }) => subject),
        textLists<ArticleRow>('points', `${at}.points`, ({ points }) => points),
        column<ArticleRow>('page', `${at}.page`, 'integer', ({ page }) => page, required),
        column<ArticleRow>('source', `${at}.source`, 'string', (each) => sourceCell(each.source), required),
        column<ArticleRow>('url', `${at}.url`, 'string', ({ url }) => url[localeCodes[0]!], key),
      ],
    ),
  ],
};

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
