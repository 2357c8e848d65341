import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Coded } from './coded.ts';
import { selected } from './documents.ts';
import { statesIn } from './published.ts';
import type { Unit, Work } from './works.ts';

/** Units with or without a translation, locked or not, in works of two collections. */
const unit: fc.Arbitrary<Unit> = fc.record({
  id: fc.constant('u'),
  source: fc.constant<Coded>(['ⵣ']),
  target: fc.constantFrom<Coded | undefined>(undefined, ['z']),
  place: fc.constant(['u']),
  locked: fc.constantFrom(undefined, 'official' as const),
});
const work = fc.record({
  id: fc.uuid(),
  collection: fc.constantFrom('a', 'b'),
  from: fc.constant('ar' as const),
  to: fc.constant('fr' as const),
  original: fc.constant('ar.yaml'),
  file: fc.constant('fr.yaml'),
  exists: fc.constant(true),
  stale: fc.boolean(),
  translation: fc.constantFrom(undefined, { state: 'reviewed' as const }, { state: 'working' as const }),
  units: fc.array(unit, { minLength: 1 }),
});

test('every text is counted once, in the state it is in, and stale ones in that too', () => {
  fc.assert(
    fc.property(fc.array(work as fc.Arbitrary<Work>), fc.array(work as fc.Arbitrary<Work>), (works, originals) => {
      for (const { collection, counts } of statesIn(works, originals)) {
        const units = (some: Work[]) => some.filter((one) => one.collection === collection).flatMap((one) => one.units);
        const { stale, original, ...others } = counts;
        assert.equal(original, units(originals).length);
        assert.equal(
          Object.values(others).reduce((sum, count) => sum + count, 0),
          units(works).length,
        );
        assert.equal(counts.missing, units(works).filter(({ target }) => !target).length);
        assert.equal(stale, units(works.filter((one) => one.stale)).length);
      }
    }),
  );
});

test('what is missing is every text without translation, what is stale every text of a stale work, both together either', () => {
  fc.assert(
    fc.property(fc.array(work as fc.Arbitrary<Work>), fc.boolean(), fc.boolean(), (works, missing, stale) => {
      fc.pre(missing || stale);
      const wanted = works.flatMap((one) => one.units.filter(({ target }) => (stale && one.stale) || (missing && !target)));
      assert.deepEqual(
        selected(works, { missing, stale }).flatMap(({ units }) => units),
        wanted,
      );
      assert.ok(selected(works, { collection: 'a' }).every(({ collection }) => collection === 'a'));
    }),
  );
});
