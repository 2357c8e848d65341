import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answers, holds, inOrder, type Values } from './rows.ts';

const id = fc.stringMatching(/^[a-z]{1,3}$/);
const rows = fc.array(fc.record({ axis: fc.array(id).map((ids) => ids.join(' ')) }));
const choices = fc.array(fc.record({ name: fc.constantFrom('axis', 'body'), value: id }));
const left = (all: Values[], chosen: { name: string; value: string }[]) => all.filter((row) => answers(row, chosen));

describe('filters', () => {
  test('that are none leave every row; one more never brings a row back', () => {
    fc.assert(
      fc.property(rows, choices, choices, (all, chosen, more) => {
        assert.deepEqual(left(all, []), all);
        assert.deepEqual(left(all, [...chosen, ...more]), left(left(all, chosen), more));
      }),
    );
  });

  test('take a whole id, not the beginning of another', () => {
    assert.ok(answers({ body: 'interior interior-ministry' }, [{ name: 'body', value: 'interior' }]));
    assert.ok(!answers({ body: 'interior-ministry' }, [{ name: 'body', value: 'interior' }]));
  });
});

describe('an order', () => {
  test('loses and adds no row, follows the places, and leaves equals as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (places) => {
        const all = places.map((place, index) => ({ place, index }));
        const sorted = inOrder(all, places);
        assert.deepEqual(new Set(sorted), new Set(all));
        assert.equal(sorted.length, all.length);
        for (const [at, row] of sorted.slice(1).entries()) {
          const before = sorted[at]!;
          assert.ok(before.place < row.place || (before.place === row.place && before.index < row.index));
        }
      }),
    );
  });

  test('that is none leaves the rows as the page has them', () => {
    fc.assert(fc.property(rows, (all) => assert.deepEqual(inOrder(all), all)));
  });
});

describe('words that are typed', () => {
  const found = [
    ['27 Réinsertion des victimes', '27'],
    ['12 Loi n° 27.14 relative', '27.14'],
    ['12 Loi n° 27.14 relative', '27'],
    ['5 Élaborer des procédures pour l’hébergement', 'HEBERGEMENT elaborer'],
    ['5 Élaborer des procédures', 'proced'],
    ['9 إِحْدَاثُ مَرَاكِزِ الإيواء', 'احداث'],
    ['9 تقوية حماية الشهود', 'شهود'],
    ['٢٧ تدبير', '27'],
    ['27 تدبير', '٢٧'],
    ['3 Convención de Núremberg', 'nuremberg convencion'],
  ] as const;
  for (const [text, typed] of found) test(`"${typed}" is found in "${text}"`, () => assert.ok(holds(text, typed)));
  const missed = [
    ['27 Réinsertion', '2'],
    ['127 Réinsertion', '27'],
    ['12 Loi n° 27.14', '14'],
    ['5 Élaborer des procédures', 'procédures enfants'],
  ] as const;
  for (const [text, typed] of missed) test(`"${typed}" is not found in "${text}"`, () => assert.ok(!holds(text, typed)));

  const word = fc.stringMatching(/^[a-zéèàçñü]{1,8}$/);
  test('find every text that they are taken from, in any order, case and accent', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['Élaborer', 'procédures', 'الشهود', 'إيواء', 'ⵜⴰⵎⵓⵔⵜ', '27', '448-1'], { minLength: 1 }),
        word,
        (words, other) => {
          assert.ok(holds([other, ...words].join(' '), words.toReversed().join(' ').toUpperCase()));
        },
      ),
    );
  });

  test('that are none, or only marks and spaces, hide nothing', () => {
    for (const typed of ['', '  ', '؟', ' – ']) assert.ok(holds('27 Réinsertion', typed), typed);
  });
});
