import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import lexicon from './lexicon.json' with { type: 'json' };
import { arabicToTifinagh, fold, latinToTifinagh, stem } from './transliterate.ts';

const attested = [...new Set(Object.values(lexicon.words).flat())];

/** IRCAM's Latin alphabet, written out here on its own so that a slip in the table under test shows. */
const tifinagh = [...'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥⵯ'];
const ircam = [...'abgdḍefkhḥɛxqijlmnurṛɣsṣctṭwyzẓʷ'];
const toLatin = (text: string): string => [...text].map((letter) => ircam[tifinagh.indexOf(letter)] ?? letter).join('');

/** Reading is loose: these Latin pairs are digraphs or a labialised letter, and ⴻ is mostly dropped. */
const ambiguous = /[kgrsc]h|dj|[gk]w|e/;
const anyWord = fc.string({ unit: fc.constantFrom(...tifinagh), minLength: 1 });
const anyScript = fc.string({
  unit: fc.constantFrom(...tifinagh, ...ircam, ...'opvèÉŠ°γε’-. 12379', ...'اأإبتثجحخدرزسشصضطعغفقكڭلمنهويىةءّ٣،'),
});

describe('one word, many spellings', () => {
  const table: Record<string, string[]> = {
    ⵜⴰⵎⴰⵣⵉⵖⵜ: ['tamazight', 'Tamaziɣt', 'TAMAZIƔT', 'tamazirht', 'tamaziγt', 'tamaziġt', 'تامازيغت', 'تَامَازِيغْت'],
    ⴰⵙⴳⴳⵯⴰⵙ: ['asggʷas', 'asegwas', 'aseggas', 'aseggwas', 'asgg°as', 'asgʷwas', 'asegouas', 'aseg\u00adwas', 'أسڭواس', 'اسݣاس'],
    ⴰⴽⵡⴰⵙ: ['akwas', 'أكواس'],
    ⵉⵣⵔⴼⴰⵏ: ['izrfan', 'Izerfan', 'إيزرفان', 'ئيزرفان'],
    ⴰⵡⴰⵍ: ['awal', 'aoual', 'أوال'],
    ⵜⵉⵡⵉⵙⵉ: ['tiwisi', 'تيويسي'],
    ⵓⵛⵛⵏ: ['uccn', 'uchen', 'ouchen', 'oušen'],
    ⴰⵅⵅⴰⵎ: ['axxam', 'akham', 'أخام'],
    ⵜⴰⵄⵔⴰⴱⵜ: ['taɛrabt', 'ta3rabt', 'taεrabt', 'tarabt', 'تاعرابت'],
    ⴰⵃⵟⵟⵓ: ['aḥṭṭu', 'ahttou', 'a7ttu', 'أحطو'],
    ⵜⴰⵇⴱⵉⵍⵜ: ['taqbilt', 'ta9bilt', 'تاقبيلت'],
    ⴰⵊⴷⵉⴷ: ['ajdid', 'adjdid', 'أجديد'],
    ⴰⵙⵀⵉⵇⵉ: ['ashiqi', 'asehiqi'],
    ⴱⵕⴰⵢⵕ: ['brayr', 'bṛayṛ', 'brair', 'prayr', 'براير'],
  };
  for (const [word, spellings] of Object.entries(table)) {
    test(word, () => {
      for (const spelling of spellings) assert.equal(fold(spelling), fold(word), spelling);
    });
  }

  test('the key of tamazight', () => assert.equal(fold('ⵜⴰⵎⴰⵣⵉⵖⵜ'), 'tamaziɣt'));

  test('different words keep different keys', () => {
    for (const [one, other] of [
      ['ⴰⵅⵅⴰⵎ', 'ⴰⵇⵇⴰⵎ'],
      ['ⴰⵖⵔⵓⵎ', 'ⴰⴳⵔⵓⵎ'],
      ['ⵉⵣⵔⴼ', 'ⴰⵣⵔⴼ'],
      ['ⴰⵛⴰⵍ', 'ⴰⵊⴰⵍ'],
      ['ⴰⴽⵓⴷ', 'ⴰⴽⴷ'],
    ]) {
      assert.notEqual(fold(one!), fold(other!));
    }
    assert.ok(new Set(attested.map(fold)).size > attested.length * 0.95);
  });

  test('numbers and references stay; punctuation is a space', () => {
    assert.equal(fold('27-14'), '27 14');
    assert.equal(fold('٢٠٢٣ – 2030'), '2023 2030');
    assert.equal(fold('ⵜⴰⵙⵏⴰ 9, 2011'), 'tasna 9 2011');
    assert.equal(fold(' «ⵜⴰⵙⵏⴰ»\u200c '), 'tasna');
    assert.equal(fold(''), '');
  });
});

describe('letters', () => {
  test('Latin', () => {
    assert.equal(latinToTifinagh('Tamaziɣt d tamurt'), 'ⵜⴰⵎⴰⵣⵉⵖⵜ ⴷ ⵜⴰⵎⵓⵔⵜ');
    assert.equal(latinToTifinagh('tamazirht d ddjin akham uchen'), 'ⵜⴰⵎⴰⵣⵉⵖⵜ ⴷ ⴷⵊⵉⵏ ⴰⵅⴰⵎ ⵓⵛⵏ');
    assert.equal(latinToTifinagh('aḍrd'), 'ⴰⴹⵔⴷ');
    assert.equal(latinToTifinagh('ad\u0323rd'), 'ⴰⴹⵔⴷ');
    assert.equal(latinToTifinagh('tilelli'), 'ⵜⵉⵍⴻⵍⵍⵉ');
    assert.equal(latinToTifinagh('ouarzazate 25° {x} ب'), 'ⵡⴰⵔⵣⴰⵣⴰⵜ 25° {ⵅ} ب');
  });
  test('Arabic', () => {
    assert.equal(arabicToTifinagh('تامازيغت'), 'ⵜⴰⵎⴰⵣⵉⵖⵜ');
    assert.equal(arabicToTifinagh('أوال'), 'ⴰⵡⴰⵍ');
    assert.equal(arabicToTifinagh('أزّول ٢٠'), 'ⴰⵣⵣⵓⵍ 20');
    assert.equal(arabicToTifinagh('ﻻ شيء ۹'), 'ⵍⴰ ⵛⵉ 9');
    assert.equal(arabicToTifinagh('ⵜ abc'), 'ⵜ abc');
  });
});

describe('properties', () => {
  test('a word of the lexicon written in IRCAM Latin has the key of the word', () => {
    for (const word of attested) assert.equal(fold(latinToTifinagh(toLatin(word))), fold(word), word);
  });

  test('a word of the lexicon without ambiguous pairs comes back letter by letter', () => {
    const plain = attested.filter((word) => !ambiguous.test(toLatin(word)));
    assert.ok(plain.length > 600);
    for (const word of plain) assert.equal(latinToTifinagh(toLatin(word)), word);
  });

  test('any Tifinagh word and its Latin form have one key', () => {
    // A digraph of Latin after its own first letter ("kkh") or before another h is read otherwise; no such word is known.
    const misread = /([kgrsc])\1h|hh/;
    const readable = anyWord.filter(
      (word) =>
        !misread.test(
          toLatin(word)
            .normalize('NFD')
            .replace(/[eɛʷw]|\u0323/g, ''),
        ),
    );
    fc.assert(
      fc.property(readable, (word) => assert.equal(fold(toLatin(word)), fold(word))),
      { numRuns: 3000 },
    );
  });

  test('folding a key changes nothing', () => {
    fc.assert(
      fc.property(anyScript, (text) => assert.equal(fold(fold(text)), fold(text))),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.string(), (text) => assert.equal(fold(fold(text)), fold(text))));
  });

  test('case does not matter', () => {
    fc.assert(fc.property(anyScript, (text) => assert.equal(fold(text.toUpperCase()), fold(text))));
  });

  test('a key holds only letters of the key, digits and single spaces', () => {
    fc.assert(fc.property(anyScript, (text) => assert.match(fold(text), /^(?:[abcdfghijklmnqrstuxzɣ0-9]+(?: (?=.)|$))*$/)));
  });

  test('a stem leaves three letters, or the whole of a shorter word', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        assert.ok(stem(word).length >= Math.min(3, fold(word).length), `${word}: ${stem(word)}`);
        assert.ok(fold(word).includes(stem(word)));
      }),
    );
  });
});

test('forms of one word meet in the stem, whatever the script', () => {
  const families = [
    ['amazigh', 'tamazight', 'imazighen', 'timazighin', 'تامازيغت'],
    ['ⴰⵙⵏⵓⴱⴳ', 'ⵓⵙⵏⵓⴱⴳ'],
    ['ⴰⴷⴷⵓⵔ', 'ⵡⴰⴷⴷⵓⵔ'],
    ['ⵜⴰⴳⵍⴷⵉⵜ', 'ⵜⴳⵍⴷⵉⵜ'],
    ['ⵉⵣⵔⴼ', 'ⵉⵣⵔⴼⴰⵏ', 'ⴰⵣⵔⴼ', 'ⵓⵣⵔⴼ'],
    ['ⵜⵉⵡⵍⴰⴼⵉⵏ', 'ⵜⴰⵡⵍⴰⴼⵜ'],
    ['ⵜⵓⵖⵔⵉⵎⵜ', 'ⵓⵖⵔⵉⵎ'],
    ['ⵜⴰⵖⴰⵡⵙⴰ', 'ⵜⵖⴰⵡⵙⵉⵡⵉⵏ'],
  ];
  for (const forms of families) assert.equal(new Set(forms.map(stem)).size, 1, `${forms.map(stem)}`);
  assert.equal(stem('ⵜⴰⵙⵏⴰ ⵏ ⵓⵙⵏⵓⴱⴳ'), `${stem('ⵜⴰⵙⵏⴰ')} n ${stem('ⴰⵙⵏⵓⴱⴳ')}`);
});
