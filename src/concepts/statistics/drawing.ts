import { draw, type Drawing } from '#src/kits/chart/chart.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { formatNumber } from '#src/language/format.ts';
import { inLanguage } from '#src/language/localise.ts';
import { counterOf, rowsOf, type Picture, type Series } from './model.ts';

/** What is drawn of a series. Over a year there is no room for the sign of a percentage, which its title says. */
const barsOf = (series: Series, locale: Locale) =>
  rowsOf(series, locale).map((row) =>
    series.shape === 'years' && series.unit === 'percent' && row.value !== null
      ? { ...row, shown: inLanguage(locale, formatNumber(row.value, locale)) }
      : row,
  );

/** A picture as it is drawn for a reader: a panel for each series, named where there are several. */
export function drawingOf({ series }: Picture, locale: Locale): Drawing {
  const several = series.length > 1;
  return draw({
    panels: series.map((each) => ({ name: several ? counterOf(each, locale) : undefined, bars: barsOf(each, locale) })),
    shape: series[0]!.shape,
    dir: locales[locale].dir,
  });
}
