import { z } from 'zod';
import { columns, key, type ColumnOptions } from '#src/kits/dataset/columns.ts';
import { date, datePattern, named, pick, source, text, urls, urlsOf } from '#src/kits/dataset/shapes.ts';
import { recommendationPath } from './addresses.ts';
import type { Recommendation } from './model.ts';
import { answers, recommendation as facts } from './schema.ts';

/** What others found and recommended, as a part of the record's open data. */
export const recommendation = z.strictObject({
  id: z.string(),
  date,
  by: named,
  kind: z.enum(facts.shape.kind.options),
  symbol: z.string().nullable(),
  paragraph: z.string().nullable(),
  quote: z.strictObject({ text: z.string(), language: z.string() }).nullable(),
  answer: z.strictObject({ is: z.enum(answers), source }).nullable(),
  measures: z.array(z.int()),
  articles: z.array(z.string()),
  subjects: z.array(named),
  recorded: z.iso.date(),
  title: text,
  ourMapping: text,
  source,
  copy: source.nullable(),
  url: urls,
});
type Row = z.infer<typeof recommendation>;

const sourceOf = ({ source: from }: { source: z.infer<typeof source> }) =>
  typeof from === 'string' ? { title: from, publisher: null, url: null, date: null } : from;

/** Where a row was read; the title of a document of the library is its id. */
export const sourceColumns: ColumnOptions<{ source: z.infer<typeof source> }>[] = [
  { name: 'source_title', of: (row) => sourceOf(row).title },
  { name: 'source_publisher', required: false, of: (row) => sourceOf(row).publisher },
  { name: 'source_url', required: false, of: (row) => sourceOf(row).url },
  { name: 'source_date', required: false, pattern: datePattern, of: (row) => sourceOf(row).date },
];

/** The columns of their table; those that came later stand last. */
export const recommendationColumns = columns<Row>(recommendation, 'recommendations[]', {
  id: key,
  date: {},
  kind: {},
  measures: {},
  title: {},
  ourMapping: {},
  source: sourceColumns,
  by: { of: ({ by }) => by.id },
  symbol: {},
  paragraph: {},
  'quote.text': { name: 'quote' },
  'quote.language': { name: 'quote_language' },
  'answer.is': { name: 'answer' },
  'answer.source': { name: 'answer_source' },
  articles: {},
  subjects: {},
  recorded: {},
  copy: {},
  url: {},
});

/** A row. */
export const recommendationRow = (each: Recommendation, site: URL): Row => ({
  id: each.id,
  date: each.date,
  by: { id: each.by.id, title: each.by.title },
  kind: each.kind,
  symbol: each.symbol ?? null,
  paragraph: each.paragraph ?? null,
  quote: each.quote ?? null,
  answer: each.answer ?? null,
  measures: each.measures,
  articles: each.articles ?? [],
  subjects: each.subjects.map(({ id, title }) => ({ id, title })),
  recorded: each.recorded,
  title: pick(each.texts.words, ({ title }) => title),
  ourMapping: pick(each.texts.words, ({ why }) => why),
  source: each.source,
  copy: each.copy ?? null,
  url: urlsOf(site, recommendationPath(each)),
});
