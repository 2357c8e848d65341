import { z } from 'zod';
import { listOf } from '#src/kits/dataset/list.ts';
import { pick, source, statesOf, text, translation, urls, urlsOf } from '#src/kits/dataset/shapes.ts';
import { anchorOf, type Comparison } from './model.ts';
import { judgements, planParts } from './schema.ts';

const row = z.strictObject({
  id: z.string(),
  comparison: z.string(),
  place: z.string(),
  heading: text,
  asked: text,
  judgement: z.enum(judgements),
  reason: text,
  articles: z.array(z.string()),
  measures: z.array(z.int()),
  parts: z.array(z.enum(planParts)),
  source,
  translation,
  url: urls,
});
type Row = z.infer<typeof row>;

/** The comparisons as open data: a row for each thing that a text asks. */
export const comparisonsDataset = listOf('comparisons', row);

/** The rows of a comparison. */
export const comparisonRows = ({ id, path, facts, texts }: Comparison, site: URL): Row[] =>
  facts.asks.map(({ place, judgement, articles, measures, parts, source: own }, index) => {
    const anchor = anchorOf(place);
    return {
      id: `${id}/${anchor}`,
      comparison: id,
      place,
      heading: pick(texts.words, ({ asks }) => asks?.[index]?.heading),
      asked: pick(texts.words, ({ asks }) => asks?.[index]?.asked),
      judgement,
      reason: pick(texts.words, ({ asks }) => asks?.[index]?.reason),
      articles,
      measures,
      parts,
      source: own ?? facts.source,
      translation: statesOf(texts),
      url: urlsOf(site, `${path}#${anchor}`),
    };
  });
