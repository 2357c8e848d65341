import { buildDay } from '#src/build/build-day.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { localeOf } from '#src/language/locales.ts';
import type { Edition } from './work.ts';

/** The edition a page belongs to: its language, the site, the day it was built, who publishes it. */
export const editionOf = async (astro: { url: URL; site: URL | undefined }): Promise<Edition> => ({
  locale: localeOf(astro),
  site: astro.site!,
  asOf: buildDay,
  publisher: await portalPublisher(),
});
