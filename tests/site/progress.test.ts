import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { XmlDocument } from 'libxml2-wasm';
import { parse } from 'node-html-parser';
import { toldStatus, type Status } from '#src/concepts/progress/status.ts';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { formatDate } from '#src/language/format.ts';

/** The record as built: what the reader gets. */

const out = process.env['PORTAL_OUT'] ?? 'dist';
const locales = ['ar', 'zgh', 'fr', 'en', 'es'] as const;
const page = (path: string) => {
  const file = [join(out, path, 'index.html'), join(out, `${path.replace(/\/$/, '')}.html`)].find(existsSync);
  assert.ok(file, `${path} is missing`);
  return readFileSync(file, 'utf8');
};
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
  recommendations: { id: string; kind: string }[];
  asOf: string;
  latestPublication: string;
};
const plan = JSON.parse(readFileSync(join(out, 'data/plan.json'), 'utf8')) as { measures: { number: number; status: string }[] };
/** A page as it reads, its escapes undone. */
const plain = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const wordsOf = (locale: string) => JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8')) as Record<string, string>;
const derived = new Map(data.statuses.map(({ measure, status }) => [measure, status]));
/** What a reader is told: "nothing found" only of a measure that was searched to the end. */
const told = new Map(data.statuses.map(({ measure, status, searched }) => [measure, toldStatus(status, searched)]));

for (const locale of locales) {
  test(`each measure page in ${locale} shows its derived status and its whole history`, () => {
    for (const { measure, evidence } of data.statuses) {
      const html = page(`/${locale}/plan/measures/${measure}/`);
      assert.match(html, new RegExp(`data-measure-status="${told.get(measure)}"`), `measure ${measure}`);
      const searches = data.searches.filter((each) => each.measure === measure);
      if (searches.length > 0 || told.get(measure) === 'unsearched')
        assert.ok(html.includes(`data-searches="${searches.length}"`), `measure ${measure}: its searches`);
      for (const word of searches.flatMap(({ looked }) => looked.flatMap(({ words }) => words)))
        assert.ok(plain(html).includes(word), `measure ${measure}: ${word}`);
      assert.deepEqual(
        [...html.matchAll(/data-evidence="([^"]+)"/g)].map((match) => match[1]),
        evidence,
        `measure ${measure}`,
      );
    }
  });

  test(`each indicator in ${locale} has beside it what was published on it, and each measure what was published last`, () => {
    for (const { measure, evidence } of data.statuses) {
      const main = parse(page(`/${locale}/plan/measures/${measure}/`)).querySelector('main')!;
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
    const html = page(`/${locale}/plan/progress/changes/`);
    const anchors = [...html.matchAll(/ id="since-([\d-]+)"/g)].map((match) => match[1]!);
    assert.deepEqual(anchors, [...new Set(data.evidence.map(({ date }) => date))]);
    for (const date of anchors) assert.ok(html.includes(`href="/${locale}/plan/progress/changes/#since-${date}"`), date);
    const listed = [...html.matchAll(/data-since="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(
      listed,
      data.evidence.map(({ id }) => id),
    );
    const last = new Map(
      [...html.matchAll(/data-change="(\d+)"[\s\S]*?data-status="\w+"[\s\S]*?data-status="(\w+)"/g)].map((match) => [
        Number(match[1]),
        match[2]!,
      ]),
    );
    for (const [measure, status] of derived) assert.equal(last.get(measure) ?? 'none', status, `measure ${measure}`);
  });

  test(`the timeline in ${locale} holds every entry once, with an anchor`, () => {
    const html = page(`/${locale}/plan/progress/timeline/`);
    for (const { id } of data.evidence) assert.equal(html.split(` id="${id}"`).length, 2, id);
  });
}

test('that the calendar of the plan has passed is said once: on the page of the record, by the clock of this edition', () => {
  const [year, month = 12, day = 31] = data.latestPublication.split('-').map(Number) as [number, number?, number?];
  const stale = new Date(Date.UTC(year, month - 1 + 6, day)).toISOString().slice(0, 10) <= data.asOf;
  for (const locale of locales) {
    const saying = globSync(`${out}/${locale}/**/*.html`).filter((file) => readFileSync(file, 'utf8').includes('data-stale'));
    assert.deepEqual(saying, stale ? [join(out, locale, 'plan/progress/index.html')] : [], locale);
  }
});

test('what others recommended is listed, and how far the list reaches is said', () => {
  const { recommendations } = data;
  assert.ok(recommendations.some(({ kind }) => kind === 'recommendation') && recommendations.some(({ kind }) => kind === 'finding'));
  for (const locale of locales) {
    const html = page(`/${locale}/plan/progress/recommendations/`);
    for (const { id } of recommendations) assert.ok(html.includes(`data-recommendation="${id}"`), `${locale} ${id}`);
  }
  assert.match(page('/en/plan/progress/recommendations/'), /This list is not complete/);
});

test('no file of data and no feed has a status other than the derived one', () => {
  assert.deepEqual(
    plan.measures.map(({ number, status }) => [number, status]),
    [...derived].toSorted(([a], [b]) => a - b),
  );
  for (const locale of locales.filter((code) => code !== 'zgh')) {
    const words = wordsOf(locale);
    for (const [measure, status] of told) {
      const feed = JSON.parse(readFileSync(join(out, `${locale}/feeds/plan/measures/${measure}.json`), 'utf8')) as { description: string };
      assert.equal(feed.description, words[`progress.status.${status}`], `${locale} ${measure}`);
    }
  }
});

test('that nothing was found is never left to be read as "nothing was done", nor said before one has searched to the end', () => {
  for (const locale of locales.filter((code) => code !== 'zgh')) {
    const words = wordsOf(locale);
    assert.ok(page(`/${locale}/plan/progress/`).includes(words['progress.notNothing']!), locale);
    for (const [measure, status] of told) {
      const html = page(`/${locale}/plan/measures/${measure}/`);
      assert.equal(html.includes(words['progress.status.none.text']!), status === 'none', `${locale} ${measure}`);
      assert.equal(html.includes(words['progress.status.unsearched.text']!), status === 'unsearched', `${locale} ${measure}`);
    }
  }
});

test('no page of the record speaks of per cent', () => {
  for (const file of globSync(`${out}/*/plan/progress/**/*.html`)) {
    const main = readFileSync(file, 'utf8').split('<main')[1]!.split('</main>')[0]!;
    assert.doesNotMatch(main.replaceAll(/href="[^"]*"/g, ''), /\d\s?%|٪/, file);
  }
});

test('every page of the record says up to when evidence was gathered', () => {
  const day = formatDate(readPortal(contentRoot).portal.gathering[0]!.data.gatheredTo, 'en');
  for (const part of ['', 'axes/1/', 'timeline/', 'due/', 'changes/2024/'])
    assert.ok(page(`/en/plan/progress/${part}`).includes(day), part);
});

test('our reading is marked as ours wherever an entry bears on a measure', () => {
  const html = page('/en/plan/progress/timeline/');
  const bearing = data.evidence.filter((entry) => (entry as unknown as { measures: number[] }).measures.length > 0).length;
  assert.equal(html.split('data-our-reading').length - 1, bearing);
});

test('every feed a page announces is there, and every Atom file is well-formed', () => {
  for (const path of [
    '/ar/plan/progress/',
    '/fr/plan/measures/21/',
    '/en/plan/progress/axes/2/',
    '/es/plan/axes/3/',
    '/zgh/plan/bodies/iom/',
  ]) {
    const links = [...page(path).matchAll(/<link rel="alternate" type="application\/(?:atom|feed)\+(?:xml|json)"[^>]* href="([^"]+)"/g)];
    assert.equal(links.length, 2, path);
    for (const link of links) assert.ok(existsSync(join(out, link[1]!)), link[1]);
  }
  const feeds = globSync(`${out}/*/feeds/**/*.atom`);
  assert.ok(feeds.length > 5 * (1 + 4 + 74));
  for (const file of feeds) assert.doesNotThrow(() => XmlDocument.fromString(readFileSync(file, 'utf8')).dispose(), file);
});

test('the table of the record has a row for each entry', () => {
  const rows = readFileSync(join(out, 'data/evidence.csv'), 'utf8').trim().split('\r\n');
  assert.equal(rows.length, data.evidence.length + 1);
});
