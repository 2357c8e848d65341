import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldedArabic, unaccented } from '#src/language/fold.ts';
import { localeCodes } from '#src/language/locales.ts';
import { amazighReadings } from './amazigh.ts';
import { arabicReadings } from './arabizi.ts';
import { irregular } from './arabic-irregular.ts';
import { frenchStem } from './french.ts';
import { markOf } from './matches.ts';
import { openAnalyser } from './open.ts';
import { slips } from './slips.ts';
import { spanishStem } from './spanish.ts';
import { tellingTokens, tokens, type Token } from './tokens.ts';

const all = localeCodes;
const locale = fc.constantFrom(...all);
const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء'];
const tifinagh = [...'ⴰⴱⴷⴹⴼⴳⵀⵃⵄⵅⵇⵉⵊⴽⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ'];
const latin = [...'abcdefghijklmnopqrstuvwxyzéèêçñíóàœ'];
/** Anything a reader or a page may hold: letters of three scripts and what is awkward among them. */
const awkward = [
  ...arabic,
  ...tifinagh,
  ...latin,
  ..."0279٢۷.-/’' «»",
  '\u0640',
  '\u0651',
  '\u2068',
  '\u2069',
  '\u200f',
  '\u00ad',
  '\ud800',
  '\udc00',
  '😀',
  'ﷺ',
  'ﻻ',
];
const text = fc.oneof(fc.string({ unit: fc.constantFrom(...awkward), maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 }));
const wordOf = (letters: string[], minLength = 1, maxLength = 12) => fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const anyWord = fc.oneof(wordOf(arabic), wordOf(tifinagh), wordOf(latin));

describe('tokens of any text', () => {
  test('stand in order, each where its word is, with unique forms that are not empty', () => {
    fc.assert(
      fc.property(text, locale, (any, lang) => {
        let end = 0;
        for (const { word, from, to, exact, forms } of tokens(any, lang)) {
          assert.ok(from >= end && to > from);
          assert.equal(any.slice(from, to), word);
          assert.equal(new Set(forms).size, forms.length);
          assert.ok(forms.every(Boolean), word);
          assert.ok(exact.length === 0 || !/\s/.test(exact));
          end = to;
        }
        assert.ok(tellingTokens(any, lang).length <= tokens(any, lang).length);
      }),
      { numRuns: 2000 },
    );
  });

  test('an exact form is its own, and a form is one of its own forms', () => {
    fc.assert(
      fc.property(anyWord, locale, (word, lang) => {
        for (const token of tokens(word, lang)) {
          assert.deepEqual(
            tokens(token.exact, lang).map(({ exact }) => exact),
            [token.exact],
          );
          for (const form of token.forms) assert.ok(tokens(form, lang)[0]!.forms.includes(form), `${word}: ${form}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('case, tatweel, vowel signs and presentation forms change neither exact nor forms', () => {
    const same = (a: Token[], b: Token[]) =>
      assert.deepEqual(
        a.map(({ exact, forms }) => ({ exact, forms })),
        b.map(({ exact, forms }) => ({ exact, forms })),
      );
    fc.assert(fc.property(wordOf(latin), locale, (word, lang) => same(tokens(word.toUpperCase(), lang), tokens(word, lang))));
    fc.assert(
      fc.property(wordOf(arabic), fc.constantFrom('ـ', '\u064e', '\u0651\u064f'), locale, (word, sign, lang) =>
        same(tokens([...word].map((letter) => letter + sign).join(''), lang), tokens(word, lang)),
      ),
    );
  });

  test('ten thousand letters take no more than some milliseconds', () => {
    for (const unit of ['a', 'ات', 'وال', 'ⵜⴰ', '1.', 'a/', '10.1234/', '😀', 'é\u0301', 'ing', '\u00ad', 'A/1', "l'"]) {
      const long = unit.repeat(10_000 / unit.length);
      const start = performance.now();
      for (const lang of all) tokens(long, lang);
      arabicReadings(long);
      slips(long, `${long}x`);
      assert.ok(performance.now() - start < 1000, unit);
    }
  });
});

test('a page loads the rules of its language and gives what the build gives', async () => {
  for (const lang of all) {
    const analyser = await openAnalyser(lang);
    fc.assert(
      fc.property(text, (any) => {
        assert.deepEqual(analyser.tokens(any), tokens(any, lang));
        assert.deepEqual(analyser.tellingTokens(any), tellingTokens(any, lang));
      }),
    );
  }
});

test('a word without accents or seats of hamza shares a form with the word', () => {
  const bare = (word: string): string => unaccented(foldedArabic(word));
  fc.assert(
    fc.property(fc.oneof(wordOf(arabic), wordOf(latin)), locale, (word, lang) => {
      const [a, b] = [tokens(word, lang)[0], tokens(bare(word), lang)[0]];
      assert.ok(!a || !b || b.forms.some((form) => a.forms.includes(form)), `${a?.forms} ${b?.forms}`);
    }),
    { numRuns: 2000 },
  );
});

test('a Tifinagh word and what it is in the other scripts share a reading', () => {
  // One Latin and one Arabic letter for one Tifinagh letter; pairs that readers take for one letter are left out.
  const rows = { ⴰ: 'aا', ⴱ: 'bب', ⴷ: 'dد', ⴼ: 'fف', ⵉ: 'iي', ⵊ: 'jج', ⵍ: 'lل', ⵎ: 'mم', ⵏ: 'nن', ⵓ: 'uو', ⵇ: 'qق', ⵜ: 'tت', ⵣ: 'zز' };
  fc.assert(
    fc.property(
      wordOf(Object.keys(rows), 2).filter((word) => !/ⴷⵊ/.test(word)),
      (word) => {
        const inScript = (at: 0 | 1) => [...word].map((letter) => rows[letter as keyof typeof rows][at]).join('');
        // A key of one letter is no form.
        const readings = amazighReadings(word);
        if (readings.length > 0) assert.deepEqual(tokens(word, 'zgh')[0]!.forms, readings);
        assert.deepEqual(amazighReadings(inScript(0)), readings);
        assert.deepEqual(amazighReadings(inScript(1)), readings);
      },
    ),
  );
});

test('accents change no last form', () => {
  fc.assert(
    fc.property(wordOf(latin), locale, (word, lang) =>
      assert.equal(tokens(word, lang)[0]?.forms.at(-1), tokens(unaccented(word), lang)[0]?.forms.at(-1)),
    ),
  );
});

test('a stem is its own stem', () => {
  fc.assert(fc.property(wordOf(latin), (word) => assert.equal(frenchStem(frenchStem(word)), frenchStem(word))));
  fc.assert(fc.property(wordOf(latin), (word) => assert.equal(spanishStem(spanishStem(word)), spanishStem(word))));
});

test('the forms of a listed Arabic word meet', () => {
  const words = new Set([...irregular.values()].flat().map(({ word }) => word));
  assert.ok(words.size >= 300, `${words.size}`);
  for (const [form, all] of irregular) {
    const { begins, word } = all[0]!;
    const last = (each: string) => tokens(each, 'ar')[0]!.forms.at(-1);
    assert.equal(last(begins + form.slice(1)), last(word), form);
  }
});

test('one slip in a word of five letters keeps a group, and is counted as one', () => {
  const letters = [...'bcdfghjk'];
  const slip = fc.record({ at: fc.nat(4), kind: fc.constantFrom('out', 'in', 'other', 'swap') });
  fc.assert(
    fc.property(wordOf(letters, 5, 12), slip, (word, { at, kind }) => {
      const head = word.slice(0, at);
      const typed = {
        out: head + word.slice(at + 1),
        in: `${head}z${word.slice(at)}`,
        other: `${head}z${word.slice(at + 1)}`,
        swap: head + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
      }[kind];
      if (typed.length < 5 && kind !== 'out') return;
      const count = slips(typed, word);
      assert.ok(count !== undefined && count <= 1.5, `${typed} ${word}`);
    }),
    { numRuns: 2000 },
  );
});

test('a mark lies within its word', () => {
  fc.assert(
    fc.property(wordOf([...arabic, '\u0651', 'ـ']), wordOf(arabic), (word, query) => {
      for (const token of tokens(word, 'ar')) {
        const asked = new Set([...tokens(query, 'ar').flatMap(({ forms }) => forms), ...token.forms.slice(-1)]);
        const [from, to] = markOf(token, asked)!;
        assert.ok(token.from <= from && from < to && to === token.to);
      }
    }),
  );
});
