import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatDate, formatList, formatNumber, formatSize } from './format.ts';
import { localeCodes, type Locale } from './locales.ts';

const inAll = (write: (locale: Locale) => string) => localeCodes.map((locale) => write(locale).replaceAll(/[\u00a0\u202f]/g, '_'));

test('numbers: Arabic uses the digits and marks of Morocco', () => {
  assert.deepEqual(
    inAll((locale) => formatNumber(1234.5, locale)),
    ['1.234,5', '1_234,5', '1_234,5', '1,234.5', '1234,5'],
  );
});

describe('dates show as much as is known', () => {
  test('a day', () => {
    assert.deepEqual(
      inAll((locale) => formatDate('2023-03-17', locale)),
      ['17 مارس 2023', '17 ⵎⴰⵕⵚ 2023', '17 mars 2023', '17 March 2023', '17 de marzo de 2023'],
    );
  });
  test('the first day of a month is an ordinal in French', () => {
    assert.deepEqual([formatDate('1966-12-01', 'fr'), formatDate('2023-10-11', 'fr')], ['1er décembre 1966', '11 octobre 2023']);
  });
  test('a month', () => {
    assert.deepEqual(
      inAll((locale) => formatDate('2023-09', locale)),
      ['شتنبر 2023', 'ⵛⵓⵜⴰⵏⴱⵉⵔ 2023', 'septembre 2023', 'September 2023', 'septiembre de 2023'],
    );
  });
  test('a year', () =>
    assert.deepEqual(
      inAll((locale) => formatDate('2023', locale)),
      Array(5).fill('2023'),
    ));

  test('the day is the one written, wherever the machine stands', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...localeCodes), (date, locale) => {
        const iso = date.toJSON().slice(0, 10);
        const written = formatDate(iso, locale).match(/\d+/g)!.map(Number);
        assert.deepEqual(written, [Number(iso.slice(8)), Number(iso.slice(0, 4))]);
      }),
    );
  });

  for (const wrong of ['17/03/2023', '2023-13', '2023-02-30', '2023-3-1', 'hier', ''])
    test(`"${wrong}" is none`, () => assert.throws(() => formatDate(wrong, 'fr'), RangeError));
});

test('lists: a language that Node has no lists of gets commas, and not the "and" of the machine', () => {
  assert.deepEqual(
    inAll((locale) => formatList(['1', '2', '3'], locale)),
    ['1 و2 و3', '1, 2, 3', '1, 2 et 3', '1, 2 and 3', '1, 2 y 3'],
  );
});

test('sizes: kB up to a million bytes, then MB', () => {
  assert.deepEqual(
    [1, 1000, 1001, 250_000].map((bytes) => formatSize(bytes, 'en')),
    ['1 kB', '1 kB', '2 kB', '250 kB'],
  );
  assert.deepEqual(
    [1_000_000, 1_249_999, 12_345_678].map((bytes) => formatSize(bytes, 'en')),
    ['1 MB', '1.2 MB', '12.3 MB'],
  );
  assert.equal(formatSize(1_234_567, 'ar'), '1,2 ميغابايت');
  assert.equal(formatSize(2000, 'ar'), '2 كيلوبايت');
  assert.equal(formatSize(2000, 'fr'), '2\u202fko');
});
