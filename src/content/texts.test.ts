import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fallbackChain } from '#src/language/localise.ts';
import { languageOf, localeCodes, pageLocales, type Language } from '#src/language/locales.ts';
import { isPartial, languagesBeside, proseOf, said, saidTogether, textsOf } from './texts.ts';

/** An entry of which some languages hold words, and some of those prose too. */
const entry = (bodies: Partial<Record<Language, string>>, original: Language = 'ar') =>
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

/** Fields of an entry, each in the languages that hold it; the original holds all. */
const fields = ['title', 'summary', 'points', 'note'] as const;
type Held = Partial<Record<(typeof fields)[number], string>>;
const someFields = fc.array(fc.constantFrom(...fields)).map((names) => new Set(names));
const holding = fc.record({ original: fc.constantFrom(...localeCodes), held: fc.array(someFields, { minLength: 5, maxLength: 5 }) });

const partly = ({ original, held }: { original: Language; held: Set<string>[] }) => {
  const has = (code: Language, field: string) => code === original || held[localeCodes.indexOf(code)]!.has(field);
  const records = localeCodes
    .filter((code) => fields.some((field) => has(code, field)))
    .map((code) => ({
      id: `news/x/${code}`,
      data: {
        ...(Object.fromEntries(fields.filter((field) => has(code, field)).map((field) => [field, code])) as Held),
        translation: { state: code === original ? ('original' as const) : ('working' as const) },
      },
    }));
  return { has, original, texts: textsOf(records, 'news/x', original) };
};

test('each field goes its own way along the chain and bears its language', () => {
  fc.assert(
    fc.property(holding, fc.constantFrom(...pageLocales), (given, locale) => {
      const { has, original, texts } = partly(given);
      const told = said(texts, locale);
      for (const field of fields) {
        const first = [...fallbackChain(locale, original), ...localeCodes].find((code) => has(code, field))!;
        assert.deepEqual(told[field], { value: first, locale: first, fallback: first !== languageOf(locale) });
      }
      const shown = told.translation!.locale;
      const others = fields.map((field) => told[field]!.locale).filter((code) => code !== shown);
      assert.deepEqual(new Set(languagesBeside(texts, locale)), new Set(others));
      const own = fields.filter((field) => has(languageOf(locale), field)).length;
      assert.equal(isPartial(texts, languageOf(locale)), own > 0 && own < fields.length);
    }),
  );
});

test('fields asked for together are in one language, the first that holds them all', () => {
  fc.assert(
    fc.property(holding, fc.constantFrom(...pageLocales), fc.subarray([...fields], { minLength: 1 }), (given, locale, wanted) => {
      const { has, original, texts } = partly(given);
      const together = saidTogether(texts, locale, wanted);
      const first = [...fallbackChain(locale, original), ...localeCodes].find((code) => wanted.every((field) => has(code, field)));
      assert.equal(together.locale, first);
      for (const field of wanted) assert.equal(together.value[field], first);
    }),
  );
});
