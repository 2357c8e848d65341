import { locales, type Locale } from '../i18n/locales.ts';
import { said } from '../provenance/texts.ts';
import type { Study } from './study.ts';

/** The library in the order of the titles a reader sees. */
export function byTitle(studies: Study[], locale: Locale): Study[] {
  const { compare } = new Intl.Collator(locales[locale].tag, { numeric: true });
  const title = (study: Study) => said(study.texts, locale).value.title;
  return [...studies].sort((a, b) => compare(title(a), title(b)));
}
