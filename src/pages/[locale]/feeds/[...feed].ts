import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedNewsFeed } from '#src/concepts/news/load.ts';
import { recordFeeds } from '#src/concepts/progress/load.ts';
import { filesOf, type FeedFormat, type PublishedFeed } from '#src/kits/feed/feed.ts';
import { feedFormats } from '#src/kits/feed/formats.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';

interface Props extends Pick<PublishedFeed, 'feedIn'> {
  format: FeedFormat;
  locale: Locale;
}

export const getStaticPaths = (async () => {
  const feeds = [publishedNewsFeed, ...(await recordFeeds())];
  return feeds.flatMap(({ files, feedIn }) =>
    filesOf(files).flatMap(([format, path]) =>
      localeCodes.map((locale) => ({ params: { locale, feed: path.slice('/feeds/'.length) }, props: { feedIn, format, locale } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { feedIn, format, locale }, site }) => {
  const { type, write } = feedFormats[format];
  return new Response(write(await feedIn(locale, site!)), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
