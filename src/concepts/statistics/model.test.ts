import type { EntryOf } from '#src/check/collections.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Entry } from '#src/content/entry.ts';
import type { Portal } from '#src/check/read.ts';
import { problemLine } from '#src/content/problem.ts';
import { chart } from '#src/kits/chart/chart.ts';
import { stringIn } from '#src/language/strings.ts';
import { statisticsRules } from './rules.ts';
import { series, type SeriesFacts } from './schema.ts';
import { latestFigure, rowsOf } from './model.ts';

const readIn = { title: 'Report', publisher: 'P', url: 'https://example.org/', date: null };
const words = { ar: 'ن', en: 'w' };
const raw = (own: object = {}) => ({
  language: 'ar',
  order: 1,
  title: words,
  unit: 'victims',
  shape: 'years',
  source: { name: words, publication: words },
  counts: words,
  countsNot: words,
  translations: { ar: { state: 'original' } },
  points: [
    { period: '2022', value: 1234, readIn },
    { period: '2023', value: null, readIn },
    { period: '2024', value: 20, readIn },
  ],
  ...own,
});
const facts = (own: object = {}): SeriesFacts => series.parse(raw(own));
const told = (own: object) =>
  statisticsRules({
    study: [],
    series: [{ id: 's', file: 's.yaml', data: facts(own), body: '' } as Entry<EntryOf<'series'>>],
  } as unknown as Portal).map(problemLine);
const drawn = (own: object, dir: 'ltr' | 'rtl') => {
  const data = facts(own);
  const svg = chart({ rows: rowsOf({ ...data, id: 's' }, 'en'), shape: data.shape, dir, description: 'd' });
  return parse(svg);
};
const texts = (document: HTMLElement) => [...document.querySelectorAll('text')].map((text) => text.textContent!);

test('the picture shows every figure and every year, a year without figure in its place', () => {
  for (const text of ['1,234', '20', '…', '2022', '2023', '2024']) assert.ok(texts(drawn({}, 'ltr')).includes(text), text);
});

test('a part without figure says why, and in which language it says so', () => {
  const points = [
    { label: words, value: 40, readIn },
    { label: { ar: 'ب', en: 'rest' }, value: null, withheld: true, readIn },
  ];
  assert.ok(texts(drawn({ shape: 'parts', points }, 'ltr')).includes(stringIn('en', 'series.withheld').value));
});

test('on a page that runs from the right the years do too', () => {
  const x = (document: HTMLElement, year: string) => {
    const text = [...document.querySelectorAll('text')].find((each) => each.textContent === year)!;
    return Number(/translate\(([\d.]+)/.exec(text.getAttribute('transform')!)![1]);
  };
  assert.ok(x(drawn({}, 'ltr'), '2022') < x(drawn({}, 'ltr'), '2024'));
  assert.ok(x(drawn({}, 'rtl'), '2022') > x(drawn({}, 'rtl'), '2024'));
});

test('the picture carries nothing that the security policy forbids', () => {
  for (const shape of ['years', 'parts']) {
    const points = shape === 'years' ? undefined : [11, 40].map((value) => ({ label: words, value, readIn }));
    const document = drawn({ shape, ...(points && { points }) }, 'ltr');
    assert.equal(document.querySelectorAll('[style], style, script').length, 0);
    assert.equal(document.querySelector('svg')!.getAttribute('role'), 'img');
    assert.ok(document.querySelector('.chart-bar rect'));
  }
});

test('a count of victims under eleven stops without a reason, and passes with one', () => {
  const points = (small?: object) => [
    { period: '2017', value: 10, readIn, ...small },
    { period: '2018', value: 131, readIn },
  ];
  assert.match(told({ points: points() })[0]!, /s\.yaml: points\.0\.value: 10 victims are fewer than 11; write value: null/);
  assert.deepEqual(told({ points: points({ small: { reason: words } }) }), []);
  assert.deepEqual(told({ unit: 'convictions', points: points() }), []);
});

test('years out of order, a year twice, and parts above their whole stop', () => {
  const year = (period: string) => ({ period, value: 20, readIn });
  assert.match(told({ points: [year('2020'), year('2019')] })[0]!, /does not come after/);
  assert.match(told({ points: [year('2020'), year('2020')] })[0]!, /does not come after/);
  const part = { label: words, value: 80, readIn };
  assert.match(told({ shape: 'parts', total: 100, points: [part, part] })[0]!, /add up to 160, more than 100/);
});

test('a series with two sources, and a figure without one, are refused', () => {
  const two = series.safeParse(
    raw({
      source: [
        { name: words, publication: words },
        { name: words, publication: words },
      ],
    }),
  );
  assert.match(two.error!.issues[0]!.message, /two sources: make one series of each/);
  const { error } = series.safeParse(
    raw({
      points: [
        { period: '2020', value: 20 },
        { period: '2021', value: 20, readIn },
      ],
    }),
  );
  assert.deepEqual(error!.issues[0]!.path, ['points', 0, 'readIn']);
});

test('the latest figure is the newest of the first series over years, and never a year without one', () => {
  const parts = {
    ...facts({ shape: 'parts', points: [1, 2].map((value) => ({ label: words, value: value * 100, readIn })) }),
    id: 'parts',
  };
  const unordered = facts({
    points: [
      { period: '2024', value: 20, readIn },
      { period: '2025', value: null, readIn },
      { period: '2022', value: 30, readIn },
    ],
  });
  const found = latestFigure([parts, { ...unordered, id: 'first' }, { ...facts(), id: 'second' }], 'en');
  assert.deepEqual([found?.series.id, found?.row.point.period, found?.row.shown.value], ['first', '2024', '20']);
  assert.equal(latestFigure([parts], 'en'), undefined);
});
