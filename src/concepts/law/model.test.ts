import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleLaws, type LawRecords } from './model.ts';

const translation = { state: 'original' as const };
const none = { measures: [], bodies: [], laws: [] };
const law = (id: string, order: number) => ({
  id: `law/${id}`,
  data: {
    kind: 'law' as const,
    order,
    number: null,
    publisher: 'p',
    position: 'promulgated' as const,
    date: null,
    official: null,
    steps: [],
    readAt: [],
    sources: [],
    names: none,
    publicAuthor: true,
    record: [],
    language: 'ar',
    source: 's',
    doubts: [],
  },
});
const article = (lawId: string, number: string, order: number) => ({
  id: `law/${lawId}/articles/${number}`,
  data: { number, order, code: 'penal-code' as const, page: 1, language: 'ar', source: 's', doubts: [] },
});
const records: LawRecords = {
  law: [law('second', 2), law('first', 1)],
  lawText: ['first', 'second'].map((id) => ({
    id: `law/${id}/ar`,
    data: { title: id, shortTitle: id, summary: id, points: [], translation },
  })),
  article: [article('first', '448-10', 10), article('first', '448-2', 2)],
  articleText: ['448-10', '448-2'].map((number) => ({
    id: `law/first/articles/${number}/ar`,
    data: { subject: 'x', points: ['y'], translation },
  })),
};

test('laws stand in their order, each with its own articles in the order of the text', () => {
  const [first, second] = assembleLaws(records);
  assert.deepEqual(
    first!.articles.map(({ anchor }) => anchor),
    ['article-448-2', 'article-448-10'],
  );
  assert.deepEqual(second!.articles, []);
});

test('an article without its law stops the build and names its file', () => {
  assert.throws(() => assembleLaws({ ...records, article: [article('lost', '1', 1)] }), /content\/law\/lost\/articles\/1\/index\.yaml/);
});
