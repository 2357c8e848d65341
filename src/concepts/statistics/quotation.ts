import { formatNumber, formatShare } from '#src/language/format.ts';
import { mapSaid, say, type Localised, type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import type { PointFacts, SeriesFacts } from './schema.ts';

/**
 * Figures in sentences: `{series.which}` or `{series.which.how}`. `which` is `newest`, `first`, `highest`, a year, the id of a part,
 * `total` or `covers`; `how` is `year` (of the figure) or `share` (of the whole, as a percentage).
 */
const placeholder = /\{([^{}]*)\}/g;

type Counted = Pick<SeriesFacts, 'points' | 'shape' | 'total' | 'covers' | 'unit'>;

/** What a placeholder stands for: a figure, or the years that it is about. */
type Quoted = { value: number; as: 'number' | 'percent' | 'share' } | { years: string };

/**
 * The figure that a quotation names.
 * @returns undefined when there is no such series, part or year, or no figure was published for it
 */
export function quoted(quotation: string, series: (id: string) => Counted | undefined): Quoted | undefined {
  const [id, which, how] = quotation.split('.');
  const found = series(id!);
  if (!found || !which) return undefined;
  if (which === 'covers') return !how && found.covers ? { years: found.covers } : undefined;
  const point = which === 'total' ? totalOf(found) : pointOf(found, which);
  if (!point || point.value === null) return undefined;
  if (how === 'year') return yearsOf(point, found);
  if (how === 'share') return found.total ? { value: point.value / found.total, as: 'share' } : undefined;
  return how ? undefined : { value: point.value, as: found.unit === 'percent' ? 'percent' : 'number' };
}

type Figure = Pick<PointFacts, 'value' | 'period' | 'id'>;

const totalOf = ({ total }: Counted): Figure | undefined => (total === undefined ? undefined : { value: total });

function pointOf({ points, shape }: Counted, which: string): Figure | undefined {
  const published = points.filter(({ value }) => value !== null);
  if (which === 'highest') return published.toSorted((a, b) => b.value! - a.value!)[0];
  if (shape === 'years' && which === 'first') return published[0];
  if (shape === 'years' && which === 'newest') return published.at(-1);
  return points.find(({ id, period }) => id === which || period === which);
}

const yearsOf = ({ period }: Figure, { covers }: Counted): Quoted | undefined => {
  const years = period ?? covers;
  return years ? { years } : undefined;
};

/** What a quotation says to a reader. @throws when nothing is there to quote, which the check finds before */
export function quote(quotation: string, series: (id: string) => Counted | undefined, locale: Locale): string {
  const found = quoted(quotation, series);
  if (!found) throw new Error(`content/questions.yaml: {${quotation}}: no such figure`);
  if ('years' in found) return found.years;
  if (found.as === 'share') return formatShare(found.value, locale);
  return figureIn(found.value, found.as, locale);
}

/** A figure as it is written: one of a series of percentages says so. */
export const figureIn = (value: number, unit: string, locale: Locale): string =>
  unit === 'percent' ? formatShare(value / 100, locale) : formatNumber(value, locale);

/** A sentence of the content for a reader, its figures filled in, in the language that it is really in. */
export function withFigures(words: Localised, series: (id: string) => Counted | undefined, locale: Locale): Said {
  const said = say(words, locale);
  return mapSaid(said, (text) => text.replaceAll(placeholder, (_, quotation: string) => quote(quotation, series, said.locale)));
}

/** The quotations of a sentence, and whether it types a number of its own, which would not follow the data. */
export const quotationsIn = (text: string): { quotations: string[]; typed: string | undefined } => ({
  quotations: [...text.matchAll(placeholder)].map(([, quotation]) => quotation!),
  typed: /\d+/.exec(text.replaceAll(placeholder, ''))?.[0],
});
