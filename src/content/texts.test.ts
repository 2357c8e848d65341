import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { proseOf, said, textsOf } from './texts.ts';

/** An entry of which some languages hold words, and some of those prose too. */
const entry = (bodies: Partial<Record<Locale, string>>, original: Locale = 'ar') =>
  textsOf(
    Object.entries(bodies).map(([code, body]) => ({
      id: `news/x/${code}`,
      data: { title: code, translation: { state: code === original ? ('original' as const) : ('working' as const) } },
      body,
    })),
    'news/x',
    original,
  );

test('prose falls back by itself where a translation holds words alone', () => {
  const texts = entry({ ar: 'نص', fr: '' });
  assert.deepEqual(proseOf(texts, 'fr'), { value: 'نص', locale: 'ar', fallback: true });
  assert.equal(said(texts, 'fr').title.fallback, false);
});

test('prose goes along the chain of the reader, and to the original in the end', () => {
  const texts = entry({ ar: 'نص', fr: 'Texte', en: '' });
  const chosen = Object.fromEntries(localeCodes.map((locale) => [locale, proseOf(texts, locale)?.locale]));
  assert.deepEqual(chosen, { ar: 'ar', zgh: 'ar', fr: 'fr', en: 'fr', es: 'fr' });
  assert.equal(proseOf(entry({ es: 'Texto', fr: '' }, 'es'), 'fr')?.locale, 'es');
});

test('an entry of words alone has no prose in any language, blank lines or not', () => {
  for (const locale of localeCodes) assert.equal(proseOf(entry({ ar: '', fr: '\n\n' }), locale), undefined);
});
