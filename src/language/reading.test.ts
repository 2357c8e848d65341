import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readingDirection } from './reading.ts';

const arabic = fc.stringMatching(/^[ابتثجح]{1,9}$/);
const tifinagh = fc.stringMatching(/^[ⴰⴱⴳⴷⵉ]{1,9}$/);

test('an Amazigh page is read from right to left exactly where more of its letters are Arabic, whatever stands in its tags', () => {
  fc.assert(
    fc.property(fc.array(arabic), fc.array(tifinagh), (some, others) => {
      const html = [
        ...some.map((words) => `<p title="${others.join(' ')}">${words}</p>`),
        ...others.map((words) => `<p>${words} Latin</p>`),
      ];
      const more = some.join('').length > others.join('').length;
      assert.equal(readingDirection(html.join(''), 'zgh'), more ? 'rtl' : undefined);
      assert.equal(readingDirection(html.join(''), 'fr'), undefined);
    }),
  );
});
