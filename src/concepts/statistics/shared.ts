import type { Shared } from '#src/frame/share-picture.ts';
import { mapSaid, say, type Localised, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { sourceLineOf } from './in-words.ts';
import type { Question, Series } from './model.ts';
import { quote, quoted } from './quotation.ts';

/** A figure as pictures of shared links show it: the number, what it counts and when. */
function figureOf(quotation: string, counts: Said, series: (id: string) => Series | undefined, locale: Locale): Shared['figure'] {
  const year = `${quotation}.year`;
  const when = quoted(year, series) ? ` (${quote(year, series, locale)})` : '';
  return { value: quote(quotation, series, locale), counts: mapSaid(counts, (words) => words + when) };
}

/** What the page of a series shows where it is shared: its newest figure, or the whole of its parts where the source gives one. */
export function figureOfSeries(series: Series, locale: Locale): Shared {
  const quotation = `${series.id}.${series.shape === 'years' ? 'newest' : 'total'}`;
  const own = () => series;
  const figure = quoted(quotation, own) && figureOf(quotation, say(series.counts as Localised, locale), own, locale);
  return figure ? { figure } : { facts: [sourceLineOf(series, locale)] };
}

/** What the page of a question shows where it is shared: the first of its key figures. */
export function figureOfQuestion({ keyFigures: [first] }: Question, series: (id: string) => Series | undefined, locale: Locale): Shared {
  return first ? { figure: figureOf(first.figure, say(first.label as Localised, locale), series, locale) } : {};
}
