import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildDay } from '#src/build/build-day.ts';
import { readPortal } from '#src/check/read.ts';
import { timeframeIds } from '#src/concepts/programme/timeframes.ts';
import { assembleProgramme } from '#src/concepts/programme/programme.ts';
import { byDeadline, dueCounts } from '#src/concepts/progress/due.ts';
import { assembleProgress } from '#src/concepts/progress/progress.ts';
import { contentRoot } from '#src/content/root.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { addresses, pageAt, site } from './pages.ts';

/** Pictures of time as built: what they draw is what the data say, and words say it too. */

const { portal } = readPortal(contentRoot);
const { data: gathering } = portal.gathering[0]!;
const plan = assembleProgramme(portal, gathering.programme);
const progress = assembleProgress(portal, plan, gathering, buildDay);
const data = JSON.parse(readFileSync(join(site, 'data/evidence.json'), 'utf8')) as { evidence: { id: string; date: string }[] };
const main = (path: string) => pageAt(path).root.querySelector('main')!;
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
type Node = ReturnType<typeof main>;
const numbersIn = (node: Node, selector: string) =>
  node.querySelectorAll(selector).map((each) => Number(each.getAttribute('data-measure')));
const [from, to] = plan.facts.actionPlan?.period ?? plan.facts.period;

for (const locale of localeCodes) {
  test(`${locale}: the picture of timeframes has each measure under what the plan says of it, with its state; words and table agree`, () => {
    const page = main(`/${locale}/plan/progress/due/`);
    const rows = page.querySelectorAll('figure [data-timeframe]');
    const all = new Set<number>();
    for (const row of rows) {
      const id = row.getAttribute('data-timeframe')!;
      const due = plan.measures.filter(({ timeframe }) => timeframeIds(timeframe).includes(id)).map(({ number }) => number);
      assert.deepEqual(numbersIn(row, 'a[data-measure]'), due, id);
      assert.ok(plain(row.textContent).includes(plain(stringIn(locale, 'measures.count', { count: due.length }).value)), id);
      for (const number of due) all.add(number);
      for (const cell of row.querySelectorAll('a[data-measure]')) {
        const own = progress.measures.find(({ measure }) => measure.number === Number(cell.getAttribute('data-measure')))!;
        assert.equal(cell.getAttribute('data-status'), own.status, id);
      }
      const years = row.querySelectorAll('[data-years]').map((band) => band.getAttribute('data-years'));
      const first = [`${from}-${from}`, `${from + 1}-${from + 1}`];
      assert.deepEqual(years, id === 'not-stated' ? [] : id === 'ongoing' ? [`${from}-${to}`] : first, id);
    }
    assert.equal(all.size, plan.measures.length);
    const counts = stringIn(locale, 'due.counts', { ...dueCounts(progress.measures, plan, buildDay) });
    assert.ok(plain(page.querySelector('figcaption')!.textContent).includes(plain(counts.value)));
    assert.deepEqual(
      numbersIn(page, 'tr[data-measure]').toSorted((a, b) => a - b),
      [...all].toSorted((a, b) => a - b),
    );
  });

  test(`${locale}: a body's page says first what is due and what was published, and lists its measures by deadline with the newest entry`, () => {
    for (const body of plan.bodies) {
      const page = main(`/${locale}/plan/bodies/${body.id}/`);
      const own = progress.measures.filter(({ measure }) => body.allMeasures.includes(measure));
      const counts = stringIn(locale, 'due.counts', { ...dueCounts(own, plan, buildDay) });
      assert.ok(plain(page.querySelector('header')!.textContent).includes(plain(counts.value)), body.id);
      assert.deepEqual(
        numbersIn(page, 'tr[data-measure]'),
        byDeadline(own).map(({ measure }) => measure.number),
        body.id,
      );
      for (const { measure, latest } of own.filter((each) => each.latest)) {
        const row = page.querySelector(`tr[data-measure="${measure.number}"]`)!;
        assert.ok(row.querySelector(`a[href$="#${latest!.id}"]`), `${body.id} ${measure.number}`);
      }
    }
  });

  test(`${locale}: the table of bodies counts by axis, and each count leads to those measures`, () => {
    const table = main(`/${locale}/plan/progress/bodies/`);
    assert.equal(table.querySelectorAll('th [data-axis]').length, table.querySelectorAll('td[data-axis] a').length);
    for (const cell of table.querySelectorAll('[data-body] [data-axis]')) {
      const body = plan.bodies.find(({ id }) => id === cell.closest('[data-body]')!.getAttribute('data-body'))!;
      const axis = Number(cell.getAttribute('data-axis'));
      const due = body.allMeasures.filter((measure) => measure.axis?.number === axis).map(({ number }) => number);
      assert.equal(Number(/(\d+)\)?\s*$/.exec(cell.textContent)?.[1]), due.length, `${body.id} ${axis}`);
      const [link] = cell.querySelectorAll('a');
      assert.equal(link === undefined, due.length === 0);
      if (!link) continue;
      // Where a phone leaves out the columns, the axis is named beside its count.
      if (cell.tagName === 'LI') assert.ok(cell.textContent.includes(stringIn(locale, 'axis.number', { number: axis }).value), locale);
      const [path, id] = link.getAttribute('href')!.split('#') as [string, string];
      assert.deepEqual(numbersIn(main(path).querySelector(`[id="${id}"]`)!, 'a[data-measure]'), due, `${body.id} ${axis}`);
    }
  });

  test(`${locale}: the picture of the record has a sign for each entry in its month, under its first address, which leads to it`, () => {
    const path = `/${locale}/plan/progress/timeline/`;
    const signs = main(path).querySelectorAll('figure a[id]');
    assert.deepEqual(signs.map(({ id }) => id).toSorted(), data.evidence.map(({ id }) => id).toSorted());
    for (const sign of signs) {
      const { date } = data.evidence.find(({ id }) => id === sign.id)!;
      assert.equal(sign.closest('[data-year]')!.getAttribute('data-year'), date.slice(0, 4), sign.id);
      assert.equal(sign.closest('[data-month]')!.getAttribute('data-month'), date.slice(5, 7), sign.id);
      const [page, id] = sign.getAttribute('href')!.split('#') as [string, string];
      assert.equal(page, `${path}${date.slice(0, 4)}/`);
      const target = main(page).querySelector(`[id="${id}"]`)!;
      assert.ok(plain(sign.textContent).includes(plain(target.querySelector('h2')!.textContent)), sign.id);
    }
    const counts = main(path)
      .querySelectorAll('figure [data-count] bdi')
      .map((count) => Number(count.textContent));
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      data.evidence.length,
    );
  });

  test(`${locale}: each year of the record has a page that holds its entries, and no year without one is led to`, () => {
    const years = [...new Set(data.evidence.map(({ date }) => date.slice(0, 4)))];
    const shown = years.flatMap((year) =>
      main(`/${locale}/plan/progress/timeline/${year}/`)
        .querySelectorAll('[data-evidence]')
        .map((entry) => entry.id),
    );
    assert.deepEqual(shown.toSorted(), data.evidence.map(({ id }) => id).toSorted());
    for (const url of addresses) {
      const [, year] = new RegExp(`^/${locale}/plan/progress/timeline/(\\d+)/$`).exec(url) ?? [];
      if (year) assert.ok(years.includes(year), url);
    }
  });

  test(`${locale}: the dates of the Commission stand as far apart as they are, each with what happened; the source of each is told`, () => {
    const page = main(`/${locale}/commission/`);
    const { timeline } = portal.commission[0]!.data;
    const items = page.querySelectorAll('figure li[data-gap]');
    assert.deepEqual(
      items.map((item) => item.querySelector('time')!.getAttribute('datetime')),
      timeline.map(({ date }) => date),
    );
    const at = ({ date }: { date: string }) => Date.parse(`${date}-01-01`.slice(0, 10)) / 864e5 / 365.25;
    const heights = items.map((item) => Number.parseFloat(item.querySelector('svg[height$="em"]')!.getAttribute('height')!));
    const scale = heights[0]! / (at(timeline[1]!) - at(timeline[0]!));
    for (const [index, height] of heights.slice(0, -1).entries()) {
      const expected = (at(timeline[index + 1]!) - at(timeline[index]!)) * scale;
      assert.ok(Math.abs(height - expected) < 0.02 * expected, `${index}: ${height} for ${expected}`);
    }
    for (const [index, item] of items.entries()) assert.equal(page.querySelectorAll(`details a[href="#${item.id}"]`).length, 1, `${index}`);
  });
}
