import { ownWork, type CitationContext, type Work } from '#src/kits/cite/work.ts';
import { licenceOf } from '#src/content/publisher/model.ts';
import { say } from '#src/language/localise.ts';
import { stringIn } from '#src/language/strings.ts';
import { questionPath, seriesCsvPath, seriesPath, type Question, type Series } from './model.ts';

/** A series, cited as a data set of the portal with its table. */
export function seriesWork(series: Series, context: CitationContext): Work {
  const source = say(series.source.name, context.locale);
  const title = say(series.title, context.locale);
  const work = ownWork({ id: `statistics/${series.id}`, path: seriesPath(series), title, container: source, type: 'dataset' }, context);
  const years = series.points.map(({ period }) => period).filter((period) => period !== undefined);
  const licence = licenceOf(context.publisher, 'data');
  const csv = new URL(seriesCsvPath(series), context.site).href;
  return {
    ...work,
    items: [{ url: seriesCsvPath(series), type: 'text/csv' }],
    schema: {
      ...work.schema,
      '@type': 'Dataset',
      description: `${say(series.counts, context.locale).value} ${say(series.countsNot, context.locale).value}`,
      creator: { '@type': 'Organization', name: source.value },
      temporalCoverage: series.covers ?? `${years[0]}/${years.at(-1)}`,
      ...(licence && { license: licence.url }),
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: csv,
      },
    },
  };
}

/** A question with its answer, cited as a page of the statistics. */
export function questionWork({ id, title }: Question, context: CitationContext): Work {
  const { locale } = context;
  return ownWork(
    {
      id: `statistics/questions/${id}`,
      path: questionPath({ id }),
      title: say(title, locale),
      container: stringIn(locale, 'statistics.title'),
      type: 'webpage',
    },
    context,
  );
}
