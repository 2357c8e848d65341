import type { Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { titleOf } from '#src/content/texts.ts';
import type { Measure } from './model.ts';

/** The title of a measure; that nothing can be read of it, where that is so: many share these words, so its number stands beside them. */
export const measureTitle = (measure: Measure, locale: Locale): Said =>
  measure.legible === false ? stringIn(locale, 'measure.illegible') : titleOf(measure, locale);
