import { buildDay } from '../data/build-day.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Edition } from './work.ts';

/** The edition a page belongs to: its language, the site, the day it was built. */
export const editionOf = (astro: { url: URL; site: URL | undefined }): Edition => ({
  locale: localeOf(astro),
  site: astro.site!,
  asOf: buildDay,
});
