import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { drawMap, type Spot, type View } from './map.ts';

/** Maps as drawn: nothing leaves the frame, no label covers another, and the Kingdom is one area. */

const spots: Record<View, Spot[]> = { kingdom: [], spots: [] };
for (const { data } of readPortal(contentRoot).portal.location) spots[data.country === 'MA' ? 'kingdom' : 'spots'].push(data);
const views: View[] = ['kingdom', 'spots'];
const country = (north: number, east: number): Spot => ({ id: 'spot', kind: 'country', at: { north, east } });
const towns = (view: View) => spots[view].filter(({ kind }) => kind === 'town');
const outline = (view: View, spot: Spot) => drawMap([...towns(view), spot], view).countries[0];

for (const view of views) {
  test(`${view}: every place of the content has a mark and a label within the frame`, () => {
    const { labels } = drawMap(spots[view], view);
    assert.deepEqual(labels.map(({ id }) => id).toSorted(), spots[view].map(({ id }) => id).toSorted());
    for (const { id, x, y, label } of labels)
      for (const share of [x, y, label.x, label.y]) assert.ok(share > 0 && share < 1, `${id}: ${share}`);
  });

  test(`${view}: labels on one side stand a line apart`, () => {
    const { labels } = drawMap(spots[view], view);
    for (const side of [true, false]) {
      const heights = labels
        .filter(({ west }) => west === side)
        .map(({ label }) => label.y)
        .toSorted((a, b) => a - b);
      for (const [index, height] of heights.entries())
        assert.ok(index === 0 || height - heights[index - 1]! > 0.09, `${heights[index - 1]} ${height}`);
    }
  });

  test(`${view}: the Kingdom is one outline, and no place in it lies in another area`, () => {
    const { kingdom } = drawMap(towns(view), view);
    assert.equal(kingdom.match(/M/g)?.length, 1);
    assert.equal(kingdom.match(/Z/g)?.length, 1);
    for (const [north, east] of [
      [34.01, -6.83], // Rabat
      [27.15, -13.2], // Laayoune
      [23.5, -15.2], // inland of Dakhla
      [21.5, -16.3], // inland of Lagouira
      [26.74, -11.67], // Smara
    ] as const)
      assert.equal(outline(view, country(north, east)), kingdom, `${north} ${east}`);
  });

  test(`${view}: the neighbours keep their areas`, () => {
    const { kingdom } = drawMap(spots[view], view);
    const [algeria, mauritania] = [outline(view, country(28, 2)), outline(view, country(20.5, -13))];
    assert.equal(outline(view, country(27.67, -8)), algeria, 'Tindouf');
    assert.equal(outline(view, country(22.7, -12)), mauritania, 'Zouerate');
    assert.equal(new Set([kingdom, algeria, mauritania]).size, 3);
  });
}

test('a place outside the map, and a country that is none, stop the build', () => {
  assert.throws(
    () => drawMap([{ id: 'lima', kind: 'town', at: { north: -12, east: -77 } }], 'kingdom'),
    /locations\.yaml: lima lies outside/,
  );
  assert.throws(() => drawMap([country(30, -20)], 'spots'), /locations\.yaml: spot lies in no country/);
});
