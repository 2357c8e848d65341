import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenIn } from './model.ts';
import type { MaterialText } from './schema.ts';

const words = (headline: string): MaterialText => ({
  title: headline,
  headline,
  lead: headline,
  points: [headline],
  basis: headline,
  translation: { state: 'working' },
});

test('a language with words of its own speaks alone', () => {
  const texts = { words: { ar: words('عربي'), fr: words('français') }, files: {}, stale: [], original: 'ar' as const };
  assert.deepEqual(
    spokenIn(texts, 'fr').map(({ locale, fallback }) => ({ locale, fallback })),
    [{ locale: 'fr', fallback: false }],
  );
});

test('for a language without words, those it falls back to stand side by side', () => {
  const texts = {
    words: { ar: words('عربي'), fr: words('français'), es: words('español') },
    files: {},
    stale: [],
    original: 'ar' as const,
  };
  assert.deepEqual(
    spokenIn(texts, 'zgh').map(({ locale }) => locale),
    ['ar', 'fr'],
  );
});
