import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import lexicon from './lexicon.json' with { type: 'json' };
import { orthographyProblems, wordsToUse } from './orthography.ts';

const codes = (text: string, allowed: string[] = []): string[] =>
  orthographyProblems(text, allowed)
    .map(({ code }) => code)
    .sort();
const attested = Object.values(lexicon.words).flat();
const word = fc.constantFrom(...attested);

describe('the lexicon', () => {
  test('is sorted, without doubles', () => {
    for (const list of [...Object.values(lexicon.words), lexicon.avoid.map(({ zgh }) => zgh)])
      assert.deepEqual(list, [...new Set(list)].sort());
  });

  test('every word passes', () => {
    for (const text of attested) assert.deepEqual(orthographyProblems(text), [], text);
  });

  test('a wording says what it means, where it stands and how sure it is', () => {
    for (const { fr, ar, source, tier } of lexicon.wordings) {
      assert.match(fr, /\p{Script=Latin}/u);
      assert.match(ar, /\p{Script=Arabic}/u);
      assert.match(source, /\w{4}/);
      assert.match(tier, /^[A-D]$/);
    }
  });

  test('every form to avoid is found, alone and inside a text', () => {
    for (const { zgh } of lexicon.avoid) {
      for (const text of [zgh, `ⵜⴰⵙⵏⴰ: ${zgh}.`, zgh.replaceAll(' ', '\u00a0\n')]) assert.ok(codes(text).includes('AVOIDED'), text);
    }
  });
});

describe('the words of a published text', () => {
  test('are used in the forms it has them, each once, without those misprinted, misspelt or to be avoided', () => {
    const text = 'ⵜⴰⵅⴼⴰ ⵏ ⵓⵅⴼⴰ, ⵜⴰⵅⴼⴰ; ⵉⵣⵔⴼⴰⵏⵏⵏ 3 ⵓⵎⵓⵖ.';
    assert.deepEqual(wordsToUse([text, 'ⴰⵅⴼⴰ'], ['ⵓⵅⴼⴰ']), ['ⴰⵅⴼⴰ', 'ⵏ', 'ⵜⴰⵅⴼⴰ']);
  });
});

const good = [
  '',
  'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ',
  'ⵉⵣⵔⴼⴰⵏ ⵏ ⵓⴼⴳⴰⵏ',
  'ⵜⴰⵙⵏⴰ {count} - {total}',
  '{n} ⵜⴰⵙⵏⴰ ⵏ {name}',
  '30 ⵢⵓⵍⵢⵓⵣ 2026, 1\u00a0234\u00a0567,891 (26 %)',
  '«ⵜⴰⵙⵏⴰ» : ⴰⵙⵏⵓⴱⴳ ; ⵔⵣⵓ ? ⵔⵣⵓ !\n\tⴰⵣⴷⴰⵎ...',
  'ⵜⴰⵙⵏⴰ PDF, élan',
  'ⵜⵉⵍⴻⵍⵍⵉ',
  'ⴰⵙⴳⴳⵯⴰⵙ',
  'ⴽⵔⴰ ⵏ. ⴰⵙⵏⵓⴱⴳ',
  'ⴽⵔⴰ ⵏ {name} ⴰⵙⵏⵓⴱⴳ',
  'ⵜⴰⵙⵏⴰ ⵏ ⴰⵍⵎⴰⵏⵢⴰ',
];
test('good strings pass', () => {
  for (const text of good) assert.deepEqual(orthographyProblems(text), [], text);
});

test('ⴻ may part two labialised consonants', () => {
  assert.deepEqual(codes('ⴰⴳⵯⴻⴳⵯⴰ', ['ⴰⴳⵯⴻⴳⵯⴰ']), []);
  assert.deepEqual(codes('ⴰⴳⵯⴻⴽⵯⴰ', ['ⴰⴳⵯⴻⴽⵯⴰ']), ['YEY_MISUSE']);
});

/** Made-up words are allowed here, so that each line shows one rule alone. */
const bad: [string, string[], string[]?][] = [
  ['ⵜⴰⴳⴷⴰⵢⵜ ⵏ ⴰⴽⴷⴰⵢⴻⵔ', ['AVOIDED', 'FREE_STATE_AFTER_N', 'NOT_IN_LEXICON', 'NOT_IN_LEXICON', 'YEY_MISUSE']],
  ['ⵜⴰⴳⴷⴰⵢⵜ', ['NOT_IN_LEXICON']],
  ['ⴰⵆⴰⵎ', ['NON_IRCAM_LETTER'], ['ⴰⵆⴰⵎ']],
  ['ⵜⴰⵙⵏⴰ ⵰ ⵔⵣⵓ', ['NON_IRCAM_LETTER']],
  ['ⴰⴻⴰ', ['YEY_MISUSE'], ['ⴰⴻⴰ']],
  ['ⴻⴱⴱ', ['YEY_MISUSE'], ['ⴻⴱⴱ']],
  ['ⴰⴱⴻ', ['YEY_MISUSE'], ['ⴰⴱⴻ']],
  ['ⴻ', ['YEY_MISUSE'], ['ⴻ']],
  ['ⵯⴰⵙ', ['LABIAL_INITIAL'], ['ⵯⴰⵙ']],
  ['ⴰⵙⵯⴰ', ['LABIAL_AFTER'], ['ⴰⵙⵯⴰ']],
  ['ⵉⵣⵔⴼⴰⵏⵏⵏ', ['TRIPLE_LETTER'], ['ⵉⵣⵔⴼⴰⵏⵏⵏ']],
  ['ⵜⴰⵙⵏⴰ ⵏ ⴰⵙⵏⵓⴱⴳ', ['FREE_STATE_AFTER_N']],
  ['ⵜⴰⵙⵏⴰ ⵏ\u00a0ⴰⵙⵏⵓⴱⴳ', ['FREE_STATE_AFTER_N']],
  ['ⵜⴰⵙⵏⴰ، ⵔⵣⵓ؟ ٪', ['ARABIC_PUNCTUATION', 'ARABIC_PUNCTUATION', 'ARABIC_PUNCTUATION']],
  ['ⵜⴰⵙⵏⴰ ـ', ['ARABIC_PUNCTUATION']],
  ['ⵜⴰⵙⵏⴰ ٣', ['NON_LATIN_DIGIT']],
  ['ⵜⴰⵙⵏⴰ ۳', ['NON_LATIN_DIGIT']],
  ['ⵜⴰⵙⵏⴰ ب', ['ARABIC_LETTERS']],
  ['ⵜⴰⵙⵏⴰ\u200c', ['INVISIBLE_OR_BIDI']],
  ['ⵜⴰⵙ\u00adⵏⴰ', ['INVISIBLE_OR_BIDI']],
  ['\ufeffⵜⴰⵙⵏⴰ', ['INVISIBLE_OR_BIDI']],
  ['\u2066ⵜⴰⵙⵏⴰ\u2069', ['INVISIBLE_OR_BIDI', 'INVISIBLE_OR_BIDI']],
  ['ⵜⴰⵙⵏⴰ\u061c', ['INVISIBLE_OR_BIDI']],
  ['ⵜⴰⵙⵏⴰ\u0007', ['INVISIBLE_OR_BIDI']],
  ['ⵜⴰⵙⵏⴰs', ['MIXED_SCRIPT_WORD', 'NOT_IN_LEXICON']],
  ['ⵜⴰⵙⵏаs', ['MIXED_SCRIPT_WORD'], ['ⵜⴰⵙⵏаs']],
  ['ⵜⴰⵙⵏⴰ e\u0301', ['NOT_NFC']],
  ['ⵙⵔ', ['AVOIDED'], ['ⵙⵔ']],
  ['ⵜⴰⵙⴱⴱⴰⴱⵜ ⵙ ⵎⵉⴷⴷⵏ', ['AVOIDED']],
];
test('bad strings fail, each by its rule and no other', () => {
  for (const [text, expected, allowed] of bad) assert.deepEqual(codes(text, allowed), expected, text);
});

test('every character of the block that is not of the alphabet is refused, every other accepted', () => {
  const allowed = '30 31 33 37 39 3B 3C 3D 40 43 44 45 47 49 4A 4D 4E 4F 53 54 55 56 59 5A 5B 5C 5F 61 62 63 65 6F'.split(' ');
  for (let code = 0x2d30; code <= 0x2d7f; code++) {
    const refused = codes(`ⴳ${String.fromCharCode(code)}`).includes('NON_IRCAM_LETTER');
    assert.equal(refused, !allowed.includes((code - 0x2d00).toString(16).toUpperCase()), code.toString(16));
  }
});

test('a problem names the word, the character and the cure it knows', () => {
  assert.deepEqual(orthographyProblems('ⴰⵆⴰⵎ ⵓⵎⵓⵖ', ['ⴰⵆⴰⵎ ⵓⵎⵓⵖ']), [
    { code: 'NON_IRCAM_LETTER', wrong: '"ⴰⵆⴰⵎ": ⵆ (U+2D46) is not a letter of the IRCAM alphabet' },
    { code: 'AVOIDED', wrong: '"ⵓⵎⵓⵖ" must not appear (DGLAi homograph: moistening; sperm); instead: ⵜⴰⵍⴳⴰⵎⵜ' },
  ]);
  assert.match(orthographyProblems('ⵔⵣⵓ\u200b')[0]!.wrong, /: U\+200B is invisible/);
});

test('words of the lexicon pass in any order, unless ⵏ meets ⴰ or an avoided phrase comes about', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const found = codes(words.join(' ')).filter((code) => code !== 'FREE_STATE_AFTER_N' && code !== 'AVOIDED');
      assert.deepEqual(found, []);
    }),
  );
});

test('a word with one letter doubled beyond measure, or one foreign letter put in, never passes', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('ⵆ', 'a', 'ب', '\u200d', 'ⴰⴰⴰ'), (known, at, wrong) => {
      const i = at % (known.length + 1);
      assert.notDeepEqual(orthographyProblems(known.slice(0, i) + wrong + known.slice(i)), []);
    }),
  );
});

test('any text is judged, the same each time, and each problem told once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const problems = orthographyProblems(text);
      assert.deepEqual(problems, orthographyProblems(text));
      assert.equal(new Set(problems.map(({ code, wrong }) => code + wrong)).size, problems.length);
    }),
  );
});
