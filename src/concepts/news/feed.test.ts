import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom, jsonFeed, rss } from '#src/kits/feed/formats.ts';
import { newsFeed } from './feed.ts';
import { assembleNews } from './model.ts';

const site = new URL('https://portal.example/');
const translation = { state: 'original' as const };
const news = assembleNews(
  [
    {
      id: 'news/2023-04-guide',
      data: {
        kind: 'notice',
        date: '2023-04',
        language: 'ar',
        source: 'x',
        names: { measures: [], bodies: [], laws: [] },
        publicAuthor: true,
        record: [],
        doubts: [],
      },
    },
    {
      id: 'news/2016-08-25-law',
      data: {
        kind: 'notice',
        date: '2016-08-25',
        language: 'ar',
        source: 'x',
        names: { measures: [], bodies: [], laws: [] },
        publicAuthor: true,
        record: [],
        doubts: [],
      },
    },
  ],
  [
    { id: 'news/2023-04-guide/ar', data: { title: 'دليل', summary: 'المادة 448-1', translation } },
    { id: 'news/2023-04-guide/en', data: { title: 'Guide & indicators', summary: 'Article 448-1', translation } },
    { id: 'news/2016-08-25-law/ar', data: { title: 'القانون 27.14', summary: 'ملخص', translation } },
  ],
);
const name = { value: 'Portal', locale: 'en', fallback: false } as const;
const feed = (locale: 'ar' | 'en' | 'zgh') => newsFeed(news, locale, site, { title: name, description: name, author: name, rights: name });

test('a language without a text carries the words of its pages and says their language', () => {
  assert.match(atom(feed('zgh')), /<feed [^>]*xml:lang="ar"/);
  assert.match(rss(feed('zgh')), /<language>ar<\/language>/);
  assert.equal(JSON.parse(jsonFeed(feed('zgh'))).language, 'ar');
  assert.equal(feed('zgh').items[0]!.url, 'https://portal.example/zgh/news/2023-04-guide/');
});

test('a newest entry that no language before it tells does not make the feed one of its language alone', () => {
  const [newest, ...rest] = news;
  const french = { ...newest!, texts: { ...newest!.texts, original: 'fr', words: { fr: newest!.texts.words.ar! } } } as typeof newest &
    object;
  const own = newsFeed([french, ...rest], 'zgh', site, { title: name, description: name, author: name, rights: name });
  assert.equal(own.lang, 'ar');
  assert.deepEqual(
    own.items.map(({ url }) => url),
    feed('zgh')
      .items.slice(1)
      .map(({ url }) => url),
  );
});

test('a feed holds only entries in its language', () => {
  assert.equal(feed('ar').items.length, 2);
  assert.deepEqual(
    feed('en').items.map(({ title }) => title.value),
    ['Guide & indicators'],
  );
});

test('law numbers keep their order in Arabic feeds', () => {
  assert.match(rss(feed('ar')), /\u206627\.14\u2069/);
  assert.match(atom(feed('ar')), /\u206627\.14\u2069/);
  assert.match(jsonFeed(feed('ar')), /\u2066448-1\u2069/);
});

test('a month is given as its first day', () => {
  assert.equal(JSON.parse(jsonFeed(feed('en'))).items[0].date_published, '2023-04-01T00:00:00Z');
});
