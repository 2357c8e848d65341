import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { langAttributes } from '#src/language/localise.ts';
import { locales } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { fixtureSite, layMiniature } from './fixture-site.ts';

/** Pages of an entry of which a language holds some fields: what it lacks is there in another language, and says so. */

const measure = 'programmes/plan/measures/2';
const reviewer = 'R. R.';
/** A word of the lexicon, signed: all that the entry holds in Amazigh. */
const signed = 'ⴰⵙⵙ';

const { build, page, file } = fixtureSite('parts', (content) => {
  layMiniature(content);
  writeFileSync(
    join(content, measure, 'zgh.yaml'),
    `title: '${signed}'\ntranslation: { state: reviewed, reviewer: '${reviewer}', date: '2026-01-05' }\n`,
  );
});
before(() => build());

const shown = (locale: 'es' | 'zgh' | 'zgh-fr') => {
  const main = page(`${locale}/plan/measures/2`).querySelector('main')!;
  return { main, title: main.querySelector('h1')!, indicators: main.querySelector('[data-indicator]')!.closest('ul')! };
};

test('a title alone is in its language, the rest in the next of the chain, marked and kept out of search', () => {
  const { main, title, indicators } = shown('es');
  assert.equal(title.getAttribute('lang'), undefined);
  const { lang, dir } = langAttributes({ value: '', locale: 'fr', fallback: true });
  assert.deepEqual([indicators.getAttribute('lang'), indicators.getAttribute('dir')], [lang, dir]);
  assert.ok(indicators.hasAttribute('data-search-ignore'));
  const notice = stringIn('es', 'fallback.part', { language: { language: 'fr' } }).value;
  assert.equal(main.textContent.split(notice).length, 2);
});

test('an Amazigh title that a named person signed is on its page, with who signed it, and the rest is Arabic', () => {
  const { main, title, indicators } = shown('zgh');
  assert.equal(title.textContent.trim(), signed);
  assert.equal(title.getAttribute('lang'), undefined);
  assert.deepEqual([indicators.getAttribute('lang'), indicators.getAttribute('dir')], [locales.ar.tag, locales.ar.dir]);
  assert.ok(main.textContent.includes(reviewer));
});

test('where French fills the gaps, the signed title stays and the rest is French', () => {
  const { main, title, indicators } = shown('zgh-fr');
  assert.equal(title.textContent.trim(), signed);
  assert.equal(title.getAttribute('lang'), undefined);
  assert.equal(indicators.getAttribute('lang'), locales.fr.tag);
  assert.ok(main.textContent.includes(reviewer));
});

test('data hold each field in the languages that hold it', () => {
  const { measures } = JSON.parse(file('data/plan.json')) as { measures: Record<string, object>[] };
  const row = measures.find(({ number }) => Number(number) === 2)!;
  assert.deepEqual(Object.keys(row['title']!).toSorted(), ['ar', 'es', 'fr', 'zgh']);
  for (const indicator of row['indicators'] as unknown as object[]) assert.deepEqual(Object.keys(indicator).toSorted(), ['ar', 'fr']);
});

test('the page on translations counts what is there in part', () => {
  const states = page('es/about/translations').querySelector('[aria-labelledby="files-es"] tbody')!;
  const row = states.querySelectorAll('tr').find((each) => each.querySelector('th')!.textContent.trim() === 'measure')!;
  const [, partial] = row.querySelectorAll('td');
  assert.notEqual(partial!.textContent.trim(), '0');
});
