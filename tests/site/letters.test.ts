import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatNumber, formatShare } from '#src/language/format.ts';
import { localeCodes, pageLocales } from '#src/language/locales.ts';
import { writingOf } from '#src/language/writing.ts';
import { lettersFile, rows, sectionOf, translationsPath } from '#src/publish/letters/sections.ts';
import { pageAt, pages, site } from './pages.ts';

const locale = localeCodes.find((code) => writingOf(code).attestedOnly)!;
const [, ...lines] = readFileSync(join(site, lettersFile(locale)), 'utf8')
  .trim()
  .split('\r\n');
const counted = lines.map((line) => line.split(',')).map(([url, own, all]) => ({ url: url!, own: Number(own), all: Number(all) }));

test('the letters of every page of a language of few published texts are counted', () => {
  const built = pages.map(({ url }) => url).filter((url) => url.startsWith(`/${locale}/`) && url.endsWith('/'));
  assert.deepEqual(counted.map(({ url }) => url).sort(), built.sort());
  for (const { url, own, all } of counted) assert.ok(own <= all && all > 0, url);
});

test('the page on translations shows them by section, in every language, and all pages together', () => {
  for (const reader of pageLocales) {
    const table = pageAt(`/${reader}/${translationsPath}/`).root.querySelector('[aria-labelledby="letters"] table')!;
    const shown = table.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('td').map((cell) => cell.textContent));
    const told = rows.map(({ section }, index) => {
      const of = counted.filter(({ url }) => index === rows.length - 1 || sectionOf(url.slice(`/${locale}`.length)) === section);
      const sum = (key: 'own' | 'all') => of.reduce((total, page) => total + page[key], 0);
      return [formatNumber(of.length, reader), formatShare(sum('all') === 0 ? 0 : sum('own') / sum('all'), reader)];
    });
    assert.deepEqual(shown, told, reader);
  }
});
