import { mapSaid, type Said } from '../i18n/localise.ts';
import type { Locale } from '../i18n/locales.ts';
import { stringIn } from '../i18n/strings.ts';
import { said } from '../provenance/texts.ts';
import type { Measure } from './model.ts';

/** The title of a measure; that nothing can be read of it, where that is so: many share these words, so its number stands beside them. */
export const measureTitle = (measure: Measure, locale: Locale): Said =>
  measure.legible === false ? stringIn(locale, 'measure.illegible') : mapSaid(said(measure.texts, locale), ({ title }) => title);
