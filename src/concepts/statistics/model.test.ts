import type { EntryOf } from '#src/check/collections.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { problemLine } from '#src/content/problem.ts';
import { draw } from '#src/kits/chart/chart.ts';
import { inlineSvg } from '#src/kits/chart/svg.ts';
import { inLanguage } from '#src/language/localise.ts';
import { stringIn } from '#src/language/strings.ts';
import { statisticsRules } from './rules.ts';
import { inWords } from './in-words.ts';
import { latestFigure, rowsOf, sourcesOf } from './model.ts';
import { quoted, withFigures } from './quotation.ts';
import { question, series, type SeriesFacts } from './schema.ts';

const readIn = { title: 'Report', publisher: 'P', url: 'https://justice.gov.ma/', date: null };
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
/** What the rules say of a series, of two beside it (other cases, and the same thing by somebody else), and of a question. */
const told = (own: object, about: EntryOf<'question'> = asked({})) =>
  statisticsRules({
    series: [
      { id: 's', file: 's.yaml', data: facts(own), body: '' },
      ...(about.pictures.some(({ series }) => series.includes('t'))
        ? [{ id: 't', file: 't.yaml', data: facts({ unit: 'cases' }), body: '' }]
        : []),
      ...(about.pictures.some(({ series }) => series.includes('u')) ? [{ id: 'u', file: 'u.yaml', data: facts(), body: '' }] : []),
    ],
    question: [{ id: 'q', file: 'questions.yaml', data: about, body: '' }],
  }).map(problemLine);
const svgOf = (own: object, dir: 'ltr' | 'rtl' = 'ltr', several = false) => {
  const data = { ...facts(own), id: 's' };
  const panel = { bars: rowsOf(data, 'en') };
  const panels = several ? [panel, panel].map((each, index) => ({ ...each, name: said(`Panel ${index}`) })) : [panel];
  return parse(inlineSvg(draw({ panels, shape: data.shape, dir }), inLanguage('ar', 'd'), 'ar'));
};
const said = (value: string) => ({ value, locale: 'en' as const, fallback: false });
const texts = (document: HTMLElement) => [...document.querySelectorAll('text')].map((text) => text.textContent);

test('the picture shows every figure and every year, a year without figure in its place', () => {
  for (const text of ['1,234', '20', '…', '2022', '2023', '2024']) assert.ok(texts(svgOf({})).includes(text), text);
});

test('a part without figure says why, and has no bar', () => {
  const points = [
    { label: words, value: 40, readIn },
    { label: { ar: 'ب', en: 'rest' }, value: null, withheld: true, readIn },
  ];
  const document = svgOf({ shape: 'parts', points });
  assert.ok(texts(document).includes(stringIn('en', 'series.withheld').value));
  assert.equal(document.querySelectorAll('rect').length, 1);
});

const share = (element: HTMLElement, name = 'x') => parseFloat(element.getAttribute(name)!);

test('on a page that runs from the right the years do too, and bars of parts begin there', () => {
  const x = (document: HTMLElement, year: string) =>
    share([...document.querySelectorAll('text')].find((each) => each.textContent === year)!);
  assert.ok(x(svgOf({}), '2022') < x(svgOf({}), '2024'));
  assert.ok(x(svgOf({}, 'rtl'), '2022') > x(svgOf({}, 'rtl'), '2024'));
  const points = [11, 40].map((value) => ({ label: { ar: `${value}`, en: `part ${value}` }, value, readIn }));
  const bars = svgOf({ shape: 'parts', points }, 'rtl').querySelectorAll('rect');
  assert.deepEqual(
    bars.map((bar) => Math.round(share(bar) + share(bar, 'width'))),
    [100, 100],
  );
});

test('series that stand together have one scale, each its name, and never share a bar', () => {
  const document = svgOf({}, 'ltr', true);
  assert.deepEqual(
    document.querySelectorAll('.panel').map((name) => name.textContent),
    ['Panel 0', 'Panel 1'],
  );
  const heights = document.querySelectorAll('rect').map((bar) => bar.getAttribute('height'));
  assert.deepEqual(heights.slice(0, 2), heights.slice(2));
});

test('bars are as long as their figures say', () => {
  const points = [100, 25].map((value) => ({ label: { ar: `${value}`, en: `part ${value}` }, value, readIn }));
  const [long, short] = svgOf({ shape: 'parts', points }).querySelectorAll('rect');
  assert.ok(Math.abs(share(long!, 'width') / share(short!, 'width') - 4) < 0.01);
  const years = [80, 20].map((value, index) => ({ period: `202${index}`, value, readIn }));
  const [high, low] = svgOf({ points: years }).querySelectorAll('rect');
  assert.ok(Math.abs(share(high!, 'height') / share(low!, 'height') - 4) < 0.1);
});

test('the picture carries nothing that the security policy forbids', () => {
  const points = [11, 40].map((value) => ({ label: { ar: `${value}`, en: `part ${value}` }, value, readIn }));
  for (const own of [{}, { shape: 'parts', points }]) {
    const document = svgOf(own);
    assert.equal(document.querySelectorAll('[style], style, script').length, 0);
    assert.equal(document.querySelector('svg')!.getAttribute('role'), 'img');
    assert.ok(document.querySelector('rect'));
  }
});

test('what a series shows is told in words, from its figures', () => {
  const years = inWords({ ...facts(), id: 's' }, 'en').value;
  for (const figure of ['1,234', '2022', '20', '2024', '2023']) assert.ok(years.includes(figure), figure);
  const points = [11, 40].map((value) => ({ label: { ar: `${value}`, en: `part ${value}` }, value, readIn }));
  const shares = inWords({ ...facts({ unit: 'percent' }), id: 's' }, 'en').value;
  assert.ok(shares.includes('20%'), shares);
  const parts = inWords({ ...facts({ shape: 'parts', points }), id: 's' }, 'en');
  for (const text of ['part 11 (11)', 'part 40 (40)']) assert.ok(parts.value.includes(text), text);
});

test('each place where figures were read is named once, and each figure names its own', () => {
  const other = { ...readIn, title: 'Other' };
  const points = [readIn, other, readIn].map((each, index) => ({ period: `202${index}`, value: 20, readIn: each }));
  const data = { ...facts({ points: [...points, { period: '2023', value: null, readIn: other }] }), id: 's' };
  assert.deepEqual(sourcesOf(data), [readIn, other]);
  assert.deepEqual(
    rowsOf(data, 'en').map(({ source }) => source),
    [0, 1, 0, undefined],
  );
});

test('a sentence quotes the newest, the first and the highest figure, a year, a part, the whole, a share, and their years', () => {
  const years = facts();
  const part = (id: string, value: number | null) => ({ id, label: words, value, readIn, ...(value === null && { withheld: true }) });
  const parts = facts({ shape: 'parts', covers: '2017-2020', total: 80, points: [part('girls', 20), part('rest', null)] });
  const from = (id: string) => ({ years, parts })[id];
  const told = (text: string) => withFigures({ ar: text, en: text }, from, 'en').value;
  assert.equal(told('{years.newest} {years.newest.year} {years.first} {years.highest.year} {years.2024}'), '20 2024 1,234 2022 20');
  assert.equal(told('{parts.girls} of {parts.total} ({parts.girls.share}, {parts.covers})'), '20 of 80 (25%, 2017-2020)');
  for (const nothing of [
    'nobody.newest',
    'years.2023',
    'years.1999',
    'parts.rest',
    'parts.newest',
    'years.total',
    'years.2024.share',
    'years',
  ])
    assert.equal(quoted(nothing, from), undefined, nothing);
});

const asked = (own: object) =>
  question.parse({
    id: 'q',
    order: 1,
    language: 'ar',
    title: words,
    finding: words,
    difference: words,
    pictures: [{ series: ['s'] }],
    translations: { ar: { state: 'original' } },
    ...own,
  });
const answered = (own: object) => told({}, asked(own));

test('a question shows each series once, together only what counts the same thing, and quotes what was published', () => {
  assert.deepEqual(answered({}), []);
  assert.match(told({}, asked({ pictures: [{ series: ['other'] }] })).join(), /s\.yaml: no question shows this series/);
  assert.match(answered({ pictures: [{ series: ['s'] }, { series: ['t', 's'], title: words }] })[0]!, /q\.pictures: shows "s" twice/);
  assert.match(answered({ pictures: [{ series: ['s', 't'], title: words }] })[0]!, /draws victims in years with cases in years/);
  assert.match(answered({ pictures: [{ series: ['s', 'u'] }] })[0]!, /pictures\.0\.title: is missing/);
  const sentence = (text: string) => answered({ finding: { ar: 'ن', fr: text } });
  assert.deepEqual(sentence('{s.newest} en {s.newest.year}'), []);
  assert.match(sentence('{s.2023}')[0]!, /q\.finding\.fr: quotes no figure with \{s\.2023\}/);
  assert.match(sentence('229 victimes')[0]!, /q\.finding\.fr: types a number, 229/);
  assert.match(
    answered({ keyFigures: [{ figure: 's.total', label: words, notSaid: words }] })[0]!,
    /keyFigures\.0\.figure: quotes no figure/,
  );
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
