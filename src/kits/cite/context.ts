import { buildDay } from '#src/build/build-day.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { localeOf, type Locale } from '#src/language/locales.ts';
import type { CitationContext } from './work.ts';

/** What is cited in a language today. */
export const contextIn = async (locale: Locale, site: URL): Promise<CitationContext> => ({
  locale,
  site,
  asOf: buildDay,
  publisher: await portalPublisher(),
});

/** The same, for a page. */
export const contextOf = (astro: { url: URL; site: URL | undefined }): Promise<CitationContext> => contextIn(localeOf(astro), astro.site!);
