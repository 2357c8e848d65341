import { draw, type Drawing } from '#src/kits/chart/chart.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { counterOf, rowsOf, type Picture } from './model.ts';

/** A picture as it is drawn for a reader: a panel for each series, named where there are several. */
export function drawingOf({ series }: Picture, locale: Locale): Drawing {
  const several = series.length > 1;
  return draw({
    panels: series.map((each) => ({ name: several ? counterOf(each, locale) : undefined, bars: rowsOf(each, locale) })),
    shape: series[0]!.shape,
    dir: locales[locale].dir,
  });
}
