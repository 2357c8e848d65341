import { Feed as Rss } from 'feed';
import { escaped } from '#src/kits/escape.ts';
import { locales } from '#src/language/locales.ts';
import type { Feed, FeedFormat, FeedItem, FeedText } from './feed.ts';

/**
 * A feed as Atom (RFC 4287) and as JSON Feed 1.1: each text carries its own language, which no library offered. RSS 2.0,
 * which knows one language only, is the library's.
 */

const idOf = ({ id, url }: FeedItem) => id ?? url;
const moment = (day: string) => `${day}T00:00:00Z`;

const rightToLeft = new Set<string>(Object.values(locales).flatMap(({ tag, dir }) => (dir === 'rtl' ? [tag] : [])));

/** A text as HTML: a paragraph a line, in its language and direction; an address that stands alone on its line leads there. */
function paragraphs({ value, lang }: FeedText): string {
  const said = `lang="${lang}" dir="${rightToLeft.has(lang) ? 'rtl' : 'ltr'}"`;
  const lines = value.split('\n').map((line) => {
    const text = escaped(line);
    return `<p>${/^https?:\/\/\S+$/.test(line) ? `<a href="${text}" dir="ltr">${text}</a>` : text}</p>`;
  });
  return `<div ${said}>${lines.join('')}</div>`;
}

export function atom(feed: Feed): string {
  const langOf = ({ lang }: { lang: string }) => (lang === feed.lang ? '' : ` xml:lang="${lang}"`);
  const words = (name: string, said: { value: string; lang: string }) =>
    `<${name} type="text"${langOf(said)}>${escaped(said.value)}</${name}>`;
  const link = (rel: string, type: string, href: string) => `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
  const entries = feed.items.map((item) =>
    [
      '<entry>',
      `<id>${escaped(idOf(item))}</id>`,
      words('title', item.title),
      link('alternate', 'text/html', item.url),
      `<published>${moment(item.published)}</published>`,
      `<updated>${moment(item.updated)}</updated>`,
      ...item.tags.map((tag) => `<category term="${escaped(tag)}"/>`),
      `<content type="html"${langOf(item.content)}>${escaped(paragraphs(item.content))}</content>`,
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    `<id>${escaped(feed.self.atom!)}</id>`,
    words('title', feed.title),
    ...(feed.subtitle ? [words('subtitle', feed.subtitle)] : []),
    link('self', 'application/atom+xml', feed.self.atom!),
    link('alternate', 'text/html', feed.home),
    `<author${langOf(feed.author)}><name>${escaped(feed.author.value)}</name></author>`,
    words('rights', feed.rights),
    `<updated>${moment(feed.updated)}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title.value,
    ...(feed.subtitle && { description: feed.subtitle.value }),
    home_page_url: feed.home,
    feed_url: feed.self.json,
    language: feed.lang,
    authors: [{ name: feed.author.value }],
    items: feed.items.map((item) => ({
      id: idOf(item),
      url: item.url,
      title: item.title.value,
      content_html: paragraphs(item.content),
      language: item.content.lang,
      date_published: moment(item.published),
      date_modified: moment(item.updated),
      tags: item.tags,
    })),
  });
}

export function rss(feed: Feed): string {
  const channel = new Rss({
    id: feed.home,
    title: feed.title.value,
    description: feed.subtitle?.value ?? feed.title.value,
    link: feed.home,
    language: feed.lang,
    copyright: feed.rights.value,
    updated: new Date(moment(feed.updated)),
    feedLinks: { rss: feed.self.rss },
    generator: false,
  });
  for (const item of feed.items) {
    const { title, content, url, published } = item;
    channel.addItem({ title: title.value, description: paragraphs(content), id: idOf(item), link: url, date: new Date(moment(published)) });
  }
  return channel.rss2();
}

/** Each format: its media type, and what writes it. */
export const feedFormats: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml', write: rss },
  atom: { type: 'application/atom+xml', write: atom },
  json: { type: 'application/feed+json', write: jsonFeed },
};
