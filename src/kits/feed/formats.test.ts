import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { atom, jsonFeed } from './formats.ts';
import type { Feed } from './feed.ts';

const feed = (more: Partial<Feed> = {}): Feed => ({
  lang: 'zgh',
  title: { value: 'ما نشر', lang: 'ar' },
  subtitle: undefined,
  author: { value: 'ⵜⴰⵎⵓⵔⵜ', lang: 'zgh' },
  home: 'https://portal.example/zgh/plan/progress/',
  self: { atom: 'https://portal.example/zgh/feeds/plan.atom', json: 'https://portal.example/zgh/feeds/plan.json' },
  updated: '2025-12-29',
  items: [],
  ...more,
});

test('a feed without entries is a feed: an id, a title, a date', () => {
  const { root } = parseXml(atom(feed()));
  const names = root!.children.flatMap((child) => ('name' in child ? [child.name] : []));
  assert.deepEqual(names, ['id', 'title', 'link', 'link', 'author', 'updated']);
  assert.deepEqual((JSON.parse(jsonFeed(feed())) as { items: unknown[] }).items, []);
});

test('a text in another language than the feed says which', () => {
  assert.match(atom(feed()), /<feed [^>]*xml:lang="zgh">[\s\S]*<title type="text" xml:lang="ar">/);
});

test('any text at all gives well-formed XML and comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)),
      (value) => {
        const text = { value, lang: 'ar' };
        const item = {
          url: 'https://portal.example/#a',
          title: text,
          content: text,
          published: undefined,
          updated: '2025-01-01',
          tags: ['measure-1'],
        };
        const { root } = parseXml(atom(feed({ items: [item] })));
        const entry = root!.children.find((child) => 'name' in child && child.name === 'entry') as unknown as {
          children: { name?: string; text: string }[];
        };
        assert.equal(entry.children.find(({ name }) => name === 'content')!.text, value);
      },
    ),
  );
});

test('control characters, which XML forbids, are left out', () => {
  assert.doesNotThrow(() => parseXml(atom(feed({ title: { value: 'a\u0000\u0008\u001fb', lang: 'en' } }))));
});
