import { feedText, type Feed, type FeedFormat } from '#src/kits/feed/feed.ts';
import { feedWriters } from '#src/kits/feed/formats.ts';
import { fallbackChain, mapSaid, type Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { said } from '#src/content/texts.ts';
import type { News } from './model.ts';

/** The feeds of the news, in the three formats that readers know. */
export const feedFormats = ['rss', 'atom', 'json'] as const;
export const feedFiles: Record<FeedFormat, { file: string; type: string }> = {
  rss: { file: 'news.rss.xml', type: 'application/rss+xml' },
  atom: { file: 'news.atom.xml', type: 'application/atom+xml' },
  json: { file: 'news.json', type: 'application/feed+json' },
};

/** Address of a feed, without the host. */
export const feedPath = (locale: Locale, format: FeedFormat): string => `/${locale}/feeds/${feedFiles[format].file}`;

/**
 * The feed of a language. Where nothing is written in it (Amazigh, so far) the feed carries the words of the first
 * language that its pages fall back to, and says so. An entry that is not in the feed's language waits for its translation.
 */
export function newsFeed(news: News[], locale: Locale, site: URL, names: { title: Said; description: Said; author: Said }): Feed {
  const texts = news.map((entry) => ({ entry, text: said(entry.texts, locale) }));
  const own = fallbackChain(locale).find((code) => texts.some(({ text }) => text.locale === code)) ?? locale;
  const at = (path: string) => new URL(path, site).href;
  const items = texts
    .filter(({ text }) => text.locale === own)
    .map(({ entry, text }) => ({
      url: at(`/${locale}${entry.path}`),
      title: feedText(mapSaid(text, ({ title }) => title)),
      content: feedText(mapSaid(text, ({ summary }) => summary)),
      published: firstDay(entry.facts.date),
      updated: firstDay(entry.facts.date),
      tags: [],
    }));
  return {
    lang: locales[own].tag,
    title: feedText(names.title),
    subtitle: feedText(names.description),
    author: feedText(names.author),
    home: at(`/${locale}/news/`),
    self: { rss: at(feedPath(locale, 'rss')), atom: at(feedPath(locale, 'atom')), json: at(feedPath(locale, 'json')) },
    updated: items[0]?.updated ?? firstDay('1970'),
    items,
  };
}

/** Feeds know only days: a month or a year is given as its first. The words of the entry say what is known. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

/** The feed as a file. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  return new Response(feedWriters[format](feed), { headers: { 'content-type': `${feedFiles[format].type}; charset=utf-8` } });
}
