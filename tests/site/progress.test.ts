import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { XmlDocument } from 'libxml2-wasm';
import { site } from '#src/build/site.ts';
import { readPortal } from '#src/check/read.ts';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { assembleProgramme } from '#src/concepts/programme/programme.ts';
import { toldStatus, type Status } from '#src/concepts/progress/status.ts';
import { contentRoot } from '#src/content/root.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { formatDate } from '#src/language/format.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { addresses, languageOf, pageAt, pages, site as out } from './pages.ts';

/** The record as built: what the reader gets. */

const { portal } = readPortal(contentRoot);
const gathering = portal.gathering[0]!.data;
const plan = assembleProgramme(portal, gathering.programme);
const axes = plan.axes.map(({ number }) => `axes/${number}/`);
const root = (path: string) => pageAt(path).root;
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
const textOf = (path: string) => plain(root(path).querySelector('main')!.textContent);
/** The values of an attribute on a page, in their order. */
const values = (path: string, name: string) =>
  root(path)
    .querySelectorAll(`[${name}]`)
    .map((element) => element.getAttribute(name)!);
const said = (locale: Locale, key: StringKey) => plain(stringIn(locale, key).value);
const data = JSON.parse(readFileSync(join(out, 'data/evidence.json'), 'utf8')) as {
  statuses: { measure: number; status: Status; evidence: string[]; searched: string | null }[];
  searches: { measure: number; date: string; looked: { words: string[] }[] }[];
  evidence: {
    id: string;
    date: string;
    source: unknown;
    counts: boolean;
    whose: string;
    replacedBy: string | null;
    indicators: { measure: number; indicator: number }[];
  }[];
  asOf: string;
  latestPublication: string;
};
const derived = new Map(data.statuses.map(({ measure, status }) => [measure, status]));
/** What a reader is told: "nothing found" only of a measure that was searched to the end. */
const told = new Map(data.statuses.map(({ measure, status, searched }) => [measure, toldStatus(status, searched)]));

for (const locale of localeCodes) {
  test(`each measure page in ${locale} shows its derived status and its whole history`, () => {
    for (const { measure, evidence } of data.statuses) {
      const path = `/${locale}/plan/measures/${measure}/`;
      assert.deepEqual(values(path, 'data-measure-status'), [told.get(measure)], path);
      const searches = data.searches.filter((each) => each.measure === measure);
      if (searches.length > 0 || told.get(measure) === 'unsearched')
        assert.deepEqual(values(path, 'data-searches'), [String(searches.length)], path);
      for (const word of searches.flatMap(({ looked }) => looked.flatMap(({ words }) => words)))
        assert.ok(textOf(path).includes(plain(word)), `${path}: ${word}`);
      assert.deepEqual(values(path, 'data-evidence'), evidence, path);
    }
  });

  test(`each indicator in ${locale} has beside it what was published on it, and each measure what was published last`, () => {
    for (const { measure, evidence } of data.statuses) {
      const main = root(`/${locale}/plan/measures/${measure}/`).querySelector('main')!;
      const entries = evidence.map((id) => data.evidence.find((each) => each.id === id)!).filter(({ replacedBy }) => !replacedBy);
      const expected = entries.flatMap(({ id, indicators }) =>
        indicators.filter((each) => each.measure === measure).map(({ indicator }) => `${indicator} ${id}`),
      );
      const shown = main
        .querySelectorAll('[data-indicator]')
        .flatMap((item) =>
          item
            .querySelectorAll('[data-answers]')
            .map((each) => `${item.getAttribute('data-indicator')} ${each.getAttribute('data-answers')}`),
        );
      assert.deepEqual(shown.sort(), expected.sort(), `measure ${measure}`);
      const strip = main.querySelector('[data-measure-status]')!;
      const latest = entries.findLast(({ counts }) => counts);
      const target = strip.querySelectorAll('a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1));
      if (latest) assert.ok(target.includes(latest.id), `measure ${measure}`);
      for (const id of target) assert.equal(main.querySelectorAll(`[id="${id}"]`).length, 1, `measure ${measure}: #${id}`);
    }
  });

  test(`the changes in ${locale} run from the oldest date to the newest, each with an anchor that the list of dates leads to`, () => {
    const path = `/${locale}/plan/progress/changes/`;
    const anchors = root(path)
      .querySelectorAll('[id^="since-"]')
      .map(({ id }) => id.slice('since-'.length));
    assert.deepEqual(anchors, [...new Set(data.evidence.map(({ date }) => date))]);
    for (const date of anchors) assert.ok(root(path).querySelector(`a[href="${path}#since-${date}"]`), date);
    assert.deepEqual(
      values(path, 'data-since'),
      data.evidence.map(({ id }) => id),
    );
    const last = new Map(
      root(path)
        .querySelectorAll('[data-change]')
        .map((change) => [
          Number(change.getAttribute('data-change')),
          change.querySelectorAll('[data-status]').at(-1)!.getAttribute('data-status')!,
        ]),
    );
    for (const [measure, status] of derived) assert.equal(last.get(measure) ?? 'none', status, `measure ${measure}`);
  });
}

test('that the calendar of the plan has passed is said once: on the page of the record, by the clock of this edition', () => {
  const [year, month = 12, day = 31] = data.latestPublication.split('-').map(Number) as [number, number?, number?];
  const stale = new Date(Date.UTC(year, month - 1 + 6, day)).toISOString().slice(0, 10) <= data.asOf;
  const path = '/plan/progress/';
  for (const locale of localeCodes) {
    const saying = pages.filter(({ url, root: each }) => languageOf(url) === locale && each.querySelector('[data-stale]'));
    assert.deepEqual(
      saying.map(({ url }) => url),
      stale ? [`/${locale}${path}`] : [],
    );
  }
});

test('no file of data and no feed has a status other than the derived one', () => {
  const plan = JSON.parse(readFileSync(join(out, 'data/plan.json'), 'utf8')) as { measures: { number: number; status: string }[] };
  assert.deepEqual(
    plan.measures.map(({ number, status }) => [number, status]),
    [...derived].toSorted(([a], [b]) => a - b),
  );
  for (const locale of parityLocales) {
    for (const [measure, status] of told) {
      const feed = JSON.parse(readFileSync(join(out, `${locale}/feeds/plan/measures/${measure}.json`), 'utf8')) as { description: string };
      assert.equal(plain(feed.description), said(locale, `progress.status.${status}`), `${locale} ${measure}`);
    }
  }
});

test('that nothing was found is never left to be read as "nothing was done", nor said before one has searched to the end', () => {
  for (const locale of parityLocales) {
    assert.ok(textOf(`/${locale}/plan/progress/`).includes(said(locale, 'progress.notNothing')), locale);
    for (const [measure, status] of told) {
      const text = textOf(`/${locale}/plan/measures/${measure}/`);
      assert.equal(text.includes(said(locale, 'progress.status.none.text')), status === 'none', `${locale} ${measure}`);
      assert.equal(text.includes(said(locale, 'progress.status.unsearched.text')), status === 'unsearched', `${locale} ${measure}`);
    }
  }
});

const ofRecord = pages.filter(({ url }) => /^\/[\w-]+\/plan\/progress\//.test(url));

test('no page of the record speaks of per cent', () => {
  assert.ok(ofRecord.length > 0);
  for (const { url } of ofRecord) assert.doesNotMatch(textOf(url), /\d\s?%|٪/, url);
});

test('every page of the record says up to when evidence was gathered', () => {
  const day = formatDate(gathering.gatheredTo, 'en');
  for (const { url } of ofRecord.filter(({ url }) => /^\/en\/plan\/progress\/(|axes.*|timeline\/.*|due\/|changes\/.+)$/.test(url)))
    assert.ok(textOf(url).includes(day), url);
});

test('our reading is marked as ours wherever an entry bears on a measure', () => {
  const bearing = portal.evidence.filter((entry) => entry.data.measures.length > 0).length;
  const years = new Set(data.evidence.map(({ date }) => date.slice(0, 4)));
  const marked = [...years].flatMap((year) => values(`/en/plan/progress/timeline/${year}/`, 'data-our-reading'));
  assert.equal(marked.length, bearing);
});

test('every feed a page announces is there, and every Atom file is well-formed', () => {
  const [axis] = axes;
  const [body] = plan.bodies;
  for (const path of [
    `/ar/plan/progress/`,
    '/fr/plan/measures/1/',
    `/en/plan/progress/${axis}`,
    `/es/plan/${axis}`,
    `/zgh/plan/bodies/${body!.id}/`,
  ]) {
    const links = root(path).querySelectorAll(
      'link[rel=alternate][type="application/atom+xml"], link[rel=alternate][type="application/feed+json"]',
    );
    assert.equal(links.length, 2, path);
    for (const link of links) assert.ok(addresses.has(new URL(link.getAttribute('href')!, site).pathname), link.getAttribute('href'));
  }
  const feeds = globSync(`${out}/*/feeds/**/*.atom`);
  assert.ok(feeds.length > 0);
  for (const file of feeds) assert.doesNotThrow(() => XmlDocument.fromString(readFileSync(file, 'utf8')).dispose(), file);
});

test('the table of the record has a row for each entry', () => {
  const rows = readFileSync(join(out, 'data/evidence.csv'), 'utf8').trim().split('\r\n');
  assert.equal(rows.length, data.evidence.length + 1);
});

test('the table of bodies counts the measures that name each, as the data do, and begins with those of which the record holds nothing, then where it lacks most', () => {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(out, 'data', file), 'utf8')) as T;
  const { measures } = read<{ measures: { number: number; bodies: { id: string }[] }[] }>('plan.json');
  const { bodies } = read<{ bodies: { id: string; partOf: string | null }[] }>('bodies.json');
  for (const locale of localeCodes) {
    const rows = root(`/${locale}/plan/progress/bodies/`).querySelectorAll('[data-body]');
    const counted = rows.map((row) => {
      const id = row.getAttribute('data-body')!;
      const own = new Set([id, ...bodies.filter(({ partOf }) => partOf === id).map((body) => body.id)]);
      const named = measures.filter((measure) => measure.bodies.some((body) => own.has(body.id)));
      const shown = row
        .querySelectorAll('[data-status]')
        .map((cell) => [cell.getAttribute('data-status'), Number(cell.textContent)] as const);
      for (const [status, count] of shown)
        assert.equal(count, named.filter(({ number }) => told.get(number) === status).length, `${locale} ${id} ${status}`);
      const nothing = shown.filter(([status]) => status === 'none' || status === 'unsearched');
      const lacking = nothing.reduce((sum, [, count]) => sum + count, 0);
      return { id, nothing: lacking, bare: Number(lacking === named.length) };
    });
    const expected = new Set(measures.flatMap((measure) => measure.bodies.map(({ id }) => id)));
    for (const id of expected)
      assert.ok(
        counted.some((row) => row.id === id),
        `${locale} ${id}`,
      );
    assert.deepEqual(
      counted,
      counted.toSorted((a, b) => b.bare - a.bare || b.nothing - a.nothing),
    );
    const said = root(`/${locale}/plan/progress/bodies/`).querySelector('[data-bare]')!.textContent;
    assert.deepEqual(said.match(/\d+/g)?.map(Number), [counted.filter(({ bare }) => bare).length, counted.length], locale);
  }
});
