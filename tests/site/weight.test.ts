import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { draft } from '#src/build/site.ts';
import { aims } from '../../bench/weight.ts';
import { mayBeFound, pages, type BuiltPage } from './pages.ts';

/** What a page weighs as it is sent: with Brotli, at the quality of a server that compresses beforehand. */
const sent = (html: string, quality: number): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** What an address adds to a page that may be found (share picture, ways to share), for which a draft leaves room: 430 bytes on the heaviest. */
const aimOf = (page: BuiltPage): number => aims.html - (draft && mayBeFound(page) ? 430 : 0);

/** The weight that counts is that of the slowest pass. A quick one never makes a page smaller: what is light enough after it need not be weighed again. */
function weightOf({ html }: BuiltPage, aim: number): number {
  const passes = [1, 5, 11];
  const weights = passes.values().map((quality) => sent(html, quality));
  return weights.find((weight, at) => weight < aim || at === passes.length - 1)!;
}

test('the HTML of every page keeps within its aim as sent, for a cheap phone on a slow line', () => {
  assert.ok(pages.length > 0);
  const heavy = pages
    .map((page) => ({ page, aim: aimOf(page) }))
    .map(({ page, aim }) => ({ url: page.url, aim, weight: weightOf(page, aim) }))
    .filter(({ aim, weight }) => weight >= aim)
    .toSorted((a, b) => b.weight - a.weight);
  assert.deepEqual(heavy, []);
});
