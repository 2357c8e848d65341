import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { draft, site } from '#src/build/site.ts';
import { shareSize } from '#src/frame/share-picture.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { pathWithoutLocale } from '#src/language/links.ts';
import { localeCodes, locales, originalLocale, type Language } from '#src/language/locales.ts';
import { languageOf, mayBeFound, pages, site as out, type BuiltPage } from './pages.ts';

/** What a link to a page shows where it is shared, and the ways to share it. */
const { display } = readPortal(contentRoot).portal.phoneLine.find(({ id }) => id === 'commission')!.data;
/** The door of five languages speaks to who shares it in the original one. */
const languageShown = (url: string) => (languageOf(url) ?? originalLocale) as Language;
const inLanguages = pages.filter(({ url }) => localeCodes.includes(languageShown(url)));
const ofHelp = ({ url }: BuiltPage) => url.startsWith(`/${languageOf(url)}/help/`);
const told = ({ root }: BuiltPage, property: string) => root.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
const shared = inLanguages.filter((page) => !ofHelp(page) && mayBeFound(page));
const waysOf = ({ root }: BuiltPage) => root.querySelectorAll('[data-share] a').map((link) => link.getAttribute('href')!);

test(
  'a draft makes no picture for shared links, names none, and has no way to share',
  { skip: !draft && 'the portal has an address' },
  () => {
    assert.deepEqual(globSync(`files/{${localeCodes.join()}}/share-*`, { cwd: out }), []);
    for (const { url, html } of pages)
      assert.ok(!html.includes('"og:') && !html.includes('"twitter:') && !html.includes('data-share'), url);
  },
);

test('a help page says nothing of itself and has no way to be shared', () => {
  for (const page of inLanguages.filter(ofHelp)) {
    assert.ok(!page.html.includes('property="og:'), page.url);
    assert.equal(page.root.querySelector('[data-share]'), null, page.url);
  }
});

test(
  'every other page names a picture, which is there, is small, has the size that is told, and whose text says what it shows',
  {
    skip: draft && 'a draft has no pictures',
  },
  () => {
    const named = new Set<string>();
    for (const page of shared) {
      const { origin, pathname } = new URL(told(page, 'og:image')!);
      const alt = withoutIsolates(told(page, 'og:image:alt')!);
      assert.equal(origin, site, page.url);
      assert.ok(alt.endsWith(display), `${page.url}: ${alt}`);
      assert.ok(alt.includes(withoutIsolates(told(page, 'og:title')!)), `${page.url}: ${alt}`);
      assert.ok(alt.includes(locales[languageShown(page.url)].name), `${page.url}: ${alt}`);
      assert.deepEqual([told(page, 'og:image:width'), told(page, 'og:image:height')], [shareSize.width, shareSize.height].map(String));
      named.add(pathname);
    }
    for (const picture of named) {
      const png = readFileSync(join(out, picture));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [shareSize.width, shareSize.height], picture);
      assert.ok(png.length < 60_000, `${picture}: ${png.length} bytes`);
    }
    const made = globSync('files/*/share-*', { cwd: out }).map((file) => `/${file}`);
    assert.ok(made.length > 0);
    assert.deepEqual(
      made.filter((file) => !named.has(file)),
      [],
      'nothing stands there that no page names',
    );
  },
);

test('no two pages show one picture, but the door and the front page behind it', { skip: draft && 'a draft has no pictures' }, () => {
  for (const alike of Map.groupBy(shared, (page) => told(page, 'og:image')).values()) {
    const others = alike.filter(({ url }) => pathWithoutLocale(url) !== '/').map(({ url }) => url);
    assert.ok(alike.length === 1 || others.length === 0, alike.map(({ url }) => url).join());
  }
});

test('every page that may be found says in a sentence of its own what it is', () => {
  for (const page of inLanguages.filter((each) => mayBeFound(each) && !ofHelp(each))) {
    const description = page.root.querySelector('meta[name=description]')?.getAttribute('content');
    assert.ok(description, `${page.url}: no description`);
    assert.doesNotMatch(description, /undefined|\{|\[object/, page.url);
    if (!draft) assert.equal(told(page, 'og:description'), description, page.url);
  }
});

test('what is an article gives its date, and nothing else does', { skip: draft && 'a draft says nothing of itself' }, () => {
  const articles = shared.filter((page) => told(page, 'og:type') === 'article');
  assert.ok(articles.length > 0);
  for (const page of shared) {
    const date = told(page, 'article:published_time');
    assert.equal(date !== undefined, articles.includes(page), page.url);
    if (date) assert.match(date, /^\d{4}(-\d\d(-\d\d)?)?$/, page.url);
  }
});

test(
  'every page but those of help and the door has ways to share, which hold title and address, tell nobody where they were followed, and load nothing',
  {
    skip: draft && 'a draft has no address to share',
  },
  () => {
    for (const page of shared.filter(({ url }) => languageOf(url))) {
      assert.ok(page.root.querySelector('main [data-share]'), `${page.url}: no way to share it`);
      const address = new URL(page.url, site).href;
      const title = told(page, 'og:title')!;
      const [whatsapp, mail] = waysOf(page).map((href) => new URL(href.replaceAll('&amp;', '&')));
      assert.deepEqual([whatsapp!.host, mail!.protocol], ['wa.me', 'mailto:'], page.url);
      for (const text of [whatsapp!.searchParams.get('text')!, mail!.searchParams.get('body')!]) {
        assert.ok(text.includes(title) && text.endsWith(address), `${page.url}: ${text}`);
      }
      for (const link of page.root.querySelectorAll('[data-share] a'))
        assert.equal(link.getAttribute('rel'), 'noreferrer nofollow', page.url);
      assert.ok(page.root.querySelector('[data-share] [hidden] [data-copy]')?.getAttribute('data-copy') === address, page.url);
    }
  },
);
