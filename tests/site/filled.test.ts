import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { pageUrl, pathWithoutLocale } from '#src/language/links.ts';
import { isFilled, languageOf as ownLanguage, locales, pageLocales, type Locale } from '#src/language/locales.ts';
import { ownLetters } from '#src/language/reading.ts';
import { addresses, canonicalOf, languageOf, pageAt, pages, site } from './pages.ts';

/** Pages of a language whose gaps another one fills than is first in its row. */
const codes = pageLocales.filter(isFilled);
const filled = pages.flatMap((page) => {
  const code = codes.find((each) => each === languageOf(page.url));
  return code ? [{ ...page, root: page.root, code, path: pathWithoutLocale(page.url) }] : [];
});
const langOf = (element: HTMLElement) => element.closest('[lang]')!.getAttribute('lang');

test('a language whose gaps are filled otherwise has each of its pages, but for those that stand once', () => {
  for (const code of codes) {
    const own = pages
      .filter(({ url }) => languageOf(url) === ownLanguage(code) && url.endsWith('/'))
      .map(({ url }) => pathWithoutLocale(url));
    const due = own.map((path) => pageUrl(code, path)).filter((url) => languageOf(url) === code);
    assert.ok(due.length > own.length / 2);
    assert.deepEqual(
      filled
        .filter((page) => page.code === code)
        .map(({ url }) => url)
        .sort(),
      due.sort(),
    );
  }
});

test('such a page is found as the page of its language, and itself neither named nor passed on', () => {
  for (const page of filled) {
    const { url, root, code, path } = page;
    const twin = pageAt(pageUrl(ownLanguage(code), path));
    assert.equal(canonicalOf(page), canonicalOf(twin), url);
    assert.ok(root.querySelector('meta[name=robots][content*=noindex]'), url);
    for (const told of [
      'link[rel=alternate][hreflang]',
      'meta[property^="og:"]',
      'link[rel=cite-as]',
      'script[type="application/ld+json"]',
      '[data-search-body]',
    ])
      assert.equal(root.querySelector(told), null, `${url}: ${told}`);
  }
});

test('nothing but links of its own pages and of those of its language leads to such a page', () => {
  const start = codes.map((code) => `/${code}/`);
  for (const { url, root } of pages) {
    const named = root.querySelectorAll('[href]').filter((element) => start.some((begin) => element.getAttribute('href')!.includes(begin)));
    if (codes.some((code) => [code, ownLanguage(code)].includes(languageOf(url) as Locale)))
      assert.deepEqual(
        named.filter(({ tagName }) => tagName !== 'A'),
        [],
        url,
      );
    else assert.deepEqual(named, [], url);
  }
  for (const file of globSync('**/*.{json,xml,csv,ics,jsonld,bib,ris,txt,svg}', { cwd: site })) {
    const text = readFileSync(join(site, file), 'utf8');
    for (const begin of start) assert.ok(!text.includes(begin), file);
  }
  for (const code of codes)
    assert.deepEqual(
      [...addresses].filter((address) => address.startsWith(`/${code}/`) && /\.\w+$/.test(address)),
      [],
    );
});

test('its gaps hold the words of the page of the language that fills them, marked as such', () => {
  for (const { url, root, code, path } of filled) {
    const filler = locales[code].fallback[0];
    const [heading, theirs] = [root, pageAt(pageUrl(filler, path)).root].map((page) => page.querySelector('main h1')!) as [
      HTMLElement,
      HTMLElement,
    ];
    const words = (element: HTMLElement) => element.querySelector('[lang]') ?? element;
    if (langOf(words(heading)) === locales[code].tag) continue;
    assert.equal(langOf(words(heading)), langOf(words(theirs)), url);
    assert.equal(words(heading).textContent, words(theirs).textContent, url);
  }
});

test('a sentence of the language that fills the gaps is never said to be in the language of the page', () => {
  for (const { url, root, code } of filled.filter((page) => locales[locales[page.code].fallback[0]].script === 'latn'))
    for (const element of root.querySelectorAll('main *')) {
      const own = element.childNodes.flatMap((node) => (node.nodeType === 3 ? [node.text] : [])).join(' ');
      // Titles and names of others leave their language open (`attributesByScript`): isolated, or named by words of the page.
      if (!/(?:\p{Ll}{2,}[ ’]){4}/u.test(own) || ownLetters(own, code).own > 0 || element.closest('bdi, code, pre, script, style'))
        continue;
      assert.notEqual(langOf(element), locales[code].tag, `${url}: ${own.trim().slice(0, 80)}`);
    }
});
