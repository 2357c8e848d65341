import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPortal } from '../../src/check/read.ts';
import { assembleProgramme } from '../../src/concepts/programme/programme.ts';
import { contentRoot } from '../../src/content/root.ts';
import { localeCodes, locales, type Locale } from '../../src/language/locales.ts';
import { atomFaults, atomIds, atomTexts, rssFaults, wordsOf, type Spoken } from './feed-rules.ts';
import { jsonFaults } from './json-feed-rules.ts';
import { addresses, pageAt } from './pages.ts';
import { builtRoot } from '#src/build/built-root.ts';

/** Every feed of the site, of the news and of the record, as a feed reader gets it. */
const { portal } = readPortal(contentRoot);
const plan = assembleProgramme(portal, portal.gathering[0]!.data.programme);
const read = (path: string) => readFileSync(join(builtRoot, path), 'utf8');
const feeds = globSync('*/feeds/**/*.*', { cwd: builtRoot }).sort();
const ending = (pattern: RegExp) => feeds.filter((file) => pattern.test(file));
const [rss, atom, json] = [ending(/\.rss\.xml$/), ending(/\.atom(\.xml)?$/), ending(/\.json$/)];

interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
  language: string;
  date_modified: string;
}
const jsonFeed = (file: string) => JSON.parse(read(file)) as { title: string; feed_url: string; language: string; items: JsonItem[] };

/** The entry that an item is about, and the texts that there are: "news/2024-book-fair/fr". */
const entryAt = (id: string) => {
  const { pathname, hash } = new URL(id);
  if (pathname.includes('/recommendations/')) return `progress/recommendations/${hash.slice(1)}`;
  return hash ? `progress/evidence/${hash.slice(1)}` : `news/${pathname.split('/').at(-2)!}`;
};
const texts = [...portal.newsText, ...portal.evidenceText, ...portal.recommendationText];
const written = new Set(texts.map(({ id }) => id));

test('there is a feed of the news, the plan, what others recommended, each axis, body and measure, in every language, and no file of another kind', () => {
  for (const locale of localeCodes) {
    const followed = 2 + plan.axes.length + plan.bodies.length + plan.measures.length;
    const own = (files: string[]) => files.filter((file) => file.startsWith(`${locale}/`)).length;
    assert.deepEqual([own(rss), own(atom), own(json)], [1, 1 + followed, 1 + followed], locale);
  }
  assert.equal(rss.length + atom.length + json.length, feeds.length);
});

describe('validity', () => {
  test('every Atom feed keeps RFC 4287', () => {
    for (const file of atom) assert.deepEqual(atomFaults(read(file)), [], file);
  });
  test('every RSS feed keeps RSS 2.0', () => {
    for (const file of rss) assert.deepEqual(rssFaults(read(file)), [], file);
  });
  test('every JSON feed keeps JSON Feed 1.1', () => {
    for (const file of json) assert.deepEqual(jsonFaults(read(file)), [], file);
  });
});

describe('addresses', () => {
  const at = (url: string) => new URL(url).pathname;

  test('each feed names itself by the address it is served at', () => {
    for (const file of json) assert.equal(at(jsonFeed(file).feed_url), `/${file}`);
    for (const file of [...atom, ...rss]) {
      const [, self] = /<(?:atom:)?link (?=[^>]*rel="self")[^>]*href="([^"]+)"/.exec(read(file))!;
      assert.equal(at(self!), `/${file}`);
    }
  });

  test('the id of an entry is an address on this site where it is led to or stands, the same in every format', () => {
    for (const file of json) {
      const { items } = jsonFeed(file);
      for (const { id, url } of items)
        for (const address of [id, url]) {
          const { pathname, hash } = new URL(address);
          assert.ok(pathname.startsWith(`/${file.split('/')[0]!}/`), address);
          assert.ok(addresses.has(pathname), address);
          assert.equal(hash, new URL(id).hash);
          if (hash) assert.ok(pageAt(pathname).root.getElementById(hash.slice(1)), address);
        }
      const sister = read(file.replace(/\.json$/, file.endsWith('news.json') ? '.atom.xml' : '.atom'));
      assert.deepEqual(
        items.map(({ id }) => id),
        atomIds(sister),
        file,
      );
    }
  });

  test('the same entry has the same id in every language, but for the language; a feed lacks only what is not written in its own', () => {
    for (const file of json.filter((each) => each.startsWith('ar/'))) {
      const feedOf = (locale: Locale) => jsonFeed(file.replace('ar/', `${locale}/`));
      const ids = (locale: Locale) => feedOf(locale).items.map(({ id }) => new URL(id).href.replace(`/${locale}/`, '/'));
      const all = new Set(localeCodes.flatMap(ids));
      for (const locale of localeCodes) {
        const code = localeCodes.find((each) => locales[each].tag === feedOf(locale).language)!;
        const held = new Set(ids(locale));
        for (const id of all) if (!held.has(id)) assert.ok(!written.has(`${entryAt(id)}/${code}`), `${locale} ${file}: ${id}`);
      }
    }
  });

  test('the pages of the news tell feed readers where the feeds are', () => {
    for (const locale of localeCodes)
      for (const [type, file] of [
        ['application/rss+xml', 'news.rss.xml'],
        ['application/atom+xml', 'news.atom.xml'],
        ['application/feed+json', 'news.json'],
      ]) {
        const [link] = pageAt(`/${locale}/news/`).root.querySelectorAll(`link[rel=alternate][type="${type}"]`);
        assert.ok(link!.getAttribute('href')!.endsWith(`/${locale}/feeds/${file}`), `${locale} ${file}`);
      }
  });

  test('who reads the record, its timeline, or what changed in it, is led to the feed that goes on with it', () => {
    for (const locale of localeCodes)
      for (const path of ['', 'timeline/', 'changes/'])
        for (const at of ['head link[rel=alternate]', 'main a']) {
          const led = pageAt(`/${locale}/plan/progress/${path}`).root.querySelector(`${at}[href$="/${locale}/feeds/plan.atom"]`);
          assert.ok(led, `${locale} ${path} ${at}`);
        }
  });
});

describe('the true language', () => {
  const scripts: Record<string, RegExp> = { Arab: /\p{Script=Arabic}/gu, Tfng: /\p{Script=Tifinagh}/gu, Latn: /\p{Script=Latin}/gu };
  const scriptOf = new Map<string, string>(
    localeCodes.map((code) => [locales[code].tag, { ar: 'Arab', zgh: 'Tfng' }[code as string] ?? 'Latn']),
  );
  /** The script that most letters of a text are in; addresses and quoted or isolated names do not count. */
  const mostly = (text: string) => {
    const bare = text.replaceAll(/https?:\S+|[«“"][^»”"]*[»”"]|[\u2066-\u2068][^\u2069]*\u2069/g, '');
    const counts = Object.entries(scripts).map(([name, script]) => [name, bare.match(script)?.length ?? 0] as const);
    return counts.toSorted((a, b) => b[1] - a[1])[0]!;
  };
  const assertSpoken = (texts: Spoken[], file: string) => {
    for (const { lang, text } of texts) {
      const [script, letters] = mostly(text);
      if (letters > 0) assert.equal(script, scriptOf.get(lang), `${file}: ${lang}: ${text}`);
    }
  };

  test('every text of an Atom feed is in the script of the language it says', () => {
    for (const file of atom) assertSpoken(atomTexts(read(file)), file);
  });

  test('every item of a JSON feed is in the script of the language it says', () => {
    for (const file of json)
      assertSpoken(
        jsonFeed(file).items.flatMap(({ language, title, content_html }) =>
          [title, wordsOf(content_html)].map((text) => ({ lang: language, text })),
        ),
        file,
      );
  });

  /** Title of an entry as its file in that language has it. */
  const titleOf = (id: string, lang: string): string | undefined =>
    texts.find((text) => text.id === `${id}/${localeCodes.find((code) => locales[code].tag === lang)}`)?.data.title;
  test('every item carries the title of the file of the language it says', () => {
    for (const file of json)
      for (const { id, title, language } of jsonFeed(file).items) {
        const bare = title.replaceAll(/[\u2066-\u2069]/g, '');
        assert.ok(bare.endsWith(titleOf(entryAt(id), language)!), `${file}: ${title}`);
      }
  });

  test('where an edition has words of its own, its feeds are in them', () => {
    for (const file of json)
      for (const { language, id } of jsonFeed(file).items) {
        const locale = file.split('/')[0] as Locale;
        if (written.has(`${entryAt(id)}/${locale}`)) assert.equal(language, locales[locale].tag, `${file}: ${id}`);
      }
  });
});

/** The rules themselves: each slip is told. */
describe('a slip in a feed is told', () => {
  const slips = (text: string, faults: (text: string) => string[], changes: [from: string | RegExp, to: string, told: RegExp][]) => {
    assert.deepEqual(faults(text), []);
    for (const [from, to, told] of changes) {
      const broken = text.replace(from, () => to);
      assert.notEqual(broken, text, String(from));
      assert.match(faults(broken).join('\n'), told);
    }
  };
  const now = '<updated>2026-01-01T00:00:00Z</updated>';
  const atomEntry = `<entry><id>https://a.example/e</id><title>E</title>${now}<published>2026-01-01T00:00:00Z</published><content type="html">C</content></entry>`;
  const atomSample = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>https://a.example/f</id><title>T</title>${now}<author><name>N</name></author><link rel="self" href="https://a.example/f"/>${atomEntry}</feed>`;
  test('Atom', () =>
    slips(atomSample, atomFaults, [
      [' xml:lang="fr"', '', /no language/],
      ['xml:lang="fr"', 'xml:lang="français"', /no language tag/],
      ['<id>https://a.example/e</id>', '', /Element entry failed to validate content/],
      ['<id>https://a.example/e</id>', '<id>/e</id>', /no absolute address/],
      ['2026-01-01T00:00:00Z', '2026-02-30T00:00:00Z', /Type dateTime doesn't allow value '2026-02-30/],
      ['2026-01-01T00:00:00Z', '2026-01-01', /Type dateTime doesn't allow value '2026-01-01'/],
      ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00', /no time zone/],
      ['<author><name>N</name></author>', '', /must have an atom:author/],
      ['<content type="html">C</content>', '', /or an atom:content/],
      ['rel="self"', 'rel="itself"', /not one self link/],
      ['rel="self"', 'rel="other"', /no registered relation/],
      ['href="https://a.example/f"', 'href="/f"', /no absolute address/],
      ['<title>E</title>', '<titel>E</titel>', /Element entry failed to validate content/],
      ['<entry>', '<x:x xmlns:x="https://a.example/x"/><entry>', /no element of Atom/],
      ['<title>E</title>', '<title> </title>', /is empty/],
      ['type="html"', 'type="text"', /is no HTML/],
      ['<published>2026-01-01T00:00:00Z</published>', '', /no date of publication/],
      ['<title>E', '<title type="html">E', /plain text/],
      ['</feed>', `${atomEntry}</feed>`, /two entries/],
      ['</feed>', '', /not well-formed/],
    ]));
  const rssItem =
    '<item><title>E</title><link>https://a.example/e</link><guid>https://a.example/e</guid><description>D</description><pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate></item>';
  const rssSample = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://a.example/</link><description>D</description><language>fr</language><atom:link rel="self" href="https://a.example/f" type="application/rss+xml"/>${rssItem}</channel></rss>`;
  test('RSS', () =>
    slips(rssSample, rssFaults, [
      ['version="2.0"', 'version="0.91"', /Element rss failed to validate attributes/],
      ['<language>fr</language>', '', /Element channel failed to validate content/],
      ['<title>E</title>', '<title></title>', /Element title failed to validate content/],
      ['Thu, 01', 'Fri, 01', /no day of the calendar/],
      ['Thu, 01 Jan 2026', '2026-01-01', /Extra element pubDate/],
      ['<guid>https://a.example/e', '<guid>e', /(?:Extra element|Element) guid/],
      ['<link>https://a.example/e', '<link>e', /no absolute address/],
      ['rel="self"', 'rel="alternate"', /Element link failed to validate attributes/],
      ['</channel>', `${rssItem}</channel>`, /two items/],
    ]));
  const jsonSample = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    home_page_url: 'https://a.example/',
    feed_url: 'https://a.example/f',
    language: 'fr',
    authors: [{ name: 'N' }],
    items: [
      {
        id: 'https://a.example/e',
        url: 'https://a.example/e',
        title: 'E',
        content_html: 'C',
        language: 'fr',
        date_published: '2026-01-01T00:00:00Z',
        date_modified: '2026-01-01T00:00:00Z',
      },
    ],
  });
  test('JSON Feed', () =>
    slips(jsonSample, jsonFaults, [
      ['version/1.1', 'version/1', /\/version/],
      ['"feed_url":"https://a.example/f"', '"feed_url":"/f"', /\/feed_url/],
      ['"date_modified":"2026-01-01T00:00:00Z"', '"date_modified":"2026-01-01"', /date_modified/],
      ['"content_html"', '"content"', /items\/0/],
      ['"language":"fr","authors"', '"authors"', /language/],
    ]));
});
