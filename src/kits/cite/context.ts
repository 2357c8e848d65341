import { buildDay } from '#src/build/build-day.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { languageOf, localeOf, type Language } from '#src/language/locales.ts';
import type { CitationContext } from './work.ts';

/** What is cited in a language today. */
export const contextIn = async (locale: Language, site: URL): Promise<CitationContext> => ({
  locale,
  site,
  asOf: buildDay,
  publisher: await portalPublisher(),
});

/** The same, for a page. */
export const contextOf = (astro: { url: URL; site: URL | undefined }): Promise<CitationContext> =>
  contextIn(languageOf(localeOf(astro)), astro.site!);
