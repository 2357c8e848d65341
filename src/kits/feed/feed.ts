import { isolated } from '#src/language/bidi.ts';
import type { Said } from '#src/language/localise.ts';
import { locales } from '#src/language/locales.ts';

/** A feed as its formats need it: of the news, of the plan, of one measure. */

/** A piece of text with its true language, free of bidi surprises. */
interface FeedText {
  value: string;
  lang: string;
}

export interface FeedItem {
  /** Address of the entry: its permanent id. */
  url: string;
  title: FeedText;
  content: FeedText;
  /** The day it happened, where it is known. */
  published: string | undefined;
  /** The day it last changed. */
  updated: string;
  tags: string[];
}

export interface Feed {
  lang: string;
  title: FeedText;
  subtitle: FeedText | undefined;
  author: FeedText;
  /** The page it follows. */
  home: string;
  /** Addresses of the feed itself. */
  self: Partial<Record<FeedFormat, string>>;
  updated: string;
  items: FeedItem[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

export const feedText = (words: Said): FeedText => ({
  value: isolated(words.value, locales[words.locale].dir),
  lang: locales[words.locale].tag,
});
