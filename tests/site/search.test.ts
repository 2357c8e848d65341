import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { localeCodes, locales, type Locale } from '../../src/language/locales.ts';
import { SearchFailure } from '../../src/publish/search/answer.ts';
import type { Core } from '../../src/publish/search/engine/format.ts';
import { knownItems } from './known-items.ts';
import { addresses, pageAt, site } from './pages.ts';
import { firstResults, mean, recall, searchOf } from './search-index.ts';

interface Query {
  id: string;
  lang: Locale;
  /** Language of the page searched from, but for Amazigh, which searches Arabic along. */
  target: Locale;
  query: string;
  expected: string[];
}
const queries = JSON.parse(readFileSync('tests/search-queries.json', 'utf8')) as Query[];

/** Least share of the expected pages among the first five, of the project's own queries and of those made from the pages. */
const least = { overall: 0.95, language: 0.93, slips: 0.85 };

describe('the queries of the project', () => {
  const all: number[] = [];
  for (const locale of localeCodes)
    test(`lead to the expected pages from the ${locale} page`, async (context) => {
      const search = searchOf(locale);
      const asked = queries.filter(({ lang, target }) => (lang === 'zgh' ? lang : target) === locale);
      const recalls: number[] = [];
      for (const { id, query, expected } of asked) {
        const share = recall(new Set(expected), await firstResults(search, query));
        recalls.push(share);
        if (share < 1) context.diagnostic(`${id} ${query}: ${share.toFixed(2)}`);
      }
      all.push(...recalls);
      context.diagnostic(`recall@5 ${locale}: ${mean(recalls).toFixed(3)} over ${recalls.length}`);
      assert.ok(mean(recalls) >= least.language);
    });

  test('lead to the expected pages in all languages together', (context) => {
    context.diagnostic(`recall@5: ${mean(all).toFixed(3)} over ${all.length}`);
    assert.ok(all.length === queries.length && mean(all) >= least.overall);
  });
});

test('two rare words of a page, one of them written otherwise, lead to the pages that have both', async (context) => {
  const all: number[] = [];
  for (const locale of localeCodes) {
    const search = searchOf(locale);
    const recalls = new Map<string, number[]>();
    for (const { how, query, expected } of knownItems(site, locale, 60, 2026)) {
      const share = recall(expected, await firstResults(search, query));
      recalls.set(how, [...(recalls.get(how) ?? []), share]);
    }
    const own = [...recalls.values()].flat();
    all.push(...own);
    context.diagnostic(
      `${locale} ${mean(own).toFixed(3)}: ${[...recalls].map(([how, shares]) => `${how} ${mean(shares).toFixed(2)}`).join(', ')}`,
    );
    assert.ok(mean(own) >= least.language, locale);
    assert.ok(mean(recalls.get('a slip')!) >= least.slips, `${locale}: slips`);
  }
  assert.ok(mean(all) >= least.overall);
});

for (const locale of localeCodes) {
  test(`${locale}: the index has every page that is to be found, and results lead to pages and their sections`, async () => {
    const search = searchOf(locale);
    const { pages, ranges } = JSON.parse(readFileSync(join(site, 'search', locale, 'core.json'), 'utf8')) as Core;
    assert.ok(pages > 0 && ranges.length > 0);
    for (const { query } of queries.filter(({ lang }) => lang === locale).filter((_, at) => at % 6 === 0)) {
      const { results } = await (await search.search({ query, filters: {} })).next();
      for (const { url, section, passage } of results) {
        assert.ok(addresses.has(url), `${query}: ${url}`);
        if (section) assert.ok(pageAt(url).root.getElementById(section.id), `${query}: ${url}#${section.id}`);
        for (const [from, to] of passage?.marks ?? []) assert.ok(from < to && to <= passage!.text.length, query);
      }
    }
  });

  test(`${locale}: a page stands once among the results, also where two languages have it`, async () => {
    for (const { query } of queries.filter(({ lang }) => lang === locale).filter((_, at) => at % 6 === 0)) {
      const { results } = await (await searchOf(locale).search({ query, filters: {} })).next();
      const paths = results.map(({ url }) => url.replace(/^\/[a-z]+/, ''));
      assert.deepEqual(paths, [...new Set(paths)], query);
    }
  });
}

test('a word that no page has is named and left out, and nothing is cut until it fits', async () => {
  for (const locale of localeCodes) {
    const search = searchOf(locale);
    const nonsense = 'qzxwvkjqzx';
    const known = queries.find(({ lang, target }) => lang === locale && target === locale)!.query;
    const [without, along] = await Promise.all([known, `${nonsense} ${known}`].map((query) => search.search({ query, filters: {} })));
    assert.deepEqual(
      along!.unknown,
      [...without!.unknown, nonsense].sort((a) => (a === nonsense ? -1 : 1)),
    );
    assert.equal((await search.search({ query: nonsense, filters: {} })).total, 0);
    assert.equal((await search.search({ query: `${nonsense} `, filters: {} })).corrected, undefined);
  }
});

test('whatever is typed, there is an answer', async () => {
  const typed = [
    '',
    ' ',
    'a',
    'ا',
    'ⴰ',
    '👩‍👧',
    'x'.repeat(10_000),
    'م'.repeat(10_000),
    '\u202e\u2066traite\u2069',
    '<img src=x onerror=alert(1)>',
    '10.1163/9789004',
    '« traite',
    '"',
    '__proto__',
    'constructor toString',
    '\u0000\ud800',
    'traite الاتجار ⵜⴰⵎⴰⵣⵉⵖⵜ 27.14',
  ];
  for (const locale of localeCodes)
    for (const query of typed) {
      const answer = await searchOf(locale).search({ query, filters: { kind: ['no-such-kind'], year: ['x'] } });
      assert.equal(answer.total, 0);
      assert.deepEqual(await answer.next(), { results: [], more: false });
    }
});

test('each file that does not come, or is none, is a failure and never "nothing found"; the next try asks again', async () => {
  const good = (address: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(join(site, address), 'utf8')));
  const asked: string[] = [];
  const ask = async (search: ReturnType<typeof searchOf>) => (await search.search({ query: 'victime mesure', filters: {} })).next();
  const whole = await ask(searchOf('fr', (address) => (asked.push(address), good(address))));
  for (const missing of asked)
    for (const broken of [() => Promise.reject(new Error('404')), () => Promise.resolve(null)]) {
      let fails = true;
      const search = searchOf('fr', (address) => (fails && address === missing ? broken() : good(address)));
      await assert.rejects(ask(search), SearchFailure, missing);
      fails = false;
      assert.deepEqual(await ask(search), whole, missing);
    }
});

test('filters narrow to what they say and count what is hidden', async () => {
  for (const locale of localeCodes) {
    const search = searchOf(locale);
    const { query } = queries.find(({ lang, target }) => lang === locale && target === locale)!;
    const all = await search.search({ query, filters: {} });
    for (const [kind, count] of Object.entries(all.counts.kind)) {
      const narrowed = await search.search({ query, filters: { kind: [kind] } });
      assert.deepEqual([narrowed.total, narrowed.unfiltered], [count, all.total]);
      assert.ok((await narrowed.next()).results.every((result) => result.kind === kind));
    }
    for (const facet of ['axis', 'year', 'body', 'language'] as const)
      for (const { value, count } of (await all.countsOf(facet)).slice(0, 3))
        assert.equal((await search.search({ query, filters: { [facet]: [value] } })).total, count, `${locale}: ${facet} ${value}`);
  }
});

test('a number leads to its thing: an article to its place on the page of the law', async () => {
  for (const locale of localeCodes.filter((code) => locales[code].searchedWith.length === 0 || code === 'zgh')) {
    const { results } = await (await searchOf(locale).search({ query: '448-4', filters: {} })).next();
    assert.match(`${results[0]?.url}#${results[0]?.section?.id}`, /\/law\/[^/]+\/#article-448-4$/, locale);
  }
});
