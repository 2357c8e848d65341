import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageKinds, searchKindOf, searchKinds } from '#src/frame/kinds.ts';
import { sections } from '#src/frame/sections.ts';
import { countsByGroup, kindGroups, kindsOf } from './kind-groups.ts';

test('every kind of result stands in one group, so that no result is out of reach of the filters', () => {
  const grouped = Object.values(kindGroups).flatMap(({ kinds }) => kinds);
  assert.deepEqual(grouped.toSorted(), [...searchKinds].toSorted());
});

test('a page that says what it is stays that; any other is what its section is for', () => {
  for (const { path } of sections)
    for (const kind of pageKinds.filter((each) => each !== 'page')) assert.equal(searchKindOf(kind, `${path}x/`), kind);
  assert.equal(searchKindOf('page', '/help/now/'), 'help');
  assert.equal(searchKindOf('page', '/about/privacy/'), 'page');
});

test('the counts of the groups are those of the kinds, none lost and none twice', () => {
  const counts = fc.dictionary(fc.constantFrom(...searchKinds), fc.nat(1000));
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
  fc.assert(
    fc.property(counts, (byKind) => {
      const byGroup = countsByGroup(byKind);
      assert.equal(sum(Object.values(byGroup)), sum(Object.values(byKind)));
      for (const [name, count] of Object.entries(byGroup)) assert.equal(count, sum(kindsOf([name]).map((kind) => byKind[kind] ?? 0)));
    }),
  );
});

test('a name that is no group stands for itself', () => assert.deepEqual(kindsOf(['no-group', 'toString']), ['no-group', 'toString']));
