import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import type { Result } from '#src/publish/search/answer.ts';
import { itemPhrases } from './phrases.ts';
import { marked, resultItem } from './result-item.ts';
import { write } from './write.ts';

before(() => {
  globalThis.document = parseHTML('<!doctype html><html><body></body></html>').document;
});

const result = (rest: Partial<Result> = {}): Result => ({
  url: '/fr/plan/measures/12/',
  locale: 'fr',
  title: { text: 'Un titre', locale: 'fr' },
  kind: 'measure',
  throughTranslation: false,
  ...rest,
});
const item = (each: Result, page: Language = 'fr') => resultItem(each, page, itemPhrases(page));
const textOf = (parts: (string | HTMLElement)[]) => parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');

const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

test('marking words leaves every letter of a passage where it was, whatever the ranges', () => {
  fc.assert(fc.property(fc.string({ maxLength: 50 }), fc.array(range), (text, ranges) => assert.equal(textOf(marked(text, ranges)), text)));
});

test('what a range holds is marked, and nothing else', () => {
  const parts = marked('un mot et un autre', [
    [13, 18],
    [3, 6],
  ]);
  assert.deepEqual(
    parts.filter((part) => typeof part !== 'string').map(({ textContent }) => textContent),
    ['mot', 'autre'],
  );
});

test('no text of a page or of a query becomes markup', () => {
  const hostile = fc
    .array(fc.constantFrom('<b>', '</p>', '<img src=x onerror=y>', '&lt;', '"', 'mot', '{query}', '\u202e'), { minLength: 1 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(hostile, (text) => {
      const built = item(
        result({
          title: { text, locale: 'fr' },
          place: text,
          number: text,
          passage: { text, locale: 'fr', marks: [[0, 2]] },
          section: { id: text, title: text },
        }),
      );
      assert.deepEqual([...new Set([...built.querySelectorAll('*')].map(({ localName }) => localName))].toSorted(), [
        'a',
        'bdi',
        'mark',
        'p',
        'span',
      ]);
      const line = document.createElement('p');
      write(line, { text: 'a {query} b {shown}' }, { query: text, shown: '1' });
      assert.deepEqual([line.children.length, line.textContent], [2, `a ${text} b 1`]);
    }),
  );
});

test('the first link is the result and opens the section that answers', () => {
  const built = item(result({ section: { id: 'article-448-4', title: 'Article 448-4' }, also: { url: '/ar/x/', locale: 'ar' } }));
  const [link, other] = built.querySelectorAll('a');
  assert.equal(link!.getAttribute('href'), '/fr/plan/measures/12/#article-448-4');
  assert.match(link!.textContent, /Un titre.*Article 448-4/s);
  assert.equal(other!.getAttribute('href'), '/ar/x/');
  assert.equal(item(result()).querySelector('a')!.getAttribute('href'), '/fr/plan/measures/12/');
});

test('words in another language than the page say so; words in its own say nothing', () => {
  for (const page of localeCodes)
    for (const locale of localeCodes) {
      const built = item(result({ locale, title: { text: 'x', locale }, passage: { text: 'x', locale, marks: [] } }), page);
      for (const part of [built.querySelector('a')!, built.querySelectorAll('p')[1]!])
        assert.equal(part.getAttribute('lang'), locale === page ? null : locales[locale].tag);
      assert.equal(built.querySelectorAll('p').length, locale === page ? 2 : 3);
    }
});

test('a place that says what the kind says is not said twice', () => {
  const { kinds } = itemPhrases('fr');
  const label = (place: string) => item(result({ kind: 'statistics', place })).querySelector('p')!.textContent;
  assert.equal(label(kinds.statistics.text), kinds.statistics.text);
  assert.equal(label('Ailleurs'), `${kinds.statistics.text} · Ailleurs`);
});
