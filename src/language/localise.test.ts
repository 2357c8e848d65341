import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fallbackChain, langAttributes, localise, mapSaid, say, type Localised } from './localise.ts';
import { localeCodes, type Language, type Locale } from './locales.ts';

describe('the languages tried for a reader', () => {
  const chains: Record<Locale, Language[]> = {
    ar: ['ar', 'fr'],
    'zgh-fr': ['zgh', 'fr', 'ar'],
    zgh: ['zgh', 'ar', 'fr'],
    fr: ['fr', 'ar'],
    en: ['en', 'fr', 'ar'],
    es: ['es', 'fr', 'ar'],
  };
  for (const locale of localeCodes) test(locale, () => assert.deepEqual(fallbackChain(locale), chains[locale]));

  test('the original comes last when the chain does not hold it', () => {
    assert.deepEqual(fallbackChain('ar', 'en'), ['ar', 'fr', 'en']);
    assert.deepEqual(fallbackChain('es', 'fr'), ['es', 'fr', 'ar']);
  });
});

describe('the words chosen', () => {
  const words: Localised = { ar: 'تدبير', fr: 'mesure' };

  test('are in the language of the reader where they exist', () => {
    assert.deepEqual(localise(words, 'fr'), { value: 'mesure', locale: 'fr', fallback: false });
  });

  test('say in which language they are where they do not', () => {
    assert.deepEqual(localise(words, 'zgh'), { value: 'تدبير', locale: 'ar', fallback: true });
    assert.deepEqual(localise(words, 'es'), { value: 'mesure', locale: 'fr', fallback: true });
  });

  test('come from any language rather than from none', () => {
    assert.deepEqual(localise({ es: 'medida' }, 'ar'), { value: 'medida', locale: 'es', fallback: true });
  });

  test('an empty text is a text; null and undefined are none', () => {
    assert.equal(localise({ fr: '', ar: 'تدبير' }, 'fr')?.value, '');
    assert.equal(localise({ fr: undefined, ar: 'تدبير' }, 'fr')?.locale, 'ar');
    assert.equal(localise({ fr: null, ar: 'تدبير' } as Localised<string | null>, 'fr')?.locale, 'ar');
  });

  test('nothing at all is undefined, and an error where words must exist', () => {
    assert.equal(localise({}, 'en'), undefined);
    assert.throws(() => say({}, 'en', 'title of measure 3'), /title of measure 3: no language holds it/);
  });

  test('fall back exactly when the language asked for is missing', () => {
    const some = fc.dictionary(fc.constantFrom(...localeCodes), fc.string(), { minKeys: 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(...localeCodes), (texts, locale) => {
        const said = say(texts as Localised, locale);
        assert.equal(said.fallback, !(locale in texts));
        assert.equal(said.value, texts[said.locale]);
      }),
    );
  });
});

describe('an element that holds the words', () => {
  test('needs no attribute in the language of the page', () => assert.deepEqual(langAttributes(say({ fr: 'mesure' }, 'fr')), {}));

  test('carries the true language and direction of a fallback', () => {
    assert.deepEqual(langAttributes(say({ ar: 'تدبير' }, 'en')), { lang: 'ar', dir: 'rtl' });
    assert.deepEqual(langAttributes(say({ fr: 'mesure' }, 'ar')), { lang: 'fr', dir: 'ltr' });
  });

  test('a part of the words stays in their language', () => {
    assert.deepEqual(
      mapSaid(say({ ar: { title: 'تدبير' } }, 'zgh'), ({ title }) => title),
      { value: 'تدبير', locale: 'ar', fallback: true },
    );
  });
});
