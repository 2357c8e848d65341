import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { xml2js, type ElementCompact } from 'xml-js';
import { localeCodes, type Locale } from '../../src/i18n/locales.ts';

/** The feeds of the news as a feed reader gets them. */
const site = process.env.PORTAL_OUT ?? 'dist';
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const page = (locale: string, path: string) => read(`${locale}${path}index.html`);
const text = (value: ElementCompact | undefined): string => String(value?._text ?? value?._cdata ?? '');
const list = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const entries = readdirSync('content/news');
/** The language the news of an edition is really in. */
const spoken = (locale: Locale): string => (existsSync(`content/news/${entries[0]}/${locale}.mdx`) ? locale : 'ar');
const arabic = /\p{Script=Arabic}/u;

describe('feeds', () => {
  for (const locale of localeCodes) {
    const rss = xml2js(read(`${locale}/feeds/news.rss.xml`), { compact: true }) as ElementCompact;
    const atom = xml2js(read(`${locale}/feeds/news.atom.xml`), { compact: true }) as ElementCompact;
    const json = JSON.parse(read(`${locale}/feeds/news.json`)) as Record<string, unknown> & { items: Record<string, string>[] };

    test(`${locale}: RSS 2.0 has what its specification asks`, () => {
      assert.equal(rss['rss']._attributes.version, '2.0');
      const { channel } = rss['rss'];
      for (const name of ['title', 'link', 'description']) assert.ok(text(channel[name]), name);
      assert.equal(text(channel.language), spoken(locale));
      for (const item of list<ElementCompact>(channel.item)) {
        for (const name of ['title', 'link', 'guid', 'description']) assert.ok(text(item[name]), name);
        assert.match(text(item['pubDate']), /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
      }
      assert.equal(list(channel.item).length, entries.length);
    });

    test(`${locale}: Atom has what its specification asks`, () => {
      const { feed } = atom;
      assert.equal(feed._attributes.xmlns, 'http://www.w3.org/2005/Atom');
      assert.equal(feed._attributes['xml:lang'], spoken(locale));
      for (const name of ['id', 'title', 'updated']) assert.ok(text(feed[name]), name);
      assert.ok(text(feed.author.name));
      assert.ok(list<ElementCompact>(feed.link).some((link) => link._attributes!['rel'] === 'self'));
      const ids = list<ElementCompact>(feed.entry).map((entry) => text(entry['id']));
      assert.equal(new Set(ids).size, entries.length);
      for (const entry of list<ElementCompact>(feed.entry)) {
        assert.match(text(entry['updated']), /^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
        assert.ok(text(entry['title']));
      }
    });

    test(`${locale}: JSON Feed 1.1 has what its specification asks`, () => {
      assert.equal(json['version'], 'https://jsonfeed.org/version/1.1');
      assert.equal(json['language'], spoken(locale));
      assert.equal(json.items.length, entries.length);
      for (const item of json.items)
        for (const name of ['id', 'url', 'title', 'content_text', 'date_published']) assert.ok(item[name], name);
    });

    test(`${locale}: every entry leads to a page of this site, in words of the feed's language`, () => {
      for (const item of json.items) {
        const { pathname } = new URL(item['url']!);
        assert.ok(pathname.startsWith(`/${locale}/news/`), pathname);
        assert.ok(existsSync(join(site, pathname, 'index.html')), pathname);
        assert.equal(arabic.test(item['title']!.replaceAll(/[«“][^»”]*[»”]/g, '')), spoken(locale) === 'ar', item['title']!);
      }
    });

    test(`${locale}: the pages of the news tell feed readers where the feeds are`, () => {
      const html = page(locale, '/news/');
      for (const [type, file] of [
        ['application/rss+xml', 'news.rss.xml'],
        ['application/atom+xml', 'news.atom.xml'],
        ['application/feed+json', 'news.json'],
      ])
        assert.match(
          html,
          new RegExp(`<link rel="alternate" type="${type!.replace('+', '\\+')}"[^>]*href="[^"]*/${locale}/feeds/${file}"`),
        );
    });
  }
});
