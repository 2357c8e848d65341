import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from '#src/check/read.ts';
import { place as placeSchema, search as searchSchema, type Place, type SearchFacts } from './schema.ts';
import { searchRules } from './search-rules.ts';
import { searchedFor } from './searches.ts';
import { statuses, toldStatus } from './status.ts';

const place = (id: string, required: boolean): Place => placeSchema.parse({ id, title: { ar: id }, required });
const places = [place('site', true), place('press', true), place('elsewhere', false)];
const search = (date: string, where: string[], more: Partial<SearchFacts> = {}): SearchFacts =>
  searchSchema.parse({
    id: `21-${date}`,
    measure: 21,
    date,
    looked: where.map((each) => ({ where: each, words: ['w'] })),
    found: [],
    ...more,
  });

const anySearch = fc.record({
  date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  where: fc.subarray(['site', 'press', 'elsewhere'], { minLength: 1 }),
  measure: fc.constantFrom(21, 22),
});

test('"nothing found" is said of a measure only when someone has looked in each required place', () => {
  fc.assert(
    fc.property(fc.array(anySearch), (drafts) => {
      const searches = drafts.map(({ date, where, measure }) => search(date, where, { measure }));
      const { searchedTo, left } = searchedFor(21, searches, places, []);
      const seen = new Set(searches.filter(({ measure }) => measure === 21).flatMap(({ looked }) => looked.map(({ where }) => where)));
      assert.equal(toldStatus('none', searchedTo), seen.has('site') && seen.has('press') ? 'none' : 'unsearched');
      assert.deepEqual(
        left.map(({ id }) => id),
        ['site', 'press'].filter((id) => !seen.has(id)),
      );
    }),
  );
});

test('a search reaches as far as its oldest last look into a required place', () => {
  const searches = [search('2026-01-01', ['site', 'press']), search('2026-02-01', ['site', 'elsewhere'])];
  assert.equal(searchedFor(21, searches, places, []).searchedTo, '2026-01-01');
  assert.equal(searchedFor(21, [...searches, search('2026-03-01', ['press'])], places, []).searchedTo, '2026-02-01');
});

test('without a required place nothing is searched to the end', () =>
  assert.equal(searchedFor(21, [search('2026-01-01', ['elsewhere'])], [places[2]!], []).searchedTo, null));

test('a search changes no status that something published gives', () => {
  for (const status of statuses.filter((each) => each !== 'none')) assert.equal(toldStatus(status, null), status);
});

/** A portal with one measure and one entry of evidence about it, and the searches given. */
function problemsOf(row: SearchFacts, list = places): string[] {
  const entry = (id: string, data: unknown) => ({ id, file: `${id}.yaml`, data, body: '' }) as Entry<never>;
  const portal = {
    place: list.map((each) => entry(each.id, each)),
    evidence: [entry('evidence/2024-01-01-act', { measures: [21], recorded: '2026-01-10' })],
    search: [entry(row.id, row)],
  } as unknown as Portal;
  return searchRules(portal).map(({ field, wrong }) => `${field}: ${wrong}`);
}

const sound = search('2026-02-01', ['site'], { found: ['2024-01-01-act'] });
test('a sound search has no problem', () => assert.deepEqual(problemsOf(sound), []));

const slips: [says: string, row: SearchFacts, line: string, list?: Place[]][] = [
  ['an id of another day', { ...sound, id: '21-2026-02-02' }, '21-2026-02-02.id: is not its measure and date'],
  [
    'an entry about another measure',
    { ...sound, id: '22-2026-02-01', measure: 22 },
    '22-2026-02-01.found.0: the entry 2024-01-01-act does not name measure 22',
  ],
  [
    'nothing found where the record holds something',
    { ...sound, found: [] },
    '21-2026-02-01.found: finds nothing, while the record held 2024-01-01-act by that day',
  ],
  ['no required place at all', sound, ': no place is required', [place('site', false)]],
];
for (const [says, row, line, list] of slips)
  test(`one line names row, field and fault of a search with: ${says}`, () => {
    assert.deepEqual(problemsOf(row, list), [line]);
  });

test('a search that looks into one place twice is told', () =>
  assert.match(searchSchema.safeParse({ ...sound, looked: [...sound.looked, ...sound.looked] }).error!.message, /stands twice/));

test('a search may find nothing where the record was filled only later', () =>
  assert.deepEqual(problemsOf(search('2026-01-09', ['site'])), []));
