import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alternates, otherwiseFilled, pageUrl, pathWithoutLocale } from './links.ts';
import { isFilled, languageOf, localeCodes, locales, pageLocales as codes } from './locales.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const pagePath = fc.array(name).map((names) => `/${names.map((each) => `${each}/`).join('')}`);

test('an address gives its path back, and the same page in the languages alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), pagePath, (locale, path) => {
      const url = pageUrl(locale, path);
      assert.equal(pathWithoutLocale(url), path);
      assert.deepEqual(
        alternates(url).map((each) => each.url),
        localeCodes.map((code) => pageUrl(code, path)),
      );
    }),
  );
});

test('a file stands once in a language, whatever fills its gaps', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), pagePath, name, (locale, path, file) => {
      assert.equal(pageUrl(locale, `${path}${file}.json`), `/${languageOf(locale)}${path}${file}.json`);
    }),
  );
});

test('a page whose gaps may be filled otherwise leads there, and back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), pagePath, (locale, path) => {
      for (const { filler, url } of otherwiseFilled(locale, pageUrl(locale, path))) {
        const other = codes.find((code) => url === pageUrl(code, path))!;
        assert.equal(languageOf(other), languageOf(locale));
        assert.equal(locales[other].fallback[0], filler);
        assert.ok(otherwiseFilled(other, url).some((back) => back.url === pageUrl(locale, path)));
      }
    }),
  );
  assert.deepEqual(otherwiseFilled('fr', '/fr/'), []);
  for (const code of codes.filter(isFilled)) assert.notDeepEqual(otherwiseFilled(code, pageUrl(code, '/')), []);
});
