import { Feed } from 'feed';
import { isolated } from '../i18n/bidi.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { said } from '../provenance/texts.ts';
import type { News } from './news.ts';

/** A feed of the news in one language, in the three formats that readers know. */
export interface NewsFeed {
  title: string;
  description: string;
  /** The language the entries are really in. */
  locale: Locale;
  /** Address of the list, and of each format, on this site. */
  home: string;
  self: Record<FeedFormat, string>;
  items: FeedItem[];
}

interface FeedItem {
  title: string;
  summary: string;
  url: string;
  date: Date;
}

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];
export const feedFiles: Record<FeedFormat, { file: string; type: string }> = {
  rss: { file: 'news.rss.xml', type: 'application/rss+xml' },
  atom: { file: 'news.atom.xml', type: 'application/atom+xml' },
  json: { file: 'news.json', type: 'application/feed+json' },
};

/** Address of a feed, without the host. */
export const feedPath = (locale: Locale, format: FeedFormat): string => `/${locale}/feeds/${feedFiles[format].file}`;

/**
 * The feed of a language. Where nothing is written in it (Amazigh, so far) the feed carries the words that its pages
 * fall back to, and says their language. An entry that is not in the feed's language waits for its translation.
 */
export function newsFeed(news: News[], locale: Locale, site: URL, names: { title: string; description: string }): NewsFeed {
  const texts = news.map((entry) => ({ entry, text: said(entry.texts, locale) }));
  const own = texts.some(({ text }) => !text.fallback) ? locale : (texts[0]?.text.locale ?? locale);
  const { dir } = locales[own];
  const at = (path: string) => new URL(path, site).href;
  return {
    ...names,
    locale: own,
    home: at(`/${locale}/news/`),
    self: { rss: at(feedPath(locale, 'rss')), atom: at(feedPath(locale, 'atom')), json: at(feedPath(locale, 'json')) },
    items: texts
      .filter(({ text }) => text.locale === own)
      .map(({ entry, text }) => ({
        title: isolated(text.value.title, dir),
        summary: isolated(text.value.summary, dir),
        url: at(`/${locale}${entry.path}`),
        date: firstDay(entry.facts.date),
      })),
  };
}

/** Feeds know only moments: a month or a year is given as its first day. */
const firstDay = (date: string) => new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);

function composed({ title, description, locale, home, self, items }: NewsFeed): Feed {
  const feed = new Feed({
    id: home,
    title,
    description,
    link: home,
    language: locales[locale].tag,
    updated: items[0]?.date ?? new Date(0),
    feedLinks: self,
    generator: false,
    author: { name: title },
  });
  for (const item of items) {
    feed.addItem({ title: item.title, description: item.summary, id: item.url, link: item.url, date: item.date, published: item.date });
  }
  return feed;
}

/** RSS 2.0. */
export const asRss = (feed: NewsFeed): string => composed(feed).rss2();

/** Atom, with the language that the library leaves out. */
export function asAtom(feed: NewsFeed): string {
  return composed(feed).atom1().replace('<feed ', `<feed xml:lang="${locales[feed.locale].tag}" `);
}

/** JSON Feed 1.1 (the library writes 1.0, which has no language). */
export function asJson({ title, description, locale, home, self, items }: NewsFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locales[locale].tag,
    home_page_url: home,
    feed_url: self.json,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      date_published: item.date.toISOString(),
    })),
  });
}

const writers: Record<FeedFormat, (feed: NewsFeed) => string> = { rss: asRss, atom: asAtom, json: asJson };

/** The feed as a file. */
export function feedResponse(feed: NewsFeed, format: FeedFormat): Response {
  return new Response(writers[format](feed), { headers: { 'content-type': `${feedFiles[format].type}; charset=utf-8` } });
}
