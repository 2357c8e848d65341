import type { APIRoute } from 'astro';
import { feedFor, feedPath, feedsOf, type FeedOf } from '#src/evidence/feeds.ts';
import { planProgress, progressPaths } from '#src/evidence/load.ts';
import { atom, jsonFeed } from '#src/feeds/formats.ts';
import type { Locale } from '#src/i18n/locales.ts';

const formats = { atom, json: jsonFeed };
const file = (feed: FeedOf, format: string) => `${feedPath(feed).slice('/feeds/'.length)}.${format}`;

export const getStaticPaths = progressPaths((progress) =>
  feedsOf(progress).flatMap((feed) => Object.keys(formats).map((format) => ({ feed: file(feed, format) }))),
);

export const GET: APIRoute = async ({ params, site }) => {
  const progress = await planProgress();
  const path = params['feed']!;
  const format = path.endsWith('.atom') ? 'atom' : 'json';
  const feed = feedsOf(progress).find((each) => file(each, format) === path)!;
  return new Response(formats[format](feedFor(progress, feed, params['locale'] as Locale, site!)));
};
