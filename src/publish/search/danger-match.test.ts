import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentRoot } from '#src/content/root.ts';
import { scriptOf } from '#src/language/script.ts';
import { dangerIn } from './danger-match.ts';
import { dangerWords } from './danger-words.ts';

const questions = JSON.parse(readFileSync('tests/danger-questions.json', 'utf8')) as {
  inDanger: Record<string, string[]>;
  ordinary: string[];
};
const readers = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as { query: string; expected: string[] }[];
const compiled = dangerWords(contentRoot);
const isInDanger = dangerIn(compiled);

/** Queries that look for the help pages themselves are asked by both. */
const ordinary = [
  ...questions.ordinary,
  ...readers.filter(({ expected }) => !expected.some((page) => page.includes('/help/'))).map(({ query }) => query),
];

for (const [language, asked] of Object.entries(questions.inDanger))
  test(`questions of people in danger are known as such: ${language}`, () => {
    const missed = asked.filter((question) => !isInDanger(question));
    assert.ok(missed.length <= 0.05 * asked.length, `${missed.length} of ${asked.length} missed: ${missed.join(' · ')}`);
  });

test('ordinary queries are not taken for danger', () => {
  const taken = ordinary.filter(isInDanger);
  assert.ok(taken.length <= 0.05 * ordinary.length, `${taken.length} of ${ordinary.length}: ${taken.join(' · ')}`);
});

/** Something that fits a pattern: its own letters. */
const forms = compiled.classes.map((ways) =>
  ways.flatMap((list) => list.split(' ').filter(Boolean)).map((pattern) => pattern.replaceAll('*', '').replaceAll('_', ' ')),
);
const formOf = (place: number) => fc.constantFrom(...forms[place]!);
/** The same words where none holds another back. */
const unheld = dangerIn({ ...compiled, held: -1 });

test('every combination means danger in every form of its words, in any order', () => {
  for (const row of [...compiled.firm, ...compiled.loose])
    fc.assert(
      fc.property(fc.tuple(...row.map(formOf)), fc.boolean(), (words, turned) =>
        unheld((turned ? [...words].reverse() : words).join(' , ')),
      ),
      { numRuns: 40 },
    );
});

test('a word of study holds back what does not speak of the writer, and nothing else', () => {
  const [study] = forms[compiled.held]!.filter((word) => !isInDanger(word));
  for (const row of compiled.firm)
    fc.assert(
      fc.property(fc.tuple(...row.map(formOf)), (words) => isInDanger([study, ...words].join(' '))),
      { numRuns: 20 },
    );
  for (const row of compiled.loose) {
    const only = new Set([...row, compiled.held]);
    const alone = dangerIn({ ...compiled, classes: compiled.classes.map((ways, place) => (only.has(place) ? ways : ['', ''])), firm: [] });
    fc.assert(
      fc.property(fc.tuple(...row.map(formOf)), (words) => !alone([study, ...words].join(' '))),
      { numRuns: 20 },
    );
  }
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
  'a word of courtesy': (text) => `${courtesy[scriptOf(text)]} ${text}`,
};
for (const [change, made] of Object.entries(changes))
  test(`the answer does not change with ${change}`, () => {
    fc.assert(
      fc.property(anyQuestion, (question) => isInDanger(made(question)) === isInDanger(question)),
      { numRuns: 600 },
    );
  });

test('whatever is typed gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isInDanger(text) === 'boolean'));
  for (const odd of ['', ' ', '"', '<img src=x>', '*', '_', '😀', 'a'.repeat(10_000), 'ab '.repeat(3_000), '__proto__ constructor'])
    assert.equal(isInDanger(odd), false);
});
