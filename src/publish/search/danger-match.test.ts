import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { contentRoot } from '#src/content/root.ts';
import { scriptOf } from '#src/language/script.ts';
import { lettersOf } from './danger-files.ts';
import { dangerIn, dangerScore, joinedWords, written } from './danger-match.ts';
import { dangerWords, languagesIn } from './danger-words.ts';

const questions = JSON.parse(readFileSync('tests/danger-questions.json', 'utf8')) as {
  inDanger: Record<string, string[]>;
  ordinary: string[];
};
const readers = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as { query: string; expected: string[] }[];
const compiled = dangerWords(contentRoot);
const isInDanger = dangerIn(compiled);
/** The judge that a query meets in the browser: that of the letters it holds. */
const files = Object.fromEntries(Object.entries(languagesIn).map(([letters, own]) => [letters, dangerWords(contentRoot, own)]));
const judges = new Map<string, (query: string) => boolean>();
function asked(query: string): boolean {
  const letters = lettersOf(query);
  const judge = judges.get(letters.join()) ?? dangerIn(joinedWords(letters.map((each) => files[each]!)));
  judges.set(letters.join(), judge);
  return judge(query);
}

/** Queries that look for the help pages themselves are asked by both. */
const ordinary = [
  ...questions.ordinary,
  ...readers.filter(({ expected }) => !expected.some((page) => page.includes('/help/'))).map(({ query }) => query),
];

for (const [language, inDanger] of Object.entries(questions.inDanger))
  test(`questions of people in danger are known as such: ${language}`, () => {
    const missed = inDanger.filter((question) => !asked(question));
    assert.ok(missed.length <= 0.05 * inDanger.length, `${missed.length} of ${inDanger.length} missed: ${missed.join(' · ')}`);
  });

test('ordinary queries are not taken for danger', () => {
  const taken = ordinary.filter(asked);
  assert.ok(taken.length <= 0.05 * ordinary.length, `${taken.length} of ${ordinary.length}: ${taken.join(' · ')}`);
});

test('words in both kinds of letters count together', () => {
  for (const mixed of ['الباترون خدا ليا passeport', 'mon patron خدا جوازي'])
    assert.deepEqual([lettersOf(mixed).length, asked(mixed)], [2, true]);
});

for (const [letters, words] of Object.entries(files))
  test(`the words in ${letters} letters are one small file`, () => {
    const size = brotliCompressSync(JSON.stringify(words)).length;
    assert.ok(size <= 15_500, `${size} bytes`);
  });

/** Something that fits a pattern: its own letters. */
const forms = compiled.classes.map((ways) =>
  ways.flatMap((list) => list.split(' ').filter(Boolean)).map((pattern) => pattern.replaceAll('*', '').replaceAll('_', ' ')),
);
const places = forms.map((_, place) => place).filter((place) => forms[place]!.length > 0);

test('the points of the classes whose words stand in a query are added up, in any order and however often they stand there', () => {
  const some = fc
    .uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 4 })
    .chain((chosen) => fc.tuple(fc.constant(chosen), ...chosen.map((place) => fc.constantFrom(...forms[place]!))));
  fc.assert(
    fc.property(some, fc.boolean(), ([chosen, ...typed], twice) => {
      const only = {
        ...compiled,
        but: compiled.but.map(() => ''),
        digits: [],
        classes: compiled.classes.map((ways, place): typeof ways => (chosen.includes(place) ? ways : ['', '', ''])),
      };
      const sum = chosen.reduce((points, place) => points + compiled.points[place]!, 0);
      assert.equal(dangerScore(only)((twice ? [...typed, ...typed].reverse() : typed).join(' , ')), sum);
    }),
    { numRuns: 150 },
  );
});

test('a word that a class excepts gives it nothing', () => {
  const excepted = compiled.but.flatMap((list, place) =>
    list
      .split(' ')
      .filter((word) => word && !word.includes('*'))
      .map((word) => [place, word] as const),
  );
  assert.ok(excepted.length > 0);
  for (const [place, word] of excepted) {
    const only = {
      ...compiled,
      digits: [],
      classes: compiled.classes.map(([own], at): [string, string, string] => (at === place ? [own, '', ''] : ['', '', ''])),
    };
    assert.equal(dangerScore(only)(word), 0, word);
  }
});

/** Words long enough to forgive a slip: their patterns, as the words of one class. */
const long = compiled.classes.flatMap(([own]) =>
  own.split(' ').filter((word) => /^[\p{Script=Latin}\p{Script=Arabic}]{8,}\*?$/u.test(word)),
);

test('one slip in a long word is forgiven', () => {
  const slip = fc.record({ pattern: fc.constantFrom(...long), at: fc.nat(), kind: fc.constantFrom('missing', 'other', 'changed places') });
  fc.assert(
    fc.property(slip, ({ pattern, at, kind }) => {
      const word = pattern.replace('*', '');
      const place = 1 + (at % (word.length - 2));
      const [front, one, two, rest] = [word.slice(0, place), word[place]!, word[place + 1]!, word.slice(place + 2)];
      const typed = {
        missing: front + two + rest,
        other: `${front}${one === 'x' ? 'z' : 'x'}${two}${rest}`,
        'changed places': front + two + one + rest,
      }[kind];
      // Letters that came to stand twice are read as one.
      fc.pre(written(typed) === typed);
      const score = dangerScore({ classes: [[pattern, '', '']], but: [''], digits: [], points: [1], enough: 1 });
      assert.equal(score(typed), 1, `${pattern} ${typed}`);
    }),
  );
});

const anyQuestion = fc.constantFrom(...Object.values(questions.inDanger).flat(), ...ordinary);
/** A mark that is no letter of its own: an accent on a Latin letter, a vowel sign on an Arabic one. */
const marked = (text: string) =>
  text.replaceAll(/(?<=\p{Script=Latin})(?=\P{M}|$)/gu, '\u0301').replaceAll(/(?<=\p{Script=Arabic})(?=\P{M}|$)/gu, '\u064e');
const courtesy = { latn: 'svp', arab: 'عفاك', tfng: 'svp' };

const changes: Record<string, (text: string) => string> = {
  'capital letters': (text) => text.toUpperCase(),
  'accents and vowel signs': marked,
  'none of them': (text) =>
    text
      .normalize('NFD')
      .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Arabic}])\p{M}/gu, '')
      .normalize('NFC'),
  punctuation: (text) => `¡«${text.split(' ').join(' … ')}»!?`,
  'line breaks and bidi controls': (text) => `\u2067 ${text.split(' ').join('\n')}\u2069`,
};
for (const [change, made] of Object.entries(changes))
  test(`the answer does not change with ${change}`, () => {
    fc.assert(
      fc.property(anyQuestion, (question) => isInDanger(made(question)) === isInDanger(question)),
      { numRuns: 600 },
    );
  });

test('a word of courtesy takes no danger away', () => {
  const known = fc.constantFrom(...Object.values(questions.inDanger).flat().filter(isInDanger));
  fc.assert(fc.property(known, (question) => isInDanger(`${courtesy[scriptOf(question)]} ${question}`)));
});

test('whatever is typed gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isInDanger(text) === 'boolean'));
  for (const odd of ['', ' ', '"', '<img src=x>', '*', '_', '😀', 'a'.repeat(10_000), 'ab '.repeat(3_000), '__proto__ constructor'])
    assert.equal(isInDanger(odd), false);
});

test('of a query that is none the beginning is read, so that its time has a bound', () => {
  const all = Object.values(questions.inDanger).flat();
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 40 }), (some) => {
      const long = some.join(' ');
      fc.pre(long.length > 1_000);
      return dangerScore(compiled)(long) === dangerScore(compiled)(long.slice(0, 1_000));
    }),
    { numRuns: 20 },
  );
});
