import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementOf, readingsAgree } from './agreement.ts';

const possible = 12;
const reading = fc.uniqueArray(fc.integer({ min: 1, max: possible }));
const links = fc.array(fc.tuple(reading, reading), { minLength: 1, maxLength: 20 });

test('two readings that link the same agree in full, whatever they link', () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1 }), (all) => {
      const { both, either, kappa } = agreementOf(
        all.map((each) => [each, each.toReversed()]),
        possible,
      );
      assert.equal(both, either);
      assert.ok(Math.abs(kappa - 1) < 1e-9);
    }),
  );
});

test('who of two is first changes nothing, and no agreement is more than full', () => {
  fc.assert(
    fc.property(links, (pairs) => {
      const found = agreementOf(pairs, possible);
      const turned = agreementOf(
        pairs.map(([one, other]) => [other, one]),
        possible,
      );
      assert.deepEqual({ ...found, kappa: 0 }, { ...turned, kappa: 0 });
      assert.ok(Math.abs(found.kappa - turned.kappa) < 1e-9 && found.kappa <= 1 + 1e-9 && found.both <= found.either);
    }),
  );
});

test('the example of a table of four: 20 yes of both, 15 no, 5 and 10 of one alone, is 0.4', () => {
  const times = (count: number, one: number[], other: number[]) => Array.from({ length: count }, () => [one, other] as const);
  const pairs = [...times(20, [1], [1]), ...times(5, [1], []), ...times(10, [], [1]), ...times(15, [], [])];
  assert.equal(agreementOf(pairs, 1).kappa.toFixed(3), '0.400');
});

test('of the links that are published those count as upheld that both readings made; what was read once is left out', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ measures: reading, one: reading, other: reading }), { minLength: 1 }), (entries) => {
      const read = entries.map(({ measures, one, other }) => ({ measures, readings: [{ measures: one }, { measures: other }] }));
      const agreed = readingsAgree([...read, { measures: [1] }], 'measures', possible);
      assert.equal(agreed?.things, entries.length);
      assert.equal(
        agreed.published,
        entries.reduce((sum, { measures }) => sum + measures.length, 0),
      );
      assert.equal(
        agreed.upheld,
        entries.flatMap(({ measures, one, other }) => measures.filter((link) => one.includes(link) && other.includes(link))).length,
      );
      assert.equal(readingsAgree(read, 'articles', possible), undefined);
    }),
  );
});
