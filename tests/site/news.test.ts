import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { readPortal } from '#src/check/read.ts';
import { slugOf } from '#src/content/entry.ts';
import { contentRoot } from '#src/content/root.ts';
import { evidencePath } from '#src/concepts/progress/addresses.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { formatDate } from '#src/language/format.ts';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import { fallbackChain } from '#src/language/localise.ts';
import { stringIn } from '#src/language/strings.ts';
import { addresses, languageOf, pageAt, pages } from './pages.ts';

/** News, law, programmes and their links as the reader gets them. */
const { portal } = readPortal(contentRoot);
const main = (url: string) => pageAt(url).root.querySelector('main')!;
const hrefs = (element: HTMLElement) => element.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!);
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
/** The address of an entry that has a page of its own, without its language. */
const pathOf = ({ id }: { id: string }) => `/${id.replace(/^programmes\//, '')}/`;
const provenanceOf = (url: string) => main(url).querySelector('section[aria-labelledby="provenance"]')!;
/** A measure as entries name it: "plan/21". */
const measurePath = (ref: string) => `/${ref.replace('/', '/measures/')}/`;

describe('lists of the news', () => {
  const entries = portal.news.map(({ id }) => slugOf(id));
  const named = (url: string) => [...new Set(hrefs(main(url)).flatMap((href) => /^\/[a-z]+\/news\/([^/]+)\/$/.exec(href)?.[1] ?? []))];
  for (const locale of localeCodes)
    test(`${locale}: page after page holds each entry once, each page as many as the first; each is in the archive of its year`, () => {
      const lists = [`/${locale}/news/`];
      for (let next; addresses.has((next = `/${locale}/news/page/${lists.length + 1}/`)); lists.push(next))
        assert.ok(hrefs(main(lists.at(-1)!)).includes(next), next);
      const shown = lists.map(named);
      assert.deepEqual(shown.flat().toSorted(), entries.toSorted());
      for (const part of shown.slice(0, -1)) assert.equal(part.length, shown[0]!.length);
      for (const entry of entries) assert.ok(named(`/${locale}/news/years/${entry.slice(0, 4)}/`).includes(entry), entry);
    });
});

describe('links between things', () => {
  for (const locale of localeCodes) {
    test(`${locale}: an entry of news leads to what it names and to the record of its event; what it names leads back`, () => {
      for (const { id, data } of portal.news) {
        const own = pathOf({ id });
        const links = hrefs(main(`/${locale}${own}`));
        const { measures = [], bodies = [], laws = [] } = data.names;
        const targets = [
          ...measures.map((ref) => [measurePath(ref)]),
          ...laws.map((law) => [`/law/${law}/`]),
          // A body has a page in each programme that names it, and is shown in one.
          ...bodies.map((body) => portal.programme.map((programme) => `${pathOf(programme)}bodies/${body}/`)),
        ].map((paths) => paths.map((path) => `/${locale}${path}`).filter((url) => addresses.has(url)));
        for (const pagesOfIt of targets.filter(({ length }) => length > 0)) {
          const target = pagesOfIt.find((url) => links.includes(url));
          assert.ok(target, `${id} → ${pagesOfIt.join(' or ')}`);
          assert.ok(hrefs(main(target)).includes(`/${locale}${own}`), `${target} → ${id}`);
        }
        for (const entry of data.record) assert.ok(links.includes(`/${locale}${evidencePath({ id: entry })}`), `${id} → ${entry}`);
      }
    });

    test(`${locale}: measures that a page on trafficking names lead to it, and it to them`, () => {
      for (const bearing of portal.trafficking) {
        const url = `/${locale}${pathOf(bearing)}`;
        for (const target of bearing.data.groups.flatMap(({ measures }) => measures).map((ref) => `/${locale}${measurePath(ref)}`)) {
          assert.ok(hrefs(main(url)).includes(target), target);
          assert.ok(hrefs(main(target)).includes(url), target);
        }
      }
    });
  }

  test('where nothing names a thing, its page says nothing of it', () => {
    for (const { url, html, root } of pages)
      if (html.includes('data-named-by'))
        for (const part of root.querySelectorAll('[data-named-by]')) assert.ok(hrefs(part).length > 0, url);
  });
});

test('in Arabic every law number, in pages and in full texts, is kept in its own order', () => {
  const number = /27\.14|14[.-] ?27|2\.17\.740|1\.16\.127|448-\d/;
  let found = 0;
  for (const { url, root } of pages.filter(({ url }) => languageOf(url) === 'ar')) {
    const shown = parse(root.querySelector('main')!.outerHTML);
    for (const apart of shown.querySelectorAll('script, style, div[hidden]')) apart.remove();
    if (number.test(plain(shown.textContent))) found += 1;
    for (const kept of shown.querySelectorAll('bdi')) kept.remove();
    assert.doesNotMatch(shown.textContent.replaceAll(/\u2066[^\u2069]*\u2069/g, ''), number, url);
  }
  assert.ok(found > 1, 'pages name laws');
});

describe('where it comes from is shown', () => {
  test('every statement on a law bears the number of its source, which stands at the end, and every article the page of the official text', () => {
    for (const { id, data } of portal.law) {
      const page = main(`/${data.language}/law/${slugOf(id)}/`);
      const items = page.querySelectorAll('li');
      for (const point of portal.lawText.find((text) => text.id === `${id}/${data.language}`)!.data.points!) {
        const shown = items.find((item) => plain(item.textContent).includes(plain(point)));
        const mark = shown?.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1);
        assert.ok(page.querySelector(`[data-notes] [id="${mark}"]`)?.querySelector('cite'), `${id}: ${point}`);
      }
      const own = portal.article.filter((article) => article.id.startsWith(`${id}/articles/`));
      const shown = page.querySelectorAll('article[id^="article-"]').filter((article) => article.querySelector('cite'));
      assert.equal(shown.length, own.length, id);
      const linked = shown.flatMap((article) => article.querySelectorAll('cite a').map((link) => link.getAttribute('href')!));
      for (const { data: article } of own) assert.ok(linked.includes(`${data.official!.source.url}#page=${article.page}`), article.number);
    }
  });

  test('a law as a source bears the publisher and the date of the official text it was read in', () => {
    for (const entry of portal.news) {
      const law = portal.law.find(({ id }) => slugOf(id) === entry.data.source);
      if (!law?.data.official) continue;
      const { publisher, date } = law.data.official.source;
      const shown = provenanceOf(`/en${pathOf(entry)}`);
      assert.ok(hrefs(shown).includes(`/en${pathOf(law)}`), entry.id);
      for (const words of [publisher, formatDate(date!, 'en')])
        assert.ok(plain(shown.textContent).includes(words), `${entry.id}: ${words}`);
    }
  });

  test('every entry of news and law, every measure and every page on trafficking shows its source', () => {
    for (const entry of [...portal.news, ...portal.law, ...portal.measure, ...portal.trafficking])
      assert.ok(provenanceOf(`/fr${pathOf(entry)}`).querySelector('cite'), entry.id);
  });

  test('a lost measure shows its number, says that it is lost, and names no body', () => {
    for (const measure of portal.measure.filter(({ data }) => data.legible === false))
      for (const locale of localeCodes) {
        const page = main(`/${locale}${pathOf(measure)}`);
        const text = plain(page.textContent);
        assert.match(text, new RegExp(`\\b${measure.data.number}\\b`), measure.id);
        assert.ok(text.includes(plain(stringIn(locale, 'measure.illegible.text').value)), measure.id);
        const bodies = hrefs(page).filter((href) => /\/bodies\/[a-z]/.test(href));
        assert.deepEqual(bodies, [], measure.id);
      }
  });

  test('the numbers of doubts on the method page are those of the content', () => {
    const section = main('/en/about/methodology/').querySelector('[data-doubt-counts]')!;
    const lists = section.querySelectorAll('dl');
    for (const [index, link] of section.querySelectorAll('h3 a').entries()) {
      const [, , programme] = link.getAttribute('href')!.split('/');
      const own = portal.measure.filter(({ id }) => id.startsWith(`programmes/${programme}/measures/`));
      const told = (row: 'measures' | 'illegible') => {
        const term = plain(stringIn('en', `methodology.count.${row}`).value);
        return lists[index]!.querySelectorAll('dt')
          .find((each) => plain(each.textContent) === term)!
          .nextElementSibling!.textContent.trim();
      };
      assert.equal(Number(told('measures')), own.length, programme);
      assert.equal(Number(told('illegible')), own.filter(({ data }) => data.legible === false).length, programme);
    }
    assert.equal(lists.length, portal.programme.length);
  });

  test('the contradictions stand on the method page, each reading with its source', () => {
    const page = main('/es/about/methodology/');
    for (const { data } of portal.contradiction) {
      const shown = page.querySelector(`[id="contradiction-${data.id}"]`)!;
      assert.ok(shown.querySelectorAll('cite').length >= data.readings.length, data.id);
    }
  });
});

test('programmes share one code: each has the pages of what it has, and no others', () => {
  for (const { id, data } of portal.programme) {
    const programme = slugOf(id);
    const parts = {
      axes: data.counts.axes > 0,
      'target-groups': data.columns.includes('targetGroups'),
      timeframes: data.columns.includes('timeframe'),
      governance: portal.governance.some((each) => each.id === `${id}/governance`),
    };
    for (const [part, has] of Object.entries(parts)) {
      const own = [...addresses].some((address) => address.startsWith(`/ar/${programme}/${part}/`));
      assert.equal(own, has, `${programme}/${part}`);
    }
  }
});

test('no page says a language that its news is not in', () => {
  const written = new Set(portal.newsText.map(({ id }) => id));
  for (const entry of portal.news)
    for (const locale of localeCodes) {
      const spoken = fallbackChain(locale, entry.data.language as Language).find((code) => written.has(`${entry.id}/${code}`))!;
      const { body } = portal.newsText.find(({ id }) => id === `${entry.id}/${spoken}`)!;
      /** The beginning of a paragraph, without marks of prose. */
      const [, begin] = /^(\p{L}[^[*_`<{&\n]{15,})/mu.exec(body) ?? [];
      if (begin === undefined) continue; // words alone
      const shown = main(`/${locale}${pathOf(entry)}`)
        .querySelectorAll('p')
        .find(({ textContent }) => plain(textContent).includes(plain(begin)));
      assert.equal(shown!.closest('[lang]')!.getAttribute('lang'), locales[spoken].tag, `/${locale}${pathOf(entry)}`);
    }
});
