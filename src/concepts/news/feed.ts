import { feedText, selfOf, type Feed, type FeedFiles } from '#src/kits/feed/feed.ts';
import { fallbackChain, mapSaid, type Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { saidTogether } from '#src/content/texts.ts';
import type { News } from './model.ts';

/** The feed of the news, in the three formats that readers know. */
export const newsFiles: FeedFiles = { rss: '/feeds/news.rss.xml', atom: '/feeds/news.atom.xml', json: '/feeds/news.json' };

/**
 * The feed of a language. Where nothing is written in it (Amazigh, so far) the feed carries the words of the first
 * language that its pages fall back to, and says so. An entry whose title and summary are not both in the feed's language waits for its translation.
 */
export function newsFeed(
  news: News[],
  locale: Locale,
  site: URL,
  names: { title: Said; description: Said; author: Said; rights: Said },
): Feed {
  const texts = news.map((entry) => ({ entry, text: saidTogether(entry.texts, locale, ['title', 'summary']) }));
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
    rights: feedText(names.rights),
    home: at(`/${locale}/news/`),
    self: selfOf(newsFiles, locale, site),
    updated: items[0]?.updated ?? firstDay('1970'),
    items,
  };
}

/** Feeds know only days: a month or a year is given as its first. The words of the entry say what is known. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
