import { draw, type Drawing } from '#src/kits/chart/chart.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { formatNumber } from '#src/language/format.ts';
import { inLanguage, mapSaid, type Said } from '#src/language/localise.ts';
import { counterOf, rowsOf, type Picture, type Series } from './model.ts';

const sharesByYear = ({ shape, unit }: Series): boolean => shape === 'years' && unit === 'percent';

/** What is drawn of a series. Over a year there is no room for the sign of a percentage: it stands above them all. */
const barsOf = (series: Series, locale: Locale) =>
  rowsOf(series, locale).map((row) =>
    sharesByYear(series) && row.value !== null ? { ...row, shown: inLanguage(locale, formatNumber(row.value, locale)) } : row,
  );

function panelNameOf(series: Series, several: boolean, locale: Locale): Said | undefined {
  const counter = several ? counterOf(series, locale) : undefined;
  if (!sharesByYear(series)) return counter;
  return counter ? mapSaid(counter, (name) => `${name} (%)`) : inLanguage(locale, '%');
}

/** A picture as it is drawn for a reader: a panel for each series, named where there are several. */
export function drawingOf({ series }: Picture, locale: Locale): Drawing {
  const several = series.length > 1;
  return draw({
    panels: series.map((each) => ({ name: panelNameOf(each, several, locale), bars: barsOf(each, locale) })),
    shape: series[0]!.shape,
    dir: locales[locale].dir,
  });
}
