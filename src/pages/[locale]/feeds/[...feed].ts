import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFor, feedPath, feedsOf, type FeedOf } from '#src/evidence/feeds.ts';
import { planProgress, progressOf } from '#src/evidence/load.ts';
import { atom, jsonFeed } from '#src/feeds/formats.ts';
import { localeCodes, type Locale } from '#src/i18n/locales.ts';
import { portalPublisher } from '#src/publisher/load.ts';
import { nameOf } from '#src/publisher/publisher.ts';

const formats = { atom, json: jsonFeed };
type Format = keyof typeof formats;
const file = (feed: FeedOf, format: Format) => `${feedPath(feed).slice('/feeds/'.length)}.${format}`;

export const getStaticPaths = (async () => {
  const progress = await progressOf({ id: 'plan' });
  if (!progress) return [];
  const feeds = feedsOf(progress).flatMap((feed) => (Object.keys(formats) as Format[]).map((format) => ({ feed, format })));
  return feeds.flatMap((props) =>
    localeCodes.map((locale) => ({ params: { locale, feed: file(props.feed, props.format) }, props: { ...props, locale } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedOf; format: Format; locale: Locale }> = async ({ props: { feed, format, locale }, site }) =>
  new Response(
    formats[format](feedFor(await planProgress(), feed, locale, { author: nameOf(await portalPublisher(), locale), site: site! })),
  );
