import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldestFirst, ordersOf, rowAttributes } from './order.ts';
import { slugify } from '#src/content/entry.ts';
import { assembleStudies, authorsOf, facetsOf } from './model.ts';
import { study, studyText } from './schema.ts';

const facts = (own: object = {}) =>
  study.parse({ kind: 'report', publisher: 'ILO', date: '2020', languages: ['en'], copy: 'held', language: 'en', ...own });
const text = studyText.parse({ title: 'T', summary: 'S', translation: { state: 'original' } });
const library = (entries: Record<string, object>) =>
  assembleStudies({
    study: Object.entries(entries).map(([id, own]) => ({ id: `studies/${id}`, data: facts(own) })),
    studyText: Object.keys(entries).map((id) => ({ id: `studies/${id}/en`, data: text })),
    term: [{ id: 'minor', data: { id: 'minor', title: { ar: 'قاصر', en: 'minor' } } }],
  });

test('the newest document stands first, one without a date last', () => {
  const ids = library({ old: { date: '2011' }, none: { date: null }, new: { date: '2023-04' } }).map(({ id }) => id);
  assert.deepEqual(ids, ['new', 'old', 'none']);
});

test('a document without a date is told apart: its year is "no-date" and it says what is unknown', () => {
  const [entry] = library({ none: { date: null, languages: [] } });
  assert.deepEqual(entry!.unknown, ['date', 'languages', 'pages', 'url']);
  assert.equal(facetsOf([entry!])[0]!.values[0]!.id, 'no-date');
});

test('a missing date is not a null date: the schema asks for it', () => {
  const { error } = study.safeParse({ kind: 'report', publisher: 'ILO', languages: [], copy: 'held', language: 'en' });
  assert.deepEqual(error?.issues[0]?.path, ['date']);
});

test('a document stands under each of its publishers and subjects', () => {
  const facets = facetsOf(library({ a: { coPublishers: ['UN Women'], subjects: ['minor'] } }));
  const ids = (name: string) => facets.find((facet) => facet.name === name)!.values.map(({ id }) => id);
  assert.deepEqual(ids('publisher'), ['ilo', 'un-women']);
  assert.deepEqual(ids('subject'), ['minor']);
});

test('a subject that is not in the glossary stops, naming the file', () => {
  assert.throws(() => library({ a: { subjects: ['x'] } }), /content\/studies\/a\/index\.yaml: no term "x"/);
});

test('addresses of publishers hold only letters, digits and hyphens', () => {
  assert.equal(slugify('Présidence du Ministère public'), 'presidence-du-ministere-public');
  assert.equal(slugify('وزارة العدل'), '');
});

test('a malformed DOI and an ISBN with a wrong check digit are refused', () => {
  assert.equal(study.safeParse({ ...facts(), doi: 'https://doi.org/10.1/x' }).success, false);
  assert.equal(study.safeParse({ ...facts(), doi: '10.2870/25201' }).success, true);
  assert.equal(study.safeParse({ ...facts(), isbn: '978-9954-9638-4-4' }).success, false);
  assert.equal(study.safeParse({ ...facts(), isbn: '978-9954-9638-4-5' }).success, true);
});

test('a document stands under each year that it covers, and its authors in the order of the alphabet, each once', () => {
  const studies = library({
    span: { covers: '2019-2021', authors: ['Élan, A.', 'Zed, B.'] },
    year: { covers: '2020', authors: ['Eta, C.', 'Zed, B.'] },
    none: {},
  });
  const years = facetsOf(studies).find(({ name }) => name === 'covers')!.values;
  assert.deepEqual(
    years.map(({ id, items }) => [id, items.map((study) => study.id).toSorted()]),
    [
      ['2021', ['span']],
      ['2020', ['span', 'year']],
      ['2019', ['span']],
    ],
  );
  const authors = authorsOf(studies, 'fr').map(({ id, items }) => [id, items.length]);
  assert.deepEqual(authors, [
    ['Élan, A.', 1],
    ['Eta, C.', 1],
    ['Zed, B.', 2],
  ]);
});

test('from the oldest, what has no date stands last too', () => {
  const ids = oldestFirst(library({ old: { date: '2011' }, none: { date: null }, new: { date: '2023-04' } })).map(({ id }) => id);
  assert.deepEqual(ids, ['old', 'new', 'none']);
});

test('a row tells the filter its values in every facet that narrows the list, and an order the place of each row', () => {
  const studies = library({ old: { date: '2011', coPublishers: ['UN Women'], languages: ['en', 'fr'] }, none: { date: null } });
  assert.deepEqual(rowAttributes(studies[0]!), {
    'data-year': '2011',
    'data-kind': 'report',
    'data-language': 'en fr',
    'data-subject': '',
  });
  assert.equal(rowAttributes(studies[1]!)['data-year'], 'no-date');
  const orders = ordersOf(studies.toReversed(), 'en');
  assert.deepEqual(orders.find(({ id }) => id === 'oldest')!.places, [1, 0]);
  const publishers = facetsOf(studies).find(({ name }) => name === 'publisher')!.values;
  for (const id of ['ilo', 'un-women']) assert.ok(publishers.find((value) => value.id === id)!.items.includes(studies[0]!), id);
});
