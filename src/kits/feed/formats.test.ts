import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { parse } from 'node-html-parser';
import { atom, jsonFeed } from './formats.ts';
import type { Feed } from './feed.ts';

const feed = (more: Partial<Feed> = {}): Feed => ({
  lang: 'zgh',
  title: { value: 'ما نشر', lang: 'ar' },
  subtitle: undefined,
  author: { value: 'ⵜⴰⵎⵓⵔⵜ', lang: 'zgh' },
  rights: { value: 'الرخصة', lang: 'ar' },
  home: 'https://portal.example/zgh/plan/progress/',
  self: { atom: 'https://portal.example/zgh/feeds/plan.atom', json: 'https://portal.example/zgh/feeds/plan.json' },
  updated: '2025-12-29',
  items: [],
  ...more,
});

test('a feed without entries is a feed: an id, a title, a date', () => {
  using document = XmlDocument.fromString(atom(feed()));
  const names = document.find('/*/*').map((node) => node.eval('name()'));
  assert.deepEqual(names, ['id', 'title', 'link', 'link', 'author', 'rights', 'updated']);
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
          published: '2025-01-01',
          updated: '2025-01-01',
          tags: ['measure-1'],
        };
        using document = XmlDocument.fromString(atom(feed({ items: [item] })));
        const html = String(document.eval('string(//*[local-name() = "content"])'));
        const lines = parse(html)
          .querySelectorAll('p')
          .map((line) => line.textContent);
        assert.deepEqual(lines, value.split('\n'));
      },
    ),
  );
});

test('control characters, which XML forbids, are left out', () => {
  assert.doesNotThrow(() => XmlDocument.fromString(atom(feed({ title: { value: 'a\u0000\u0008\u001fb', lang: 'en' } }))).dispose());
});
