import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import type { Entry } from '#src/content/entry.ts';
import { readPortal } from '#src/check/read.ts';
import { elsewhere, ofPublicAuthor } from '#src/concepts/progress/elsewhere.ts';
import { contentRoot } from '#src/content/root.ts';
import { evidenceData, evidenceDataset } from '#src/concepts/progress/data.ts';
import { feedFor, feedsOf } from '#src/concepts/progress/feeds.ts';
import { atom, jsonFeed } from '#src/kits/feed/formats.ts';
import { assembleProgress, countsOf, periodsOf, recordDates, statusData } from '#src/concepts/progress/progress.ts';
import { statusOf, toldStatus } from '#src/concepts/progress/status.ts';
import { localeCodes } from '#src/language/locales.ts';
import { assembleProgramme } from '#src/concepts/programme/programme.ts';
import { copyOfWhole } from '../fixtures/portal.ts';
import { atomFaults, atomIds } from '../site/feed-rules.ts';
import { jsonFaults } from '../site/json-feed-rules.ts';

/** The record: its rules over the content, and what it makes of entries over the portal in small. */

type Records = typeof portal;
const { portal } = readPortal(contentRoot);
const gathering = portal.gathering[0]!.data;
const plan = assembleProgramme(portal, gathering.programme);
const progress = assembleProgress(portal, plan, gathering, '2026-01-01');

const { portal: small } = readPortal(copyOfWhole({ after }));
const smallPlan = assembleProgramme(small, 'plan');
const record = (records: Records, today = '2026-01-01') => assembleProgress(records, smallPlan, small.gathering[0]!.data, today);
/** The portal in small with these entries of the record alone, and nothing published beside them. */
function only(...own: ({ slug: string } & Partial<Records['evidence'][number]['data']>)[]): Records {
  const [entry] = small.evidence;
  const [text] = small.evidenceText;
  const at = (slug: string) => `progress/evidence/${slug}`;
  return {
    ...small,
    ...{ search: [], news: [], campaign: [], study: [], law: [] },
    evidence: own.map(({ slug, ...facts }) => ({ ...entry!, id: at(slug), data: { ...entry!.data, ...facts } })),
    evidenceText: own.map(({ slug }) => ({ ...text!, id: `${at(slug)}/ar` })),
  };
}
const guide = { slug: '2023-04-guide', date: '2023-04', shows: 'output' as const, indicators: [{ measure: 1, indicator: 1 }] };
const site = new URL('https://portal.example');
const author = { value: 'Publisher', locale: 'en', fallback: false } as const;

test('every measure of the plan has a status, and it is the one that its entries give', () => {
  assert.deepEqual(
    progress.measures.map(({ measure }) => measure),
    plan.measures,
  );
  for (const { measure, status, searchedTo } of progress.measures)
    assert.equal(status, toldStatus(statusOf(measure.number, progress.evidence, plan.facts.period[0]), searchedTo));
  assert.equal(
    countsOf(progress.measures).reduce((sum, { count }) => sum + count, 0),
    plan.measures.length,
  );
});

test('an output that a second party has assessed since is told as assessed, with both entries behind it', () => {
  const two = record(only(guide, { slug: '2024-assessment', date: '2024', shows: 'assessment', whose: 'second-party' }));
  assert.deepEqual(
    two.changes.map(({ measure, evidence, to }) => [measure.number, evidence.date, to]),
    [
      [1, '2023-04', 'output'],
      [1, '2024', 'assessed'],
    ],
  );
  const { status, evidence } = statusData(two, { number: 1 });
  assert.deepEqual([status, evidence], ['assessed', ['2023-04-guide', '2024-assessment']]);
});

test('what came before the plan stands in the history and gives no status', () => {
  const [first] = record(only({ slug: '2022-early', date: '2022' })).measures;
  assert.deepEqual([first!.history.length, first!.status], [1, 'unsearched']);
});

test('a corrected entry stays in the history, points to its correction, and no longer counts', () => {
  const corrected = record(only(guide, { slug: '2023-05-correction', date: '2023-05', replaces: guide.slug }));
  const { status, history, latest } = corrected.measures[0]!;
  assert.deepEqual([status, history.length, latest!.id], ['activity', 2, '2023-05-correction']);
  assert.equal(history[0]!.replacedBy!.id, '2023-05-correction');
  assert.equal(history[0]!.counts, false);
  assert.equal(corrected.changes.length, 1);
});

test('the changes lead from nothing to the present status of every measure, each with the entry behind it', () => {
  const end = new Map(progress.changes.map(({ measure, to }) => [measure.number, to]));
  for (const { measure } of progress.measures) assert.equal(end.get(measure.number) ?? 'none', statusData(progress, measure).status);
  const years = periodsOf(progress).filter(({ half }) => !half);
  assert.equal(years.flatMap(({ changes }) => changes).length, progress.changes.length);
  for (const { year, evidence } of years) {
    const halves = periodsOf(progress).filter((period) => period.half && period.year === year);
    const dated = evidence.filter(({ date }) => date.length > 4).map(({ id }) => id);
    assert.deepEqual(halves.flatMap((half) => half.evidence.map(({ id }) => id)).toSorted(), dated.toSorted(), year);
  }
});

test('from a date to the end of the list stands all that was published since, and no entry is left out', () => {
  const dates = recordDates(progress);
  assert.deepEqual(
    dates.flatMap(({ evidence }) => evidence),
    progress.evidence,
  );
  assert.deepEqual(
    dates.flatMap(({ changes }) => changes),
    progress.changes,
  );
  // A date without a day stands at the end of its month or year.
  const ends = dates.map(({ date }) => `${date}~`);
  assert.deepEqual(ends, ends.toSorted());
});

/** A record of which the last thing told was of 21 February 2025. */
const last = only({ slug: '2025-02-21-training', date: '2025-02-21' });

test('the clock of a build is PORTAL_TODAY: moved on, it makes the record stale', () => {
  const script = "import { buildDay } from './src/build/build-day.ts'; console.log(buildDay)";
  const clock = (today: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, PORTAL_TODAY: today },
      encoding: 'utf8',
    }).stdout.trim();
  assert.equal(record(last, clock('2025-08-20')).overdue.stale, false);
  assert.equal(record(last, clock('2025-08-21')).overdue.stale, true);
});

test('the last sign of the Commission or a public body is looked for in all that the portal tells, not on the record alone', () => {
  const years = progress.evidence.filter(({ whose, before }) => !before && (whose === 'commission' || whose === 'body'));
  const told = [
    ...years.map(({ date }) => date),
    ...elsewhere<Entry>(portal)
      .filter((each) => ofPublicAuthor(each, plan.facts.period[0]))
      .map(({ date }) => date),
  ];
  const { overdue, latestPublic } = progress;
  assert.equal(overdue.last, told.toSorted().at(-1));
  // The newest publication stands on the record, or says why it does not.
  const excused = elsewhere<Entry>(portal).some(({ date, notOnRecord }) => date === overdue.last && notOnRecord);
  assert.ok(latestPublic || excused);
});

for (const collection of ['news', 'campaign', 'study', 'law'] as const)
  test(`${collection}: what a public author publishes moves the last sign on, what another does not`, () => {
    for (const publicAuthor of [true, false]) {
      const later = small[collection].map((entry, index) => ({
        ...entry,
        data: { ...entry.data, ...(index === 0 && { date: '2031-01-02', from: '2031-01-02', record: [], publicAuthor }) },
      }));
      assert.equal(record({ ...small, [collection]: later }, '2031-02-01').overdue.last === '2031-01-02', publicAuthor);
    }
  });

test('the stale mark appears when the clock is moved on, by the rhythm of the monitoring committee', () => {
  assert.equal(record(last, '2025-03-01').overdue.stale, false);
  assert.deepEqual(record(last, '2026-11-22').overdue, { last: '2025-02-21', meetings: 3, reports: 1, stale: true });
});

test('the data holds the statuses that the pages show, and only derived ones', () => {
  const data = evidenceData(progress, site, { licence: null, asOf: '2026-01-01' });
  assert.deepEqual(
    data.statuses.map(({ measure, status, searched }) => [measure, toldStatus(status, searched)]),
    progress.measures.map(({ measure, status }) => [measure.number, status]),
  );
  assert.ok(data.evidence.every((entry) => !('status' in entry)));
  assert.equal(evidenceDataset.tables[0]!.csv(data).trim().split('\r\n').length, progress.evidence.length + 1);
});

test('there is a feed for the plan, what others recommended, each axis, each body and each measure', () => {
  assert.equal(feedsOf(progress).length, 2 + plan.axes.length + plan.bodies.length + plan.measures.length);
});

for (const locale of localeCodes) {
  test(`every feed in ${locale} is valid Atom and valid JSON Feed, with the same entries`, () => {
    for (const feed of feedsOf(progress)) {
      const model = feedFor(progress, feed, locale, { author, rights: author, site });
      assert.deepEqual(atomFaults(atom(model)), []);
      assert.deepEqual(jsonFaults(jsonFeed(model)), []);
      const { items } = JSON.parse(jsonFeed(model)) as { items: { id: string }[] };
      assert.deepEqual(
        items.map(({ id }) => id),
        atomIds(atom(model)),
      );
    }
  });
}

test('a feed never breaks the address of a source with a bidi isolate', () => {
  const { items } = feedFor(progress, { kind: 'plan' }, 'ar', { author, rights: author, site });
  for (const { content } of items) assert.doesNotMatch(content.value, /[\u2066-\u2069]https?|https?[\u2066-\u2069]/);
});
