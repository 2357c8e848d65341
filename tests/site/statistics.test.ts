import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, type HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { localeCodes, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import {
  assembleQuestions,
  assembleSeries,
  embedPath,
  pictureFilePath,
  picturesOf,
  questionPath,
  rowsOf,
  seriesCsvPath,
  seriesIn,
  seriesPath,
  statisticsPath,
  type Picture,
} from '#src/concepts/statistics/model.ts';
import { quote, withFigures } from '#src/concepts/statistics/quotation.ts';
import { site as out } from './pages.ts';

const { portal } = readPortal(contentRoot);
const series = assembleSeries(portal.series);
const questions = assembleQuestions(portal.question, series);
const pictures = picturesOf(questions, series);
const figuresOf = (id: string) => series.find((each) => each.id === id);

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const page = (locale: Locale, path: string) => parse(read(`${locale}${path}index.html`));
const bare = (text: string) => text.replace(/[\u2066-\u2069\s]/g, '');
/** What a cell says, without the reason that may stand under it. */
const figureOf = (cell: HTMLElement) =>
  cell.childNodes
    .filter((node) => node.rawTagName !== 'p')
    .map((node) => node.textContent)
    .join('');

/** All that is written in a picture, and what its series say: neither holds a text that the other lacks. */
function drawnAsInData(svg: HTMLElement, picture: Picture, locale: Locale, where: string): void {
  const drawn = svg.querySelectorAll('text').map((text) => bare(text.textContent));
  for (const { shape, unit, ...each } of picture.series)
    for (const { label, value, shown, point } of rowsOf({ shape, unit, ...each }, locale)) {
      assert.ok(drawn.includes(bare(label.value)), `${where}: ${label.value}`);
      // Over a year a percentage stands without its sign, which the title says.
      const figure = shape === 'years' && unit === 'percent' ? shown.value.replace(/[%\u200e]/g, '') : shown.value;
      if (value !== null || point.withheld) assert.ok(drawn.includes(bare(figure)), `${where}: ${figure}`);
    }
  const figures = picture.series.flatMap((each) =>
    rowsOf(each, locale).flatMap(({ shown, value }) => (value === null ? [] : bare(shown.value))),
  );
  const bars = svg.querySelectorAll('rect').filter((rect) => rect.getAttribute('width') !== '100%');
  assert.equal(bars.length, figures.length, `${where}: bars`);
}

for (const locale of localeCodes) {
  test(`${locale}: on each page of a question stand its answer and its series, each once, as picture, words and table`, () => {
    for (const question of questions) {
      const document = page(locale, questionPath(question));
      const where = `${locale} ${question.id}`;
      const answer = bare(withFigures(question.finding, figuresOf, locale).value);
      assert.ok(
        document.querySelectorAll('main header p').some((each) => bare(each.textContent) === answer),
        `${where}: ${answer}`,
      );
      assert.deepEqual(
        document.querySelectorAll('[data-chart]').map((chart) => chart.getAttribute('data-chart')),
        question.pictures.map(({ id }) => id),
      );
      assert.deepEqual(
        document.querySelectorAll('table[data-series]').map((table) => table.getAttribute('data-series')),
        seriesIn(question).map(({ id }) => id),
      );
      for (const picture of question.pictures) {
        const chart = document.querySelector(`[data-chart="${picture.id}"]`)!;
        drawnAsInData(chart.querySelector('svg')!, picture, locale, `${where} ${picture.id}`);
        assert.equal(chart.querySelector('svg')!.getAttribute('role'), 'img');
        assert.ok(chart.closest('figure')!.querySelector('figcaption')!.textContent.trim().length > 20, `${where}: words`);
      }
    }
  });

  test(`${locale}: the table of a series holds its figures, each with a source that is named once`, () => {
    for (const each of series) {
      const document = page(locale, seriesPath(each));
      const rows = document.querySelectorAll(`table[data-series="${each.id}"] tbody tr`);
      const said = rowsOf(each, locale);
      assert.equal(rows.length, said.length, each.id);
      rows.forEach((row, index) => {
        const { label, value, shown, source } = said[index]!;
        const [figure, place] = row.querySelectorAll('td');
        assert.equal(bare(row.querySelector('th')!.textContent), bare(label.value));
        assert.equal(bare(figureOf(figure!)), bare(shown.value));
        assert.equal(figure!.getAttribute('data-value'), value === null ? '' : String(value));
        const anchor = place!.querySelector('a')?.getAttribute('href');
        assert.equal(anchor !== undefined, source !== undefined, `${each.id} ${label.value}`);
        if (anchor) assert.ok(document.querySelector(`li[id="${anchor.slice(1)}"] cite`), `${each.id}: ${anchor}`);
      });
      drawnAsInData(document.querySelector(`[data-chart="${each.id}"] svg`)!, { ...each, series: [each] }, locale, each.id);
    }
  });

  test(`${locale}: the statistics begin with the key figures, and lead to every question and every series`, () => {
    const document = page(locale, statisticsPath);
    const cards = document.querySelectorAll('[data-key-figures] > li');
    const figures = questions.flatMap((question) => question.keyFigures.map((each) => ({ ...each, question })));
    assert.equal(cards.length, figures.length);
    figures.forEach(({ figure, label, notSaid, question }, index) => {
      const text = bare(cards[index]!.textContent);
      for (const part of [quote(figure, figuresOf, locale), quote(`${figure}.year`, figuresOf, locale)])
        assert.ok(text.includes(bare(part)), part);
      for (const words of [label, notSaid, figuresOf(figure.split('.')[0]!)!.source.name])
        assert.ok(
          Object.values(words).some((each) => text.includes(bare(each))),
          JSON.stringify(words),
        );
      assert.equal(cards[index]!.querySelector('a')!.getAttribute('href'), `/${locale}${questionPath(question)}`);
    });
    const links = new Set(document.querySelectorAll('main a').map((link) => link.getAttribute('href')));
    for (const path of [...questions.map(questionPath), ...series.map(seriesPath)]) assert.ok(links.has(`/${locale}${path}`), path);
  });

  test(`${locale}: every picture can be taken along as a file that opens and says what the picture says`, async () => {
    for (const picture of pictures) {
      const svg = read(pictureFilePath(picture, locale, 'svg'));
      const root = parse(svg).querySelector('svg')!;
      assert.equal(root.getAttribute('xmlns'), 'http://www.w3.org/2000/svg');
      assert.equal(root.querySelectorAll('[style], style, script, [class]').length, 0, picture.id);
      drawnAsInData(root, picture, locale, `${locale} ${picture.id}.svg`);
      const written = bare(root.textContent);
      for (const { source } of picture.series)
        assert.ok(
          Object.values(source.name).some((name) => written.includes(bare(name))),
          `${picture.id}: source`,
        );
      const { format, width } = await sharp(join(out, pictureFilePath(picture, locale, 'png'))).metadata();
      assert.deepEqual([format, width], ['png', 1920], picture.id);
      // A reader of SVG that is no browser takes the file too.
      assert.ok((await sharp(Buffer.from(svg)).metadata()).height > 200, picture.id);
    }
  });

  test(`${locale}: every picture has a page to be framed: without navigation, under the policy of all pages, not listed`, () => {
    const policyOf = (document: HTMLElement) =>
      document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content');
    const policy = policyOf(page(locale, statisticsPath));
    assert.ok(policy);
    for (const picture of pictures) {
      const document = page(locale, embedPath(picture));
      assert.equal(policyOf(document), policy, picture.id);
      assert.equal(document.querySelectorAll('nav, form').length, 0, picture.id);
      assert.match(document.querySelector('meta[name=robots]')!.getAttribute('content')!, /noindex/);
      drawnAsInData(document.querySelector('[data-chart] svg')!, picture, locale, `${locale} ${picture.id} framed`);
      const ways = document.querySelectorAll('a[href^="/"]').map((link) => [link.getAttribute('href'), link.getAttribute('target')]);
      assert.equal(ways.length, 1, `${picture.id}: one way on, to its figures`);
      assert.equal(ways[0]![1], '_blank');
      const figures = parse(read(`${ways[0]![0]!.slice(1)}index.html`));
      assert.ok(figures.querySelector(`[data-chart="${picture.id}"]`), picture.id);
    }
  });
}

test('the place where a picture is offered names its files and the address to embed, and they exist', () => {
  for (const question of questions) {
    const document = page('fr', questionPath(question));
    for (const picture of question.pictures) {
      const block = document.querySelector(`[data-chart="${picture.id}"]`)!.closest('section')!;
      const links = block.querySelectorAll('a').map((link) => link.getAttribute('href')!);
      for (const path of [
        pictureFilePath(picture, 'fr', 'svg'),
        pictureFilePath(picture, 'fr', 'png'),
        ...picture.series.map(seriesCsvPath),
        `/fr${embedPath(picture)}`,
      ]) {
        assert.ok(links.includes(path), path);
        assert.ok(existsSync(join(out, path)), path);
      }
      assert.match(block.querySelector('pre')!.textContent, /<iframe src="[^"]*\/fr\/statistics\/embed\/[^"]+" title="[^"]+"/);
    }
  }
});

test('the CSV of a series holds its figures, with a byte order mark for spreadsheets', () => {
  for (const each of series) {
    const file = read(seriesCsvPath(each).slice(1));
    assert.equal(file.codePointAt(0), 0xfeff);
    const rows = parseCsv(file, { bom: true, columns: true }) as Record<string, string>[];
    assert.deepEqual(
      rows.map(({ value }) => value),
      each.points.map(({ value }) => (value === null ? '' : String(value))),
      each.id,
    );
  }
});

test('a picture says of a withheld figure that it is withheld', () => {
  for (const locale of localeCodes)
    for (const picture of pictures.filter(({ series: own }) => own.some(({ points }) => points.some(({ withheld }) => withheld))))
      assert.ok(
        bare(read(pictureFilePath(picture, locale, 'svg'))).includes(bare(stringIn(locale, 'series.withheld').value)),
        `${locale} ${picture.id}`,
      );
});
