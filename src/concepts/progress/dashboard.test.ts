import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { programmes } from '#src/concepts/programme/records.fixture.ts';
import { localeCodes } from '#src/language/locales.ts';
import { inOrder } from '#src/ui/rows.ts';
import { listed, listFilters } from './dashboard.ts';

/** The attributes as a script reads them. */
describe('the list of measures', () => {
  test('in the order of titles, and of bodies, follows the language; what names no body stands last', () => {
    fc.assert(
      fc.property(programmes, fc.constantFrom(...localeCodes.filter((code) => code !== 'zgh')), (programme, locale) => {
        const rows = listed(programme, undefined, locale);
        const { compare } = new Intl.Collator(locale, { numeric: true });
        const told = (order: 'title' | 'body') =>
          inOrder(
            rows,
            rows.map(({ places }) => places[order]),
          ).map((row) => row[order]?.value);
        const titles = told('title');
        const bodies = told('body');
        assert.deepEqual(
          titles,
          titles.toSorted((a, b) => compare(a!, b!)),
        );
        const named = bodies.filter((name) => name !== undefined);
        assert.deepEqual(bodies.slice(0, named.length), named.toSorted(compare));
      }),
    );
  });

  test('of a programme that is not followed tells no state and has no filter by state', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const { attributes } of listed(programme, undefined, 'fr')) assert.ok(!('data-status' in attributes));
        assert.ok(!listFilters(programme, undefined, 'fr').some(({ name }) => name === 'status'));
      }),
    );
  });

  test('names who is named first and counts the others', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const { measure, body, more } of listed(programme, undefined, 'ar')) {
          const carriers = measure.bodies.length > 0 ? measure.bodies : measure.responsible;
          assert.equal(Number(body !== undefined) + more, carriers.length);
        }
      }),
    );
  });
});
