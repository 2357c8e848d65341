import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statesIn } from './published.ts';
import type { Unit, Work } from './works.ts';

/** Units with or without a translation, locked or not, in works of two collections. */
const unit = fc.record({
  id: fc.constant('u'),
  source: fc.constant(['ⵣ']),
  target: fc.option(fc.constant(['z']), { nil: undefined }),
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
  units: fc.array(unit as fc.Arbitrary<Unit>, { minLength: 1 }),
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
        assert.equal(counts.missing, units(works).filter(({ locked, target }) => !locked && !target).length);
        assert.equal(stale, units(works.filter((one) => one.stale)).length);
      }
    }),
  );
});
