import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeCodes } from '#src/language/locales.ts';
import { filterAttributes, filtersOf } from './filters.ts';
import type { Programme } from './model.ts';
import { programmes } from './records.fixture.ts';

/** The rows that the script leaves when a value is chosen: it reads nothing but the attributes. */
const shown = (programme: Programme, name: ReturnType<typeof filtersOf>[number]['name'], id: string) =>
  programme.measures.filter((measure) => filterAttributes(measure)[`data-${name}`].split(' ').includes(id));

describe('a filter', () => {
  test('says beside every value how many measures choosing it shows', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const { name, values } of filtersOf(programme, 'fr'))
          for (const { id, count } of values) assert.equal(shown(programme, name, id).length, count, `${name} ${id}`);
      }),
    );
  });

  test('offers every value that a measure answers to', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const filters = filtersOf(programme, 'ar');
        for (const measure of programme.measures) {
          for (const [attribute, ids] of Object.entries(filterAttributes(measure))) {
            const filter = filters.find(({ name }) => `data-${name}` === attribute);
            for (const id of ids.split(' ').filter(Boolean)) {
              assert.ok(
                filter?.values.some((value) => value.id === id),
                `measure ${measure.number}: ${attribute} ${id}`,
              );
            }
          }
        }
      }),
    );
  });

  test('shows the same measures as the page its value links to', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const body of programme.bodies) assert.deepEqual(shown(programme, 'body', body.id), body.allMeasures);
        for (const group of programme.targetGroups) assert.deepEqual(shown(programme, 'group', group.id), group.measures);
        for (const axis of programme.axes) assert.deepEqual(shown(programme, 'axis', String(axis.number)), axis.measures);
        for (const objective of programme.objectives)
          assert.deepEqual(shown(programme, 'objective', String(objective.number)), objective.measures);
      }),
    );
  });

  test('of bodies: choosing a ministry shows the measures of its departments', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        for (const measure of programme.measures) {
          const named = [...measure.bodies, ...measure.responsible, ...measure.partners].map(({ id }) => id);
          const ids = filterAttributes(measure)['data-body'].split(' ').filter(Boolean);
          assert.deepEqual(new Set(ids), new Set(named.flatMap((id) => (id === 'local-services' ? [id, 'interior'] : [id]))));
          assert.equal(new Set(ids).size, ids.length);
        }
      }),
    );
  });

  test('has values that can stand in an address and between spaces, and the same ones in every language', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const ids = localeCodes.map((locale) => filtersOf(programme, locale).map(({ name, values }) => [name, values.map(({ id }) => id)]));
        for (const others of ids) assert.deepEqual(others, ids[0]);
        for (const [, values] of ids[0]!) for (const id of values!) assert.match(id, /^[a-z0-9-]+$/);
      }),
    );
  });

  test('of timeframes is not offered where the matrix has no such column', () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const without = { ...programme, columns: programme.columns.filter((column) => column !== 'timeframe') };
        assert.ok(!filtersOf(without, 'ar').some(({ name }) => name === 'timeframe'));
      }),
    );
  });
});
