import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleNews, namesOf, paged, pagePath, newsYears } from './model.ts';
import type { NewsFacts } from './schema.ts';

const facts = (slug: string, date: string) => ({
  id: `news/${slug}`,
  data: {
    kind: 'notice',
    date,
    language: 'ar',
    source: 'x',
    names: { measures: [], bodies: [], laws: [] },
    publicAuthor: true,
    record: [],
    doubts: [],
  } as NewsFacts,
});
const text = (slug: string) => ({
  id: `news/${slug}/ar`,
  data: { title: slug, summary: slug, translation: { state: 'original' as const } },
});
const records = [facts('a', '2023'), facts('b', '2023-03-17'), facts('c', '2024-05')];
const words = [text('a'), text('b'), text('c')];

test('news runs from the newest; a bare year comes after the days of that year', () => {
  assert.deepEqual(
    assembleNews(records, words).map(({ slug }) => slug),
    ['c', 'b', 'a'],
  );
});

test('years count every entry once', () => {
  assert.deepEqual(newsYears(assembleNews(records, words)), [
    { year: '2024', count: 1 },
    { year: '2023', count: 2 },
  ]);
});

test('twenty entries make one page, the twenty-first begins the next; nothing is lost', () => {
  const many = Array.from({ length: 21 }, (_, index) => index);
  assert.equal(paged(many.slice(0, 20)).length, 1);
  assert.deepEqual(
    paged(many).map((page) => page.length),
    [20, 1],
  );
  assert.deepEqual(paged(many).flat(), many);
  assert.deepEqual(paged([]), [[]]);
});

test('the first page is the list itself', () => {
  assert.equal(pagePath(1), '/news/');
  assert.equal(pagePath(2), '/news/page/2/');
});

test('an entry names the measures that the record has for the same event, each once', () => {
  const data = { ...facts('a', '2024').data, names: { measures: ['plan/71'], bodies: ['iom'], laws: [] }, record: ['2024-programme'] };
  const evidence = [
    { id: '2024-programme', measures: [27, 71] },
    { id: '2024-other', measures: [5] },
  ];
  assert.deepEqual(namesOf(data, evidence, 'plan'), { measures: ['plan/71', 'plan/27'], bodies: ['iom'], laws: [] });
});
