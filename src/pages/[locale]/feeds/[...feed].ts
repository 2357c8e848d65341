import { nationalPlan } from '#src/content/programmes.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFor, feedPath, feedsOf, type FeedOf } from '#src/concepts/progress/feeds.ts';
import { planProgress, progressOf } from '#src/concepts/progress/load.ts';
import { atom, jsonFeed } from '#src/kits/feed/formats.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { publisherName } from '#src/content/publisher/model.ts';

const formats = { atom, json: jsonFeed };
type Format = keyof typeof formats;
const file = (feed: FeedOf, format: Format) => `${feedPath(feed).slice('/feeds/'.length)}.${format}`;

export const getStaticPaths = (async () => {
  const progress = await progressOf({ id: nationalPlan });
  if (!progress) return [];
  const feeds = feedsOf(progress).flatMap((feed) => (Object.keys(formats) as Format[]).map((format) => ({ feed, format })));
  return feeds.flatMap((props) =>
    localeCodes.map((locale) => ({ params: { locale, feed: file(props.feed, props.format) }, props: { ...props, locale } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedOf; format: Format; locale: Locale }> = async ({ props: { feed, format, locale }, site }) =>
  new Response(
    formats[format](feedFor(await planProgress(), feed, locale, { author: publisherName(await portalPublisher(), locale), site: site! })),
  );
