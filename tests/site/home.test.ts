import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { assembleSeries, embedPath, latestFigure, seriesPath } from '#src/concepts/statistics/model.ts';
import { groups } from '#src/frame/sections.ts';
import { byCharacters } from '#src/language/collate.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { plainString } from '#src/language/strings.ts';
import { languageOf, pageAt, pages } from './pages.ts';

/** The front page in three seconds, the door at "/", and the ways through the portal, on whatever site is built. */
const { portal } = readPortal(contentRoot);
const emergency = portal.phoneLine.map(({ data }) => data).filter((line) => line.emergency);
const commission = portal.phoneLine.map(({ data }) => data).find(({ id }) => id === 'commission')!;
const start = portal.helpPage.find(({ id }) => id === 'help/start')!.data.lines;
const homes = localeCodes.map((locale) => ({
  locale,
  page: pageAt(`/${locale}/`),
  main: pageAt(`/${locale}/`).root.querySelector('main')!,
}));

test('the front page has three entrances before all else: numbers to call, help with the line, a field to ask', () => {
  for (const { locale, page, main } of homes) {
    const html = main.innerHTML;
    const at = (part: string) => {
      const found = html.indexOf(part);
      assert.ok(found >= 0, `${page.url}: ${part}`);
      return found;
    };
    const called = emergency.filter(({ id }) => start.includes(id)).map(({ tel }) => at(`href="tel:${tel}"`));
    assert.ok(called.length > 0);
    const order = [
      ...called,
      at('data-help-door'),
      at(`href="tel:${commission.tel}"`),
      at('role="search"'),
      at(plainString(locale, 'home.summary')),
    ];
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      page.url,
    );
    assert.equal(main.querySelector('form[role=search]')!.getAttribute('action'), `/${locale}/search/`);
    assert.equal(main.querySelector('input[name=q]')!.getAttribute('autocomplete'), 'off');
  }
});

test('the front page shows the latest figure as the data have it, and the three latest pieces of news', () => {
  const newest = portal.news
    .toSorted((a, b) => byCharacters(b.data.date, a.data.date) || byCharacters(a.id, b.id))
    .slice(0, 3)
    .map(({ id }) => id.split('/').at(-1)!);
  for (const { locale, page, main } of homes) {
    const figure = latestFigure(assembleSeries(portal.series), locale);
    if (figure) {
      const entry = main.querySelector(`a[href="/${locale}${seriesPath(figure.series)}"]`)!.closest('li')!;
      assert.ok(entry.textContent.includes(figure.row.shown.value), page.url);
      assert.ok(entry.textContent.includes(figure.row.point.period!), page.url);
    }
    const shown = main.querySelectorAll(`a[href^="/${locale}/news/"]`).map((link) => link.getAttribute('href')!.split('/').at(-2)!);
    assert.deepEqual(
      shown.filter((slug) => slug !== 'news'),
      newest,
      page.url,
    );
  }
});

test('the front page is at most 14 kB as sent', () => {
  for (const { page } of homes) assert.ok(brotliCompressSync(page.html).length <= 14_000, page.url);
});

test('the door shows a name, the number, and five languages', () => {
  const { root } = pageAt('/');
  for (const locale of ['ar', 'fr'] as const) assert.ok(root.querySelector('h1')!.textContent.includes(plainString(locale, 'site.name')));
  assert.ok(root.querySelector(`main a[href="tel:${commission.tel}"]`));
  assert.deepEqual(
    root.querySelectorAll('main li a[hreflang]').map((link) => link.textContent.trim()),
    localeCodes.map((locale) => locales[locale].name),
  );
});

test('each page has the five groups, marks no more than the one it stands in, and writes its ways once', () => {
  for (const { url, root } of pages.filter((page) => languageOf(page.url) && !page.url.includes(embedPath({ id: '' }).slice(0, -1)))) {
    const ways = root.querySelector('header [data-groups]')!;
    const links = ways.querySelectorAll(':scope > ul > li > a');
    assert.deepEqual(
      links.map((link) => link.getAttribute('href')),
      groups.map(({ sections }) => `/${languageOf(url)}${sections[0].path}`),
      url,
    );
    assert.ok(links.filter((link) => link.hasAttribute('aria-current')).length <= 1, url);
    const sections = ways.querySelectorAll('li li a').map((link) => link.getAttribute('href')!);
    assert.equal(new Set(sections).size, sections.length, url);
    assert.equal(root.querySelectorAll('header nav').length, 2, `${url}: the ways and the languages`);
  }
});

test('no help page holds a field to type into', () => {
  for (const { url, root } of pages.filter((page) => page.url.startsWith(`/${languageOf(page.url)}/help/`)))
    assert.equal(root.querySelectorAll('input[type=search]').length, 0, url);
});

test('a page that is not found asks, and leads on to every section', () => {
  for (const locale of localeCodes) {
    const main = pageAt(`/${locale}/404.html`).root.querySelector('main')!;
    assert.ok(main.querySelector('form[role=search]'));
    for (const { path } of groups.flatMap(({ sections }) => sections))
      assert.ok(main.querySelector(`a[href="/${locale}${path}"]`), `${locale}${path}`);
  }
});

test('a table of contents stands on long pages, twice the same, with a way to each part once', () => {
  const long = pages.filter(({ html }) => html.includes('data-contents'));
  assert.ok(long.length > 0);
  for (const { url, root } of long) {
    const [aside, folded] = root
      .querySelectorAll('[data-contents]')
      .map((part) => part.querySelectorAll('a').map((link) => link.getAttribute('href')!));
    assert.deepEqual(aside, folded, url);
    assert.equal(new Set(aside).size, aside!.length, url);
    assert.ok(!url.startsWith(`/${languageOf(url)}/help/`), url);
  }
});
