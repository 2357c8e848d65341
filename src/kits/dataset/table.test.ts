import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './read-csv.fixture.ts';
import { csv, type Cell } from './table.ts';

const back = (rows: Cell[][]) => readCsv(csv(['a', 'b'], rows).slice(1)).slice(1);

describe('a file that a spreadsheet opens right', () => {
  test('begins with the byte order mark, ends rows with CRLF', () => {
    assert.equal(csv(['number', 'title_ar'], [[1, 'تدبير']]), '\ufeffnumber,title_ar\r\n1,تدبير\r\n');
  });

  test('commas, quotation marks and line breaks stay in their cell', () => {
    const texts = ['a,b', 'a; b', 'a\tb', 'a "b" c', '"', 'a\nb', 'a\r\nb', 'ب، ت', ' a '];
    for (const text of texts) assert.deepEqual(back([[text, 'next']]), [[text, 'next']], JSON.stringify(text));
  });

  test('semicolons and tabs, at which LibreOffice splits cells too, stand within quotation marks', () => {
    assert.equal(csv(['a', 'b'], [[['one', 'two'], 'x\ty']]), '\ufeffa,b\r\n"one; two","x\ty"\r\n');
  });

  test('lists, numbers, yes and no, and nothing', () => {
    assert.deepEqual(back([[['a', 'b'], 74]]), [['a; b', '74']]);
    assert.deepEqual(back([[true, false]]), [['true', 'false']]);
    assert.deepEqual(back([[null, undefined]]), [['', '']]);
    assert.deepEqual(back([[[], '']]), [['', '']]);
  });

  test('any table comes back as it went in', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,"\r\n; ابⴰé') }).filter((any) => !any.startsWith('\r'));
    const row = fc.tuple(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        assert.deepEqual(
          back(rows),
          rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text is never run as a formula', () => {
  for (const text of ['=1+1', '+A1', '@SUM(A1)', '-A1', '\t=1', '\r=1', '=HYPERLINK("https://example.org","x")', '-2+3+cmd|x'])
    test(JSON.stringify(text), () => assert.deepEqual(back([[text, '']]), [[`'${text}`, '']]));

  test('numbers, negative ones too, stay numbers', () => assert.deepEqual(back([[-5, '-5.2']]), [['-5', '-5.2']]));

  test('no cell of any table begins like one, unless it is a number', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\na1("') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.array(text))), (rows) => {
        for (const cell of back(rows).flat()) assert.match(cell, /^(?![=+\-@\t\r])|^-?\d+(\.\d+)?$/, JSON.stringify(cell));
      }),
      { numRuns: 500 },
    );
  });
});
