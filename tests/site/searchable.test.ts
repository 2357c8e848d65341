import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { draft, site } from '#src/build/site.ts';
import { localeCodes, locales, type Locale } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { openSearchPath } from '#src/publish/search/page/open-search.ts';
import { pageAt, pages, site as out } from './pages.ts';
import { checkSchemaOrg } from './schema-org.ts';

/** How programs search the portal. */
const linkOf = (url: string) => pageAt(url).root.querySelector('link[rel=search]');
const doors = (locale: Locale) => [`/${locale}/`, `/${locale}/search/`];

test('a draft has no address at which it could be searched, and offers none', { skip: !draft && 'the portal has an address' }, () => {
  for (const { url, html } of pages) assert.ok(!html.includes('rel="search"') && !html.includes('SearchAction'), url);
  for (const locale of localeCodes) assert.ok(!existsSync(join(out, openSearchPath(locale))), locale);
});

test('a browser can add the search of each language, and a search engine knows it', { skip: draft && 'a draft has no address' }, () => {
  for (const locale of localeCodes) {
    using file = XmlDocument.fromBuffer(readFileSync(join(out, openSearchPath(locale))));
    const element = (name: string) =>
      file.get(`/o:OpenSearchDescription/o:${name}`, { o: 'http://a9.com/-/spec/opensearch/1.1/' }) as XmlElement;
    const words = (name: string) => element(name).content;
    assert.equal(words('Language'), locales[locale].tag);
    assert.ok(words('ShortName').length > 0 && words('ShortName').length <= 16, words('ShortName'));
    const asked = element('Url').attr('template')!.value;
    assert.equal(asked, `${new URL(`/${locale}/search/`, site).href}?q={searchTerms}`);
    assert.equal(new URL(words('Image')).origin, new URL(site).origin);
    for (const door of doors(locale)) {
      const link = linkOf(door)!;
      assert.equal(link.getAttribute('href'), openSearchPath(locale), door);
      const name = stringIn(locale, 'search.engine');
      assert.equal(link.getAttribute('lang'), name.fallback ? locales[name.locale].tag : undefined, `${door}: the language of its name`);
      const [schema] = pageAt(door)
        .root.querySelectorAll('script[type="application/ld+json"]')
        .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
      checkSchemaOrg(schema!, door);
      const { target } = schema!['potentialAction'] as { target: { urlTemplate: string } };
      assert.equal(target.urlTemplate.replace('{query}', '{searchTerms}'), asked);
    }
  }
});
