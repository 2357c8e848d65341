import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from './contents.ts';

const words = `<p>${'word '.repeat(400)}</p>`;
const part = (id: string, title = id) => `<h2 id="${id}">${title}</h2>${words}`;
const ids = (html: string) => contentsOf(html).map(({ id }) => id);

test('a long page of several parts has a table of contents, in their order', () => {
  assert.deepEqual(ids(part('b') + part('a') + part('c')), ['b', 'a', 'c']);
});

test('a short page, or one of two parts, has none', () => {
  assert.deepEqual(ids(['a', 'b', 'c'].map((id) => `<h2 id="${id}">${id}</h2>`).join('')), []);
  assert.deepEqual(ids(part('a') + words + words + part('b')), []);
});

test('a page is as long in Arabic, which needs fewer letters for the same words', () => {
  const parts = (words: string) => ['a', 'b', 'c'].map((id) => `<h2 id="${id}">${id}</h2><p>${words.repeat(240)}</p>`).join('');
  assert.deepEqual([ids(parts('parole')).length, ids(parts('كلمات ')).length], [0, 3]);
});

test('what is folded, listed, or cannot be linked to is no part of it', () => {
  const rest = `<details>${part('folded')}</details><ul><li>${part('listed')}</li></ul><h2>${words}</h2>`;
  assert.deepEqual(ids(part('a') + part('b') + part('c') + rest), ['a', 'b', 'c']);
});

test('entries with an address of their own stand within their part', () => {
  const entries = ['1', '2', '3'].map((n) => `<article id="article-${n}"><h3>Article ${n}</h3>${words}</article>`).join('');
  const [place] = contentsOf(`<h2 id="articles">Articles</h2>${entries}`);
  assert.deepEqual(
    place?.within.map(({ id }) => id),
    ['article-1', 'article-2', 'article-3'],
  );
});

test('words in another language stay marked, and nothing in an entry is a link or has an id', () => {
  const html =
    part('a', '<a href="/x/"><span id="y" lang="ar" dir="rtl">ن</span></a>') + part('b') + `<div lang="ar" dir="rtl">${part('c')}</div>`;
  const [first, , last] = contentsOf(html);
  assert.equal(first?.html, '<span lang="ar" dir="rtl">ن</span>');
  assert.deepEqual([first.lang, last?.lang, last?.dir], [undefined, 'ar', 'rtl']);
});
