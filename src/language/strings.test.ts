import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeCodes } from './locales.ts';
import { category, plainString, stringIn, scriptWords } from './strings.ts';

const measures = (locale: (typeof localeCodes)[number], count: number) => stringIn(locale, 'measures.count', { count }).value;

describe('plural forms', () => {
  test('Arabic has six', () => {
    const forms = [0, 1, 2, 3, 10, 11, 74, 99, 100].map((count) => measures('ar', count));
    assert.deepEqual(forms, [
      'لا تدابير',
      'تدبير واحد',
      'تدبيران',
      '3 تدابير',
      '10 تدابير',
      '11 تدبيرا',
      '74 تدبيرا',
      '99 تدبيرا',
      '100 تدبير',
    ]);
  });

  test('French counts zero with one, English and Spanish do not', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => measures('fr', count)),
      ['0 mesure', '1 mesure', '2 mesures'],
    );
    assert.deepEqual(
      [0, 1, 2].map((count) => measures('en', count)),
      ['0 measures', '1 measure', '2 measures'],
    );
    assert.deepEqual(
      [0, 1, 2].map((count) => measures('es', count)),
      ['0 medidas', '1 medida', '2 medidas'],
    );
  });

  test('Amazigh has one and other, whatever the language of the machine', () => {
    assert.deepEqual(
      [0, 1, 2, 11].map((count) => category('zgh', count)),
      ['other', 'one', 'other', 'other'],
    );
  });

  test('a string that falls back takes the form of the language it is really in', () => {
    const said = stringIn('zgh', 'measures.count', { count: 2 });
    assert.deepEqual(said, { value: 'تدبيران', locale: 'ar', fallback: true });
  });
});

describe('placeholders', () => {
  test('without a value: an error that names file, key and placeholder', () => {
    assert.throws(() => stringIn('fr', 'footer.built'), /locales\/fr\.json: "footer\.built" needs a value for \{date\}/);
    assert.throws(() => stringIn('fr', 'measures.count'), /"measures\.count" needs a value for \{count\}/);
  });

  test('numbers and dates are written as the language of the string writes them', () => {
    assert.equal(measures('en', 1234), '1,234 measures');
    assert.equal(measures('ar', 1234), '1.234 تدبيرا');
    assert.ok(stringIn('fr', 'footer.built', { date: { date: '2026-07-30' } }).value.endsWith('30 juillet 2026'));
    assert.ok(stringIn('zgh', 'footer.built', { date: { date: '2026-07-30' } }).value.endsWith('30 ⵢⵓⵍⵢⵓⵣ 2026'));
  });

  test('are left in for a script that fills them', () => {
    assert.deepEqual(scriptWords('en', 'footer.built', ['date']), { text: stringIn('en', 'footer.built', { date: '{date}' }).value });
    assert.match(scriptWords('ar', 'footer.built', ['date']).text, /\{date\}/);
  });
});

describe('strings as bare text', () => {
  test('keep together what would flip inside Arabic', () => {
    assert.match(plainString('ar', 'footer.about'), /\u20662023-2030\u2069/);
    assert.doesNotMatch(plainString('fr', 'footer.about'), /[\u2066\u2069]/);
  });

  test('do so too where the string only falls back to Arabic', () => {
    assert.match(plainString('zgh', 'footer.about'), /\u20662023-2030\u2069/);
  });
});

test('a list within a string is in the language that the string is in', () => {
  const names = { names: { list: ['1', '2'] } };
  for (const reader of localeCodes) {
    const { value, locale } = stringIn(reader, 'story.basis.judgment', names);
    assert.equal(value, stringIn(locale, 'story.basis.judgment', names).value, reader);
  }
});
