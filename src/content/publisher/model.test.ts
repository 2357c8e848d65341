import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeCodes } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { lineOf, publisherName, organizationOf, printLineOf } from './model.ts';
import { publisher as schema, type Publisher } from './schema.ts';

const unnamed: Publisher = { relation: 'independent', name: null, site: null, contact: null, licence: null };
const name = { ar: 'ناشر', fr: 'Éditeur Exemple', en: 'Example Publisher', es: 'Editorial Ejemplo' };
const mandate = { title: 'Decision', publisher: 'Commission', url: 'https://commission.ma/decision', date: '2026-01-02' };
const named: Publisher[] = [
  { ...unnamed, name },
  { ...unnamed, name, relation: 'mandated', mandate },
  { ...unnamed, name, relation: 'commission' },
];

test('while nobody is named, every language says that the edition is independent, as does its name in citations', () => {
  for (const locale of localeCodes) {
    assert.deepEqual(lineOf(unnamed, locale), stringIn(locale, 'publisher.line.unnamed'));
    assert.deepEqual(printLineOf(unnamed, locale), stringIn(locale, 'publisher.print.unnamed'));
    assert.deepEqual(publisherName(unnamed, locale), stringIn(locale, 'cite.author'));
  }
});

test('a named publisher stands in every line and citation, in the language of the line, and each relation says something else', () => {
  for (const locale of localeCodes) {
    for (const each of named)
      for (const said of [lineOf(each, locale), printLineOf(each, locale), publisherName(each, locale)])
        assert.ok(said.value.includes(name[said.locale as keyof typeof name]), `${each.relation} ${locale}: ${said.value}`);
    const lines = [unnamed, ...named].map((each) => lineOf(each, locale).value);
    assert.equal(new Set(lines).size, lines.length, locale);
  }
  assert.equal(
    lineOf({ ...unnamed, name: { ...name, zgh: 'ⴰ' } }, 'zgh').value,
    lineOf(named[0]!, 'ar').value,
    'no two languages in a line',
  );
  assert.deepEqual(organizationOf({ ...named[0]!, site: 'https://publisher.ma' }, 'en'), {
    '@type': 'Organization',
    name: name.en,
    url: 'https://publisher.ma',
  });
});

test('nobody speaks for the Commission without a name and a published mandate', () => {
  const wrong = (change: object) => schema.safeParse({ ...unnamed, ...change }).error?.issues.map(({ path }) => path.join('.'));
  assert.equal(wrong({}), undefined);
  for (const each of named) assert.equal(wrong(each), undefined, each.relation);
  assert.deepEqual(wrong({ relation: 'commission' }), ['name']);
  assert.deepEqual(wrong({ relation: 'mandated', name }), ['mandate']);
  assert.deepEqual(wrong({ name, mandate }), ['mandate']);
  assert.deepEqual(wrong({ contact: {} }), ['contact']);
  assert.deepEqual(wrong({ contact: { email: 'no mail' } }), ['contact.email']);
});
