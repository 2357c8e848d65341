import type { APIContext } from 'astro';
import { buildDay } from '#src/build/build-day.ts';
import { pageUrl } from '#src/language/links.ts';
import { localeOf } from '#src/language/locales.ts';
import { calendarOf, yearlyCalendarOf } from '#src/concepts/campaigns/national-day/calendar.ts';
import { dayPath, editionPath } from '#src/concepts/campaigns/national-day/model.ts';
import { calendarPaths, editions, namedDays } from '#src/concepts/campaigns/national-day/load.ts';

export const getStaticPaths = calendarPaths;

/** The calendar file of an edition, or of a day that comes every year, in the language of its address. */
export async function GET({ params, url, site }: APIContext): Promise<Response> {
  const locale = localeOf({ url });
  const made = (path: string) => ({ page: new URL(pageUrl(locale, path), site), stamp: buildDay });
  const day = (await namedDays(locale)).find(({ which }) => which === params['calendar']);
  const edition = (await editions(locale)).find(({ year }) => year === params['calendar'])!;
  const file = day ? yearlyCalendarOf(day, day.title, made(dayPath)) : calendarOf(edition, made(editionPath(edition.year)));
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
