import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Locale } from './locales.ts';
import { asWritten, mainlyIn, mostlyElsewhere, ownLetters, readingDirection } from './reading.ts';

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
      assert.equal(readingDirection(`${html.join('')}<p>${'e'.repeat(some.join('').length)}</p>`, 'zgh-fr'), undefined);
    }),
  );
});

test('where French fills the gaps, its letters count: the most of three scripts is what a page is mainly in', () => {
  const length = fc.nat(20);
  fc.assert(
    fc.property(length, length, length, (own, french, original) => {
      const html = `<p>${'ⴰ'.repeat(own)} ${'e'.repeat(french)} ${'ب'.repeat(original)}</p>`;
      const most = Math.max(own, french, original);
      assert.equal(mainlyIn(html, 'zgh-fr'), own === most ? undefined : french === most ? 'fr' : 'ar');
      assert.equal(mainlyIn(html, 'zgh'), own >= original ? undefined : 'ar');
    }),
  );
});

test('letters are counted in the text alone, each in its script; an Amazigh page is mostly elsewhere where fewer than half are Tifinagh', () => {
  const latin = fc.stringMatching(/^[a-zé]{1,9}$/);
  fc.assert(
    fc.property(fc.array(arabic), fc.array(tifinagh), fc.array(latin), (some, own, others) => {
      const html = [...some, ...own, ...others]
        .map((words) => `<p lang="ar" title="سمة">${words} 12</p><script>const ب = 1;</script>`)
        .join('');
      const all = [some, own, others].flat().join('').length;
      assert.deepEqual(ownLetters(html, 'zgh'), { own: own.join('').length, all });
      assert.deepEqual(ownLetters(html, 'fr'), { own: others.join('').length, all });
      assert.equal(mostlyElsewhere(html, 'zgh'), own.join('').length < all / 2);
      assert.equal(mostlyElsewhere(html, 'fr'), false);
    }),
  );
});

test('a name in Arabic letters is Arabic wherever it stands; any other is said in the language of the page', () => {
  const saidIn = (name: string, locale: Locale) => asWritten(name, locale).locale;
  assert.deepEqual([saidIn('اسم, علم', 'fr'), saidIn('اسم', 'zgh-fr'), saidIn('اسم', 'ar')], ['ar', 'ar', 'ar']);
  assert.deepEqual([saidIn('Nom, Prénom', 'fr'), saidIn('Nom', 'ar'), saidIn('اسم Nom', 'fr')], ['fr', 'ar', 'fr']);
  assert.deepEqual([saidIn('Nom', 'zgh'), saidIn('Nom', 'zgh-fr')], ['zgh', 'fr']);
  assert.equal(asWritten('اسم', 'ar').fallback, false);
});
