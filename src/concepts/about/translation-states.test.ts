import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest } from '#src/content/digest.ts';
import { translatedEntries, translationStates } from './translation-states.ts';
import { digestOf, type Item } from '#src/content/texts.ts';

const arabic = { title: 'عنوان', translation: { state: 'original' } };
const of = digest(arabic, 'نص');

/** Two pages: one in Arabic and in translations, one written in French alone. */
const records = {
  aboutPage: [
    { id: 'about/privacy', data: { language: 'ar', order: 1 } },
    { id: 'about/data', data: { language: 'fr', order: 2 } },
  ],
  aboutPageText: [
    { id: 'about/privacy/ar', data: arabic, body: 'نص\n' },
    { id: 'about/privacy/fr', data: { title: 'Titre', translation: { state: 'working', of } } },
    { id: 'about/privacy/en', data: { title: 'Title', translation: { state: 'reviewed', of: '000000000000' } } },
    { id: 'about/data/fr', data: { title: 'Données', translation: { state: 'original' } } },
  ] as Item<object>[],
};

test('every language tells how many entries it holds in each state, and how many it lacks', () => {
  const rows = Object.fromEntries(translationStates(translatedEntries(records)).map(({ locale, ...counts }) => [locale, counts]));
  const none = { original: 0, official: 0, published: 0, reviewed: 0, working: 0, missing: 0, partial: 0, stale: 0 };
  assert.deepEqual(rows['ar'], { ...none, original: 1, missing: 1 });
  assert.deepEqual(rows['fr'], { ...none, original: 1, working: 1, partial: 1 });
  assert.deepEqual(rows['en'], { ...none, reviewed: 1, missing: 1, partial: 1, stale: 1 });
  assert.deepEqual(rows['zgh'], { ...none, missing: 2 });
});

test('a changed word or sentence of the original makes its translations stale; white space at the ends does not', () => {
  const stale = (body: string, title = 'عنوان') =>
    translatedEntries({
      ...records,
      aboutPageText: records.aboutPageText.map((text) =>
        text.id.endsWith('/ar') ? { ...text, data: { ...text.data, title }, body } : text,
      ),
    })[0]!.texts.stale;
  assert.deepEqual(stale('\n\nنص'), ['en']);
  assert.deepEqual(stale('نص آخر'), ['fr', 'en']);
  assert.deepEqual(stale('نص', 'عنوان آخر'), ['fr', 'en']);
});

test('the order of fields and the state of the translation do not change a digest', () => {
  const one = digestOf({ id: 'x/ar', data: { title: 'a', summary: 'b', translation: { state: 'original' } } });
  assert.equal(digestOf({ id: 'x/ar', data: { translation: { state: 'working' }, summary: 'b', title: 'a' }, body: '' }), one);
});

test('an entry whose words are lost in the source does not count as untranslated', () => {
  assert.deepEqual(
    translatedEntries({ measure: [{ id: 'programmes/p/measures/4', data: { language: 'ar', legible: false } }], measureText: [] }),
    [],
  );
});
