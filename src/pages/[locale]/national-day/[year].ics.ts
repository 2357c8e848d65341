import type { APIContext } from 'astro';
import { buildDay } from '#src/build/build-day.ts';
import { pageUrl } from '#src/language/links.ts';
import { localeOf } from '#src/language/locales.ts';
import { calendarOf } from '#src/concepts/campaigns/national-day/calendar.ts';
import { editionPath } from '#src/concepts/campaigns/national-day/model.ts';
import { editionPaths, editions } from '#src/concepts/campaigns/national-day/load.ts';

export const getStaticPaths = editionPaths;

/** The calendar file of an edition, in the language of its address. */
export async function GET({ params, url, site }: APIContext): Promise<Response> {
  const locale = localeOf({ url });
  const edition = (await editions(locale)).find(({ year }) => year === params['year'])!;
  const page = new URL(pageUrl(locale, editionPath(edition.year)), site);
  return new Response(calendarOf(edition, page, buildDay), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
