import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '#src/language/locales.ts';
import type { Term } from '#src/concepts/studies/glossary/schema.ts';
import { deviations } from './term-usage.ts';

const terms: Term[] = [
  { id: 'victim', title: { ar: 'ضحية', fr: 'victime', en: 'victim', es: 'víctima' } },
  { id: 'minor', title: { ar: 'قاصر', fr: 'mineur', en: 'minor', es: 'menor de edad' }, accepted: [{ why: 'short', es: ['menor*'] }] },
  { id: 'indicator', title: { ar: 'مؤشر', fr: 'indicateur', en: 'indicator', es: 'indicador' } },
  {
    id: 'identification',
    title: { ar: 'التعرف على الضحايا', fr: 'identification des victimes', en: 'identification of victims', es: 'x' },
  },
  {
    id: 'organised-crime',
    title: { ar: 'الجريمة المنظمة', fr: 'criminalité organisée', en: 'organised crime', es: 'delincuencia organizada' },
  },
];

/** The terms that a translation from Arabic, or from another language, leaves out. */
const left = (original: string, translation: string, to: Language = 'fr', from: Language = 'ar'): string[] =>
  deviations(terms, [{ file: 'a/fr.yaml', field: 'title', from, to, original, translation }]).map(({ term }) => term);

describe('a term of the original that the translation leaves out', () => {
  test('is told with file, field and what was agreed', () => {
    const pair = { file: 'a/es.yaml', field: 'points.2', from: 'ar', to: 'es', original: 'قاصر', translation: 'un niño' } as const;
    assert.deepEqual(deviations(terms, [pair]), [
      { file: 'a/es.yaml', field: 'points.2', term: 'minor', original: 'قاصر', agreed: ['menor de edad', 'menor*'] },
    ]);
  });

  test('is seen in Arabic with article, clitics, plural and other hamza', () => {
    for (const written of ['ضحيه', 'الضحايا', 'وبالضحية', 'للضحايا', 'ولضحايا', 'كضحية'])
      assert.deepEqual(left(`رصد ${written}`, 'personne'), ['victim'], written);
    for (const written of ['مؤشر', 'المؤشرات', 'بمؤشرات', 'موشر']) assert.deepEqual(left(written, 'signe'), ['indicator'], written);
  });

  test('is seen in an original that is not Arabic, and in a translation that is', () => {
    assert.deepEqual(left('Les indicateurs', 'العلامات', 'ar', 'fr'), ['indicator']);
    assert.deepEqual(left('Les indicateurs', 'المؤشرات', 'ar', 'fr'), []);
  });
});

describe('a rendering that was agreed', () => {
  test('is accepted in any number and gender, and with its words parted', () => {
    assert.deepEqual(left('المؤشرات', 'indicadores', 'es'), []);
    assert.deepEqual(left('القاصرون', 'las menores', 'es'), []);
    assert.deepEqual(left('التعرف على الضحايا', 'Identification rapide, par le parquet, des victimes'), []);
  });

  test('is not accepted for a longer word of another meaning, nor when a word of it is missing', () => {
    assert.deepEqual(left('القاصر', 'la minorité'), ['minor']);
    assert.deepEqual(left('التعرف على الضحايا', 'identification'), ['identification']);
  });

  test('counts where a note quotes the term in its own letters', () =>
    assert.deepEqual(left('خانة الضحايا', 'la case « الضحايا » est vide'), []));
});

describe('what is no term', () => {
  test('a shorter term inside a longer one is asked for once, under the longer', () =>
    assert.deepEqual(left('التعرف على الضحايا', 'rien'), ['identification']));

  test('a shorter term that also stands alone is asked for by itself', () =>
    assert.deepEqual(left('التعرف على الضحايا، ثم ضحية', 'identification des personnes'), ['victim', 'identification']));

  test('two words that a conjunction parts are not one term', () =>
    assert.deepEqual(left('المخدرات والجريمة ومنظمة العمل الدولية', 'l’ONUDC et l’OIT'), []));

  test('a language in which nothing was agreed has nothing to keep', () => assert.deepEqual(left('ضحية', 'ⴰⴱⴱⴰⵔ', 'zgh'), []));
});
