import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { readPortal } from '#src/check/read.ts';
import { contentRoot } from '#src/content/root.ts';
import { draft, reserved, site } from '#src/build/site.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes, type Language } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { licenceLineOf, licenceOf, lineOf, publisherName } from '#src/content/publisher/model.ts';
import { languageOf, pageAt, pages, site as out, type BuiltPage } from './pages.ts';
import { openPdf, pagesOf, read } from './read-pdf.ts';

/** Who speaks, on every page and in every file; and that no address is shown which nobody can open. */
const publisher = readPortal(contentRoot).portal.publisher[0]!.data;
const inLanguages = pages.filter(({ url }) => localeCodes.includes(languageOf(url) as Language));
const plain = (text: string) => withoutIsolates(text).replaceAll(/\s+/g, ' ').trim();
/** The last such part of a page for the footer, the first for the others, read alone: whole pages take ten times as long. */
const partOf = ({ html }: BuiltPage, name: 'head' | 'header' | 'footer'): HTMLElement => {
  const start = name === 'footer' ? html.lastIndexOf(`<${name}`) : html.search(new RegExp(`<${name}[ >]`));
  return parse(html.slice(start, html.indexOf(`</${name}>`, start)));
};
const readFile = (path: string) => readFileSync(join(out, path), 'utf8');

test('every page says in its footer who publishes it, once, in words that bear their true language', () => {
  for (const page of inLanguages) {
    const { url } = page;
    const locale = languageOf(url) as Language;
    const line = lineOf(publisher, locale);
    const told = partOf(page, 'footer')
      .querySelectorAll('p')
      .filter((each) => plain(each.textContent) === plain(line.value));
    assert.equal(told.length, 1, url);
    assert.equal(told[0]!.getAttribute('lang') ?? locale, line.locale, url);
  }
});

test('the home page says it right under its title, and the door in each language that has words for it', () => {
  for (const locale of localeCodes) {
    const title = pageAt(`/${locale}/`).root.querySelector('main h1')!;
    assert.equal(plain(title.nextElementSibling!.textContent), plain(lineOf(publisher, locale).value));
    const line = lineOf(publisher, locale);
    assert.ok(plain(pageAt('/').root.querySelector('main')!.textContent).includes(plain(line.value)), locale);
  }
});

test('a contact stands in every footer as soon as there is one, and until then the pages about the portal say that there is none', () => {
  for (const locale of localeCodes)
    for (const path of ['about/accessibility', 'about/privacy', 'about/methodology', 'about/translations', 'plan/progress/contribute']) {
      const none = plain(stringIn(locale, 'publisher.contact.none').value);
      const text = plain(pageAt(`/${locale}/${path}/`).root.querySelector('main')!.textContent);
      assert.equal(text.includes(none), publisher.contact === null, `${locale} ${path}`);
    }
  const { email } = publisher.contact ?? {};
  if (email) for (const page of inLanguages) assert.ok(partOf(page, 'footer').querySelector(`a[href="mailto:${email}"]`), page.url);
});

test('feeds and data name the same publisher', () => {
  for (const locale of localeCodes) {
    const feeds = globSync(`${locale}/feeds/**/*.json`, { cwd: out });
    assert.ok(feeds.length > 0);
    for (const feed of feeds) {
      const { authors } = JSON.parse(readFile(feed)) as { authors: { name: string }[] };
      assert.deepEqual(
        authors.map(({ name }) => plain(name)),
        [plain(publisherName(publisher, locale).value)],
        feed,
      );
    }
  }
  const { contributors } = JSON.parse(readFile('data/datapackage.json')) as { contributors: { title: string }[] };
  assert.deepEqual(
    contributors.map(({ title }) => title),
    [publisherName(publisher, 'en').value],
  );
});

test('one setting decides what pages, data, feeds and the catalogue say of the licence', () => {
  const texts = licenceOf(publisher, 'texts');
  const data = licenceOf(publisher, 'data');
  const line = (locale: Language, of: 'texts' | 'data') => plain(licenceLineOf(publisher, locale, of).value);
  // A picture to be framed elsewhere has room for its source alone.
  const whole = inLanguages.filter(({ url }) => !url.includes('/embed/'));
  for (const page of whole)
    assert.equal(partOf(page, 'footer').querySelector('a[rel=license]')?.getAttribute('href'), texts?.url, page.url);
  for (const locale of localeCodes) {
    const sets = pageAt(`/${locale}/about/data/`).root.querySelectorAll('[data-dataset]');
    assert.ok(sets.length > 0);
    for (const set of sets) assert.ok(plain(set.textContent).includes(line(locale, 'data')), locale);
    for (const feed of globSync(`${locale}/feeds/**/*.atom`, { cwd: out }))
      assert.equal(plain(/<rights [^>]*>([^<]*)</.exec(readFile(feed))![1]!), line(locale, 'texts'), feed);
  }
  const named = new Set([...readFile('data/catalog.jsonld').matchAll(/"dct:license":\{"@id":"([^"]+)"/g)].map(([, url]) => url));
  assert.deepEqual([...named], data ? [data.url] : []);
  const { licenses } = JSON.parse(readFile('data/datapackage.json')) as { licenses?: { name: string }[] };
  assert.deepEqual(
    licenses?.map(({ name }) => name),
    data ? [data.id] : undefined,
  );
  for (const file of globSync('data/*.json', { cwd: out }).filter((path) => !path.endsWith('datapackage.json')))
    assert.equal((JSON.parse(readFile(file)) as { licence: string | null }).licence, data?.id ?? null, file);
});

test('a draft says so at the top of every page, to people and to search engines; a site that has an address does not', () => {
  for (const page of inLanguages) {
    const { url } = page;
    const mark = plain(stringIn(languageOf(url) as Language, 'draft.mark').value);
    assert.equal(plain(partOf(page, 'header').textContent).startsWith(mark), draft, url);
    if (draft) assert.equal(partOf(page, 'head').querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex', url);
  }
});

/** What looks like an address, with or without its scheme: names of hosts, and what an address with a scheme names. */
const hostsIn = (text: string): string[] =>
  [...text.matchAll(/(https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3})(?![\w@])/giu)].flatMap(
    ([, scheme, host]) => (scheme || /\.(example|test|invalid|localhost|local|internal)$/i.test(host!) ? [host!] : []),
  );
const unreal = (text: string): string[] => hostsIn(text).filter((host) => reserved(`https://${host}`));

test('addresses that nobody can open are recognised', () => {
  const { host } = new URL(site);
  if (draft) assert.deepEqual(unreal(`See ${host}/ar/help/, https://${host} and http://127.0.0.1:4500`), [host, host, '127.0.0.1']);
  assert.deepEqual(unreal('https://cnclt.justice.gov.ma, 448-1, v. 2.0, e.g. this'), []);
});

test('no page shows, links to or tells in its head a host that does not exist', () => {
  for (const { url, html } of pages) {
    // JSON-LD is read by programs, which need whole addresses: decision 46 of docs/decisions.md.
    const shown = html.replaceAll(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
    assert.deepEqual(unreal(shown), [], url);
  }
});

test('no file that people read or keep holds one: PDFs with their links, citations, calendars, the words of feeds', async () => {
  const files = globSync(['data/cite/**/*.*', '**/*.ics'], { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 0);
  for (const { parentPath, name } of files) assert.deepEqual(unreal(readFileSync(join(parentPath, name), 'utf8')), [], name);

  for (const feed of globSync('*/feeds/**/*.json', { cwd: out })) {
    const { title, description, items } = JSON.parse(readFile(feed)) as Record<string, string> & { items: Record<string, string>[] };
    assert.deepEqual(unreal([title, description, ...items.flatMap((item) => [item['title'], item['content_html']])].join(' ')), [], feed);
  }

  const pdfs = globSync('files/*/*.pdf', { cwd: out });
  assert.ok(pdfs.length > 0);
  for (const file of pdfs) {
    const pdf = await openPdf(join(out, file));
    const { info } = await pdf.getMetadata();
    const own = await pagesOf(pdf);
    const links = (await Promise.all(own.map((page) => page.getAnnotations()))).flat() as { url?: string }[];
    const text = (await Promise.all(own.map(read))).map((page) => page.text);
    assert.deepEqual(unreal([...text, ...links.map(({ url }) => url ?? ''), JSON.stringify(info)].join(' ')), [], file);
  }
});
