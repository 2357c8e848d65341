import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { readPortal } from '#src/check/read.ts';
import { slugOf } from '#src/content/entry.ts';
import { contentRoot } from '#src/content/root.ts';
import { localeCodes } from '#src/language/locales.ts';

const { portal } = readPortal(contentRoot);
const out = process.env.PORTAL_OUT ?? 'dist';
const page = (path: string) => parse(readFileSync(join(out, path, 'index.html'), 'utf8'));
const bare = (text: string) => text.replace(/[\u2066-\u2069\s]/g, '');
/** What a cell says, without the reason that may stand under it. */
const figureOf = (cell: HTMLElement) =>
  cell.childNodes
    .filter((node) => node.rawTagName !== 'p')
    .map((node) => node.textContent)
    .join('');

for (const locale of localeCodes) {
  test(`${locale}: each chart has a table with the same labels and figures, and each figure its source`, () => {
    const document = page(`${locale}/statistics`);
    const charts = [...document.querySelectorAll('[data-chart]')];
    assert.equal(charts.length, portal.series.length);
    for (const chart of charts) {
      const id = chart.getAttribute('data-chart')!;
      const drawn = [...chart.querySelectorAll('text')].map((text) => bare(text.textContent!));
      const rows = [...document.querySelectorAll(`[data-series="${id}"] tbody tr`)];
      for (const row of rows) {
        assert.ok(drawn.includes(bare(row.querySelector('th')!.textContent!)), `${id}: ${row.querySelector('th')!.textContent}`);
        const [figure, source] = row.querySelectorAll('td');
        if (figure!.getAttribute('data-value') === '') continue;
        assert.ok(drawn.includes(bare(figureOf(figure!))), `${id}: ${figure!.textContent}`);
        assert.ok(source!.querySelector('cite'), `${id}: source`);
      }
    }
  });
}

test('the CSV of a series holds the figures of its table, with a byte order mark for spreadsheets', () => {
  const [series] = portal.series;
  const file = readFileSync(join(out, `data/${series!.id}.csv`), 'utf8');
  assert.equal(file.codePointAt(0), 0xfeff);
  const values = [...page('fr/statistics').querySelectorAll(`[data-series="${slugOf(series!.id)}"] td[data-value]`)].map((cell) =>
    cell.getAttribute('data-value'),
  );
  const [header, ...rows] = file
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const column = header!.indexOf('value');
  assert.deepEqual(
    rows.map((row) => row[column]),
    values,
  );
});
