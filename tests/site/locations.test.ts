import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { say } from '#src/language/localise.ts';
import { localeCodes } from '#src/language/locales.ts';
import { pageAt, site } from './pages.ts';

/** The map of the record as built: marks, list and data say the same. */

interface Entry {
  id: string;
  locations: string[];
  replacedBy: string | null;
}
const data = JSON.parse(readFileSync(join(site, 'data/evidence.json'), 'utf8')) as {
  evidence: Entry[];
  locations: { id: string; name: Record<string, string> }[];
};
const standing = data.evidence.filter(({ replacedBy }) => !replacedBy);
const at = new Map(
  data.locations.flatMap(({ id }) => {
    const here = standing.filter(({ locations }) => locations.includes(id)).map((entry) => entry.id);
    return here.length > 0 ? [[id, here] as const] : [];
  }),
);

for (const locale of localeCodes)
  test(`in ${locale} each place of the data is on the map, with its entries beside it`, () => {
    const { root } = pageAt(`/${locale}/plan/progress/places/`);
    assert.ok(at.size > 0);
    const marks = root.querySelectorAll('[data-map] a[data-location]');
    assert.deepEqual(marks.map((mark) => mark.getAttribute('data-location')!).toSorted(), [...at.keys()].toSorted());
    for (const mark of marks) {
      const id = mark.getAttribute('data-location')!;
      const [count, name] = mark.querySelectorAll('text').map((text) => text.textContent.trim());
      assert.equal(Number(count), at.get(id)!.length, id);
      assert.equal(mark.getAttribute('href'), `#${id}`);
      const heading = root.querySelector(`h3[id="${id}"]`)!;
      assert.equal(heading.textContent.trim(), name);
      const names = data.locations.find((each) => each.id === id)!.name;
      assert.equal(name, say(names, locale).value);
      const place = mark.querySelector('svg')!;
      for (const axis of ['x', 'y']) {
        const share = parseFloat(place.getAttribute(axis)!);
        assert.ok(share > 0 && share < 100, `${id} ${axis}: ${share}`);
      }
      const entries = root.querySelectorAll(`[data-place="${id}"] [data-entry]`).map((entry) => entry.getAttribute('data-entry')!);
      assert.deepEqual(entries.toSorted(), at.get(id)!.toSorted(), id);
    }
    for (const map of root.querySelectorAll('[data-map]')) assert.ok(map.closest('figure')?.querySelector('figcaption'), 'said in words');
  });
