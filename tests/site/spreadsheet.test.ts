import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCsv } from '#src/kits/dataset/read-csv.fixture.ts';
import { builtRoot } from '#src/build/built-root.ts';

/** What spreadsheets make of the tables when they are opened as they come: docs/open-data.md says what was seen. */
const folder = join(builtRoot, 'data');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const { resources } = JSON.parse(text('datapackage.json')) as {
  resources: { path: string; schema?: { fields: { name: string; type: string }[] } }[];
};
const tables = resources.flatMap(({ path, schema }) => (schema ? [{ path, fields: schema.fields, file: text(path).slice(1) }] : []));

/** Cells as LibreOffice parts them: at commas, semicolons and tabs outside quotation marks. */
const partedAnywhere = (file: string) => readCsv(file.replace(/("(?:[^"]|"")*")|[;\t]/g, (_, quoted: string | undefined) => quoted ?? ','));

test('no cell falls apart where a spreadsheet parts at semicolons and tabs too', () => {
  for (const { path, file } of tables) assert.deepEqual(partedAnywhere(file), readCsv(file), path);
  assert.throws(() => partedAnywhere('a\r\none; two\r\n'), { code: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' });
});

/** Digits that become another number, a time of day, or a day in any order of year, month and day; what is written as ISO 8601 has it is one. */
const misread =
  /^0\d+$|^\d+:\d+(:\d+)?$|^\d+(\.\d+)?e[+-]?\d+$|^\d{16,}$|^\(\d+\)$|^\d+\.\d*0$|^(?!\d{4}-\d\d(-\d\d)?$)\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/i;

test('no text reads as a number, a time or a day that it is not', () => {
  for (const each of ['28:2', '0800004747', '1e5', '3/4', '12-05-2024', '82-5-1', '2024/1/5']) assert.match(each, misread);
  const found = tables.flatMap(({ path, fields, file }) =>
    fields.flatMap(({ name, type }, at) =>
      type === 'string' &&
      readCsv(file)
        .slice(1)
        .some((row) => misread.test(row[at]!))
        ? [`${path} ${name}`]
        : [],
    ),
  );
  const told = [
    'hotline.csv tel',
    'law-articles.csv number',
    'comparisons.csv place',
    'jurisprudence.csv numbers',
    'recommendations.csv paragraph',
  ]; // their explanations say what spreadsheets make of them
  assert.deepEqual(
    found.filter((each) => !told.includes(each)),
    [],
  );
});

test('beside a number of an article that may become a day stands an address that keeps it', () => {
  const { items } = JSON.parse(text('law.json')) as { items: { articles: { number: string; url: Record<string, string> }[] }[] };
  const articles = items.flatMap((law) => law.articles);
  assert.ok(articles.length > 0);
  for (const { number, url } of articles) for (const each of Object.values(url)) assert.ok(each.endsWith(`-${number}`), each);
});

test('beside a number to dial that loses its zero stands one that keeps it', () => {
  const { items } = JSON.parse(text('hotline.json')) as { items: { tel: string; display: string }[] };
  const losing = items.filter(({ tel }) => misread.test(tel));
  assert.ok(losing.length > 0);
  for (const { tel, display } of losing) {
    assert.equal(display.replaceAll(' ', ''), tel);
    assert.doesNotMatch(display, misread);
  }
});
