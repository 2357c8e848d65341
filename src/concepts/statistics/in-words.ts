import { say, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { counterOf, rowsOf, type Series } from './model.ts';
import { figureIn } from './quotation.ts';

/** What the panel of a series shows, in a sentence or two; its figures are those of the picture and of the table. */
export function inWords(series: Series, reader: Locale): Said {
  // All words of a sentence in one language: the one that the interface string is really in.
  const { locale, fallback } = stringIn(reader, `figure.${series.shape}`, placeholders);
  const told = (...sentences: Said[]): Said => ({ value: sentences.map(({ value }) => value).join(' '), locale, fallback });
  const source = counterOf(series, locale).value;
  if (series.shape === 'parts') {
    const parts = rowsOf(series, locale).map(({ label, shown }) => `${label.value} (${shown.value})`);
    return told(stringIn(locale, 'figure.parts', { source, parts: { list: parts } }));
  }
  const published = series.points.filter(({ value }) => value !== null);
  const highest = published.toSorted((a, b) => b.value! - a.value!)[0]!;
  const [first, newest] = [published[0]!, published.at(-1)!];
  const figure = (value: number | null) => figureIn(value!, series.unit, locale);
  const sentence = stringIn(locale, 'figure.years', {
    source,
    first: figure(first.value),
    firstYear: first.period!,
    newest: figure(newest.value),
    newestYear: newest.period!,
    highest: figure(highest.value),
    highestYear: highest.period!,
  });
  const gaps = series.points.filter(({ value }) => value === null).map(({ period }) => period!);
  return told(sentence, ...(gaps.length > 0 ? [stringIn(locale, 'figure.gaps', { years: { list: gaps } })] : []));
}

const placeholders = Object.fromEntries(
  ['source', 'parts', 'first', 'firstYear', 'newest', 'newestYear', 'highest', 'highestYear'].map((name) => [name, '']),
);

/** Where a series comes from, in a line: who counts, in which publication, for which years. */
export function sourceLineOf(series: Series, locale: Locale): Said {
  const { locale: own, fallback } = stringIn(locale, 'figure.source', { source: '' });
  const source = [say(series.source.name, own).value, say(series.source.publication, own).value, ...(series.covers ? [series.covers] : [])];
  return { ...stringIn(own, 'figure.source', { source: source.join(' · ') }), fallback };
}
