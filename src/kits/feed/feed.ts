import { isolated } from '#src/language/bidi.ts';
import type { Said } from '#src/language/localise.ts';
import { pageUrl } from '#src/language/links.ts';
import { locales, type Locale } from '#src/language/locales.ts';

/** A feed as its formats need it: of the news, of the plan, of one measure. */

/** A piece of text with its true language, free of bidi surprises. */
export interface FeedText {
  value: string;
  lang: string;
}

export interface FeedItem {
  /** Address of the entry: its permanent id, unless `id` says otherwise. */
  url: string;
  /** The address under which an entry was first published that has moved since; something stands there still. */
  id?: string;
  title: FeedText;
  content: FeedText;
  /** The day it happened, or was first told here where only its month or year is known. */
  published: string;
  /** The day it last changed. */
  updated: string;
  tags: string[];
}

export interface Feed {
  lang: string;
  title: FeedText;
  subtitle: FeedText | undefined;
  author: FeedText;
  /** Under which licence its texts may be reused, or that none is decided. */
  rights: FeedText;
  /** The page it follows. */
  home: string;
  /** Addresses of the feed itself. */
  self: Partial<Record<FeedFormat, string>>;
  updated: string;
  items: FeedItem[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** The file of each format that a feed has, as a path without the language. An address once published stays: the news end otherwise than the rest. */
export type FeedFiles = Partial<Record<FeedFormat, string>>;

/** A feed as it is published. */
export interface PublishedFeed {
  files: FeedFiles;
  feedIn: (locale: Locale, site: URL) => Promise<Feed>;
}

/** The files with their formats, in the order in which they are offered. */
export const filesOf = (files: FeedFiles) => Object.entries(files) as [FeedFormat, string][];

/** The whole addresses of a feed in a language. */
export const selfOf = (files: FeedFiles, locale: Locale, site: URL): Feed['self'] =>
  Object.fromEntries(filesOf(files).map(([format, path]) => [format, new URL(pageUrl(locale, path), site).href]));

export const feedText = (words: Said): FeedText => ({
  value: isolated(words.value, locales[words.locale].dir),
  lang: locales[words.locale].tag,
});
