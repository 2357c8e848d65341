import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, filterCount, goesOn, queryOf, readAsked } from './address.ts';
import { facets } from '#src/publish/search/answer.ts';

const anything = fc.string({ unit: 'binary', maxLength: 400 });
const asked = fc.record({
  query: anything.map(queryOf).filter(Boolean),
  filters: fc
    .dictionary(fc.constantFrom(...facets), fc.uniqueArray(anything.map(queryOf).filter(Boolean), { minLength: 1, maxLength: 3 }))
    .map((filters) => ({ ...filters })),
  asTyped: fc.boolean(),
});

test('an address says what is asked, and asks it again, whatever was typed', () => {
  fc.assert(fc.property(asked, (each) => assert.deepEqual(readAsked(addressOf(each)), { ...each })));
});

test('what was typed is searched on one line, without what does not show, and no longer than a server takes in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
      const query = queryOf(typed);
      assert.equal(queryOf(query), query);
      assert.doesNotMatch(query, /[\p{Cc}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      assert.ok(encodeURIComponent(query).length < 4000);
    }),
  );
  assert.equal([...queryOf('ا'.repeat(10_000))].length, 300);
});

test('an address can be written by anyone: what it does not know of is left out', () => {
  const read = readAsked('?q=%00%E2%81%A7a&kind=&kind=law&kind=law&colour=red&typed=yes');
  assert.deepEqual(read, { query: 'a', filters: { kind: ['law'] }, asTyped: false });
  assert.equal(filterCount(read), 1);
  assert.equal(addressOf(readAsked('?kind=law')), '');
});

test('a query goes on where the reader adds or takes away letters at its end', () => {
  assert.ok(goesOn('victims', 'vict'));
  assert.ok(goesOn('vict', 'victims'));
  assert.ok(!goesOn('law', 'victims'));
  assert.ok(!goesOn('victims', ''));
});
