import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { holdsNothing, toldStatus, type Status } from '#src/concepts/progress/status.ts';
import { contentRoot } from '#src/content/root.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { pageAt, site as out } from './pages.ts';

/** What others found and recommended, as built: what the reader gets. */

const { recommendations, statuses } = JSON.parse(readFileSync(join(out, 'data/evidence.json'), 'utf8')) as {
  recommendations: { id: string; kind: string; by: { id: string }; measures: number[] }[];
  statuses: { measure: number; status: Status; searched: string | null }[];
};
const told = new Map(statuses.map(({ measure, status, searched }) => [measure, toldStatus(status, searched)]));
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
/** The values of an attribute on a page, in their order. */
const values = (path: string, name: string) =>
  pageAt(path)
    .root.querySelectorAll(`[${name}]`)
    .map((element) => element.getAttribute(name)!);

test('what others recommended is listed, and that the list is not complete is said', () => {
  for (const locale of localeCodes) {
    const path = `/${locale}/plan/progress/recommendations/`;
    const { textContent } = pageAt(path).root.querySelector('main')!;
    assert.ok(plain(textContent).includes(plain(stringIn(locale, 'progress.recommendations.missing').value)), path);
    const bodies = [...new Set(recommendations.map(({ by }) => by.id))];
    assert.deepEqual(values(path, 'data-asked-by').toSorted(), bodies.toSorted(), path);
    for (const id of bodies) {
      const own = recommendations.filter(({ by }) => by.id === id).map((each) => each.id);
      assert.deepEqual(values(`${path}${id}/`, 'data-recommendation').toSorted(), own.toSorted(), id);
    }
    for (const facet of ['year', 'subject', 'measure'])
      assert.deepEqual(
        new Set(values(`${path}by/${facet}/`, 'data-listed')),
        new Set(recommendations.filter(({ measures }) => facet !== 'measure' || measures.length > 0).map((each) => each.id)),
        `${path}by/${facet}/`,
      );
  }
});

test('a measure tells who asked and how often, and what was asked with nothing published is that and no more', () => {
  for (const locale of localeCodes) {
    for (const { measure } of statuses) {
      const own = recommendations.filter(({ measures }) => measures.includes(measure));
      const path = `/${locale}/plan/measures/${measure}/`;
      assert.deepEqual(values(path, 'data-asked-by').toSorted(), [...new Set(own.map(({ by }) => by.id))].toSorted(), path);
      assert.equal(
        values(path, 'data-asked-count').reduce((sum, count) => sum + Number(count), 0),
        own.length,
        path,
      );
    }
    const asked = recommendations.filter(({ kind }) => kind === 'recommendation').flatMap(({ measures }) => measures);
    assert.deepEqual(
      values(`/${locale}/plan/progress/recommendations/`, 'data-unanswered').map(Number).toSorted(),
      [...new Set(asked)].filter((measure) => holdsNothing(told.get(measure)!)).toSorted(),
    );
  }
});

test('how far two readings agree is said of each kind of thing that was read twice, and of no other', () => {
  const { portal } = readPortal(contentRoot);
  const readTwice = {
    measures: portal.recommendation.some(({ data }) => data.readings),
    articles: portal.recommendation.some(({ data }) => data.readings?.some(({ articles }) => articles)),
    evidence: portal.evidenceReading.length > 0,
    studies: portal.study.some(({ data }) => data.readings),
    judgments: portal.decision.some(({ data }) => data.readings),
  };
  const kinds = Object.entries(readTwice).flatMap(([kind, was]) => (was ? [kind] : []));
  for (const locale of localeCodes)
    assert.deepEqual(values(`/${locale}/plan/progress/recommendations/`, 'data-agreement').toSorted(), kinds.toSorted(), locale);
});
