import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unlistedPaths } from '#src/check/unlisted.ts';
import { pageUrl, pathWithoutLocale } from '../../src/language/links.ts';
import { isFilled, isLocale, localeCodes, locales } from '../../src/language/locales.ts';
import { site } from '../../src/build/site.ts';
import { addresses, isFramed, languageOf, mayBeFound, pageAt, pages, site as out } from './pages.ts';

const { origin } = new URL(site);

test('every internal link and fragment leads somewhere', () => {
  const anchors = new Map(pages.map(({ url, root }) => [url, new Set(root.querySelectorAll('[id]').map((element) => element.id))]));
  const broken: string[] = [];
  for (const { url, root } of pages) {
    for (const element of root.querySelectorAll('a[href], link[href], script[src], img[src], use[href], form[action]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!;
      const resolved = new URL(target, `${origin}${url}`);
      if (resolved.origin !== origin) continue;
      const path = decodeURI(resolved.pathname);
      if (!addresses.has(path)) broken.push(`${url} → ${target}`);
      else if (resolved.hash && !anchors.get(path)?.has(decodeURIComponent(resolved.hash.slice(1))))
        broken.push(`${url} → ${target} (no such place)`);
    }
  }
  assert.deepEqual(broken, []);
});

test('every page that may be found is reached by links from the home page', () => {
  const linked = new Map(
    pages.map(({ url, root }) => [
      url,
      root.querySelectorAll('a[href^="/"]').map((link) => decodeURI(new URL(link.getAttribute('href')!, origin).pathname)),
    ]),
  );
  for (const code of localeCodes) {
    const reached = new Set([`/${code}/`]);
    for (const url of reached) for (const next of linked.get(url) ?? []) if (languageOf(next) === code) reached.add(next);
    const lonely = pages.filter((page) => languageOf(page.url) === code && !reached.has(page.url) && mayBeFound(page));
    assert.deepEqual(
      lonely.map(({ url }) => url),
      [],
    );
  }
});

test('a link stays in the reader’s language, unless it says which language it leads to', () => {
  const strays = pages.flatMap(({ url, root }) => {
    const locale = languageOf(url);
    if (!isLocale(locale)) return [];
    return root
      .querySelectorAll('a[href^="/"]:not([hreflang])')
      .map((link) => link.getAttribute('href')!)
      .filter((href) => isLocale(languageOf(href)) && pageUrl(locale, pathWithoutLocale(href)) !== href)
      .map((href) => `${url} → ${href}`);
  });
  assert.deepEqual(strays, []);
});

/** Pages that no search engine should list: those of errors, and judgments that are not released or were withdrawn. */
const hidden = ['/404.html', '/refused.html', ...unlistedPaths()];

test('every page names itself in the five languages, and they name it back; one that no engine should list names nothing', () => {
  for (const { url, root } of pages.filter((page) => !isFilled(languageOf(page.url)))) {
    const alternates = root.querySelectorAll('link[rel=alternate][hreflang]');
    const canonical = root.querySelectorAll('link[rel=canonical]').map((link) => new URL(link.getAttribute('href')!, origin).href);
    if (hidden.some((path) => url.endsWith(path))) {
      assert.deepEqual([canonical, alternates], [[], []], url);
      assert.ok(root.querySelector('meta[name=robots][content*=noindex]'), url);
      continue;
    }
    assert.deepEqual(canonical, [new URL(url, origin).href], url);
    const byTag = new Map(alternates.map((link) => [link.getAttribute('hreflang')!, new URL(link.getAttribute('href')!, origin).pathname]));
    for (const code of localeCodes) {
      const twin = byTag.get(locales[code].tag);
      assert.ok(twin && addresses.has(twin), `${url}: no page for hreflang ${code}`);
      if (url !== '/')
        assert.equal(twin.split('/').slice(2).join('/'), url.split('/').slice(2).join('/'), `${url}: hreflang ${code} is another page`);
    }
    if (url !== '/') assert.ok(byTag.has('x-default'), `${url}: no x-default`);
  }
});

test('lang and dir of every page are those of its address', () => {
  for (const { url, root } of pages) {
    const code = languageOf(url);
    if (!code || !Object.hasOwn(locales, code)) continue;
    const html = root.querySelector('html')!;
    const { tag, dir } = locales[code as keyof typeof locales];
    assert.equal(html.getAttribute('lang'), tag, url);
    assert.equal(html.getAttribute('dir'), dir, url);
  }
});

test('the language switcher offers the five languages in order, by native name', () => {
  for (const { url, root } of pages.filter((page) => languageOf(page.url) && page.url.endsWith('/') && !isFramed(page))) {
    const names = root.querySelectorAll('header a[hreflang]').map((link) => link.textContent.trim());
    assert.deepEqual(
      names,
      localeCodes.map((code) => locales[code].name),
      url,
    );
  }
});

test('the sitemap lists the pages that may be found, and none of the others', async () => {
  const { readFileSync } = await import('node:fs');
  const listed = new Set(
    [...readFileSync(`${out}/sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!).pathname),
  );
  for (const path of listed) assert.ok(mayBeFound(pageAt(path)), `${path} is listed`);
  const found = pages.filter((page) => page.url !== '/' && mayBeFound(page));
  assert.ok(found.length > pages.length / 2);
  for (const { url } of found) assert.ok(listed.has(url), `${url} is missing from the sitemap`);
});
