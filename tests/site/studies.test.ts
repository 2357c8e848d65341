import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { readPortal } from '#src/check/read.ts';
import { slugOf } from '#src/content/entry.ts';
import { contentRoot } from '#src/content/root.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';
import { builtRoot } from '#src/build/built-root.ts';

const { portal } = readPortal(contentRoot);
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
const page = (path: string) => parse(readFileSync(join(builtRoot, path, 'index.html'), 'utf8'));
const listed = (root: HTMLElement) => [...root.querySelectorAll('[data-study]')].map((row) => row.getAttribute('data-study')!);

for (const locale of localeCodes) {
  test(`${locale}: each cut of the library leads to a page that lists exactly as many documents as its link says`, () => {
    const cuts = page(`${locale}/studies`).querySelectorAll('[data-facets] a');
    const links = cuts.flatMap((cut) =>
      page(cut.getAttribute('href')!).querySelectorAll('[data-facet-value] h2 a, li[data-facet-value] a'),
    );
    assert.ok(links.length > cuts.length);
    for (const link of links) {
      const said = Number(/\(([\d.,  ]+)\)\s*$/.exec(link.parentNode!.textContent!)![1]);
      assert.equal(listed(page(link.getAttribute('href')!)).length, said, link.getAttribute('href')!);
    }
  });

  test(`${locale}: by year, kind, publisher and date the library is the same set of documents; by subject, those that have one`, () => {
    const all = new Set(listed(page(`${locale}/studies`)));
    assert.equal(all.size, portal.study.length);
    /** What a cut lists; one of many values lists its documents on the pages of these. */
    const inCut = (cut: string): Set<string> => {
      const root = page(`${locale}/studies/by/${cut}`);
      const pages = root.querySelectorAll('[data-facet-value] a[href*="/by/"]').map((link) => page(link.getAttribute('href')!.slice(1)));
      return new Set([root, ...pages].flatMap(listed));
    };
    for (const cut of ['year', 'kind', 'publisher', 'title', 'oldest']) assert.deepEqual(inCut(cut), all, cut);
    const onSubjects = portal.study.filter(({ data }) => data.subjects.length > 0).map(({ id }) => slugOf(id));
    assert.deepEqual(inCut('subject'), new Set(onSubjects));
    const covering = portal.study.filter(({ data }) => data.covers !== undefined).map(({ id }) => slugOf(id));
    assert.deepEqual(inCut('covers'), new Set(covering));
    for (const id of all) assert.ok(existsSync(join(builtRoot, locale, 'studies', id, 'index.html')), id);
  });
}

test('every author of a document stands in the index of authors, with all of theirs', () => {
  const rows = page('fr/studies/by/author').querySelectorAll('[data-author]');
  const shown = new Map(
    rows.map((row) => [
      row.getAttribute('data-author')!,
      row.querySelectorAll('a').map((link) => link.getAttribute('href')!.split('/').at(-2)!),
    ]),
  );
  const theirs = Map.groupBy(
    portal.study.flatMap(({ id, data }) => data.authors.map((author) => ({ author, id: slugOf(id) }))),
    ({ author }) => author,
  );
  assert.deepEqual(new Set(shown.keys()), new Set(theirs.keys()));
  for (const [author, documents] of theirs) assert.deepEqual(new Set(shown.get(author)), new Set(documents.map(({ id }) => id)), author);
});

for (const locale of localeCodes)
  test(`${locale}: each order of the library is a page, linked from the others, and says which one it is`, () => {
    const orders = ['', 'by/oldest/', 'by/title/'].map((path) => `/${locale}/studies/${path}`);
    for (const address of orders) {
      const links = [...page(address).querySelectorAll('[data-orders] a')];
      assert.deepEqual(
        links.map((link) => link.getAttribute('href')),
        orders,
      );
      const current = links.filter((link) => link.getAttribute('aria-current') === 'page');
      assert.deepEqual(
        current.map((link) => link.getAttribute('href')),
        [address],
      );
    }
  });

test('from the oldest the dates rise, and what has no date stands last', () => {
  const { items } = JSON.parse(readFileSync(join(builtRoot, 'data/studies.json'), 'utf8')) as {
    items: { id: string; date: string | null }[];
  };
  const dates = listed(page('ar/studies/by/oldest')).map((id) => items.find((study) => study.id === id)!.date ?? 'no date');
  assert.deepEqual(dates, dates.toSorted());
});

test('the title in the language of the document is shown where the reader sees a translated one', () => {
  const written = new Map(portal.studyText.map(({ id, data }) => [id, data]));
  const locale = 'fr';
  for (const { id, data } of portal.study) {
    const [language] = data.languages;
    const original = written.get(`${id}/${language}`);
    if (data.language !== language || language === locale || !original || !written.has(`${id}/${locale}`)) continue;
    const cited = page(`${locale}/${id}`)
      .querySelectorAll('main cite')
      .find((each) => plain(each.textContent) === plain(original.title!));
    assert.equal(cited?.getAttribute('lang'), locales[language as Locale].tag, id);
  }
});
