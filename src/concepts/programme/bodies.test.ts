import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rolesOf } from './bodies.ts';
import { programmes } from './records.fixture.ts';

test('a body has a role in each of its measures, or one of its departments has; and in no other', () => {
  fc.assert(
    fc.property(programmes, ({ bodies, measures }) => {
      for (const body of bodies)
        for (const measure of measures) {
          const roles = rolesOf(measure, body);
          assert.equal(roles.length > 0, body.allMeasures.includes(measure));
          for (const { column, through } of roles) {
            assert.ok(measure[column].includes(through ?? body));
            assert.equal(through?.parent ?? body, body);
          }
        }
    }),
  );
});
