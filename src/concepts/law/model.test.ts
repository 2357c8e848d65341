import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { articlesOf, assembleLaws, treatiesIn, treatyDates, piecesOf, quotedArticle, quotedOf, type LawRecords } from './model.ts';

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

describe('a text that stands whole', () => {
  const part = (heading: string, ...text: string[]) => ({ heading, text });
  const quoted = { preamble: part('p', 'x'), articles: [part('one', 'a b a', 'c'), part('two', 'd')], misprints: ['a'] };
  const [whole] = assembleLaws({
    law: [{ ...law('whole', 1), data: { ...law('whole', 1).data, quoted: { articles: 2, numbered: [2] } } }],
    lawText: [{ id: 'law/whole/ar', data: { title: 't', shortTitle: 't', summary: 's', points: [], quoted, translation } }],
    article: [],
    articleText: [],
  });

  test('has its preamble, then each article under its number, with the misprints that stand in it', () => {
    assert.deepEqual(
      quotedOf(whole!, 'fr').value.map(({ anchor, numbered, misprints }) => [anchor, numbered, misprints.length]),
      [
        ['preamble', false, 0],
        ['article-1', false, 1],
        ['article-2', true, 0],
      ],
    );
    assert.deepEqual(articlesOf(whole!), [
      { number: '1', anchor: 'article-1' },
      { number: '2', anchor: 'article-2' },
    ]);
    assert.equal(quotedArticle(whole!, '2', 'fr').locale, 'ar');
    assert.throws(() => quotedArticle(whole!, '3', 'ar'), /content\/law\/whole: no article 3/);
  });

  test('loses no letter where misprints are marked, and marks each of them', () => {
    const word = fc.stringMatching(/^[a-c.]{1,3}$/);
    fc.assert(
      fc.property(fc.array(word), fc.uniqueArray(word), (words, misprints) => {
        const text = words.join(' ');
        const pieces = piecesOf(text, misprints);
        assert.equal(pieces.map((piece) => piece.words).join(''), text);
        for (const piece of pieces) if (!piece.misprint) assert.ok(misprints.every((each) => !piece.words.includes(each)));
      }),
    );
  });
});

test('the dates of a treaty come from its steps, the last of each; what no step says is not known', () => {
  const step = (name: 'signed' | 'ratified' | 'acceded', date: string) => ({ step: name, date, source: 's' });
  const dates = (...steps: ReturnType<typeof step>[]) => treatyDates({ facts: { ...law('a', 1).data, steps } });
  assert.deepEqual(dates(step('signed', '2000-09-08'), step('ratified', '2001-10-02')), {
    signed: '2000-09-08',
    joined: '2001-10-02',
    inForce: null,
  });
  assert.deepEqual(dates(step('acceded', '1973-08-17')), { signed: null, joined: '1973-08-17', inForce: null });
});

test('a declaration is no treaty, nor is a law', () => {
  const of = (kind: 'law' | 'instrument', position: 'ratified' | 'proclaimed') => ({ facts: { ...law('a', 1).data, kind, position } });
  const ratified = of('instrument', 'ratified');
  assert.deepEqual(treatiesIn([of('law', 'ratified'), ratified, of('instrument', 'proclaimed')]), [ratified]);
});
