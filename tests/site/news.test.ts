import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { localeCodes, locales, type Locale } from '../../src/language/locales.ts';

/** News, law and their links as the reader gets them. */
const site = process.env.PORTAL_OUT ?? 'dist';
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const page = (locale: string, path: string) => read(`${locale}${path}index.html`);
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const hrefs = (html: string) => [...html.matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map((match) => match[1]!);
const entries = readdirSync('content/news');
/** The language the news of an edition is really in. */
const spoken = (locale: Locale): string => (globSync(`content/news/${entries[0]}/${locale}.{yaml,mdx}`).length > 0 ? locale : 'ar');

describe('lists of the news', () => {
  for (const locale of localeCodes) {
    test(`${locale}: twenty on the first page, the rest on the next, each once; each in the archive of its year`, () => {
      const named = (html: string) => [
        ...new Set(
          hrefs(main(html))
            .filter((href) => /^\/[a-z]+\/news\/[^/]+\/$/.test(href))
            .map((href) => href.split('/').at(-2)!),
        ),
      ];
      const first = named(page(locale, '/news/'));
      const second = named(page(locale, '/news/page/2/'));
      assert.equal(first.length, 20);
      assert.deepEqual([...first, ...second].toSorted(), entries.toSorted());
      assert.ok(hrefs(page(locale, '/news/')).includes(`/${locale}/news/page/2/`));
      for (const entry of entries) assert.ok(named(page(locale, `/news/years/${entry.slice(0, 4)}/`)).includes(entry), entry);
    });
  }
});

describe('links between things', () => {
  const communique = '/news/2024-11-19-us-delegation/';
  const named = ['/plan/measures/71/', '/plan/measures/73/', '/plan/bodies/justice-ministry/', '/law/law-27-14/'];
  for (const locale of localeCodes) {
    test(`${locale}: the communiqué leads to what it names, and each of those leads back`, () => {
      for (const path of named) {
        assert.ok(hrefs(main(page(locale, communique))).includes(`/${locale}${path}`), path);
        assert.ok(hrefs(main(page(locale, path))).includes(`/${locale}${communique}`), path);
      }
    });
  }

  test('an entry of news leads to the record of the same event', () => {
    for (const locale of localeCodes)
      assert.ok(hrefs(main(page(locale, communique))).includes(`/${locale}/plan/progress/timeline/#2024-11-19-us-delegation`), locale);
  });

  test('measures 35 and 36 of the plan lead to the page on trafficking in children, and it to them', () => {
    for (const number of [35, 36]) {
      assert.ok(hrefs(main(page('ar', `/plan/measures/${number}/`))).includes('/ar/child-protection/trafficking/'));
      assert.ok(hrefs(main(page('ar', '/child-protection/trafficking/'))).includes(`/ar/plan/measures/${number}/`));
    }
  });

  test('a measure that nothing names says nothing of it', () => {
    assert.doesNotMatch(page('ar', '/plan/measures/60/'), /data-named-by/);
  });
});

describe('in Arabic every law number, in pages and in full texts, is kept in its own order', () => {
  const bare = (html: string) =>
    html
      .replaceAll(/<(script|style)\b.*?<\/\1>|<div hidden.*?<\/div>/gs, '')
      .replaceAll(/<bdi\b.*?<\/bdi>|\u2066[^\u2069]*\u2069/gs, '')
      .replaceAll(/<[^>]*>/g, '');

  test('on the pages that name one', () => {
    for (const path of [
      '/law/',
      '/law/law-27-14/',
      '/commission/',
      '/news/2021-10-12-un-working-group/',
      '/news/2024-11-19-us-delegation/',
      '/child-protection/measures/5/',
      '/about/methodology/',
      '/plan/progress/timeline/',
    ])
      assert.match(main(page('ar', path)), /<bdi dir="ltr"[^>]*>[^<]*(27\.14|448-1|2\.17\.740)/, path);
  });

  test('and on every page: none stands bare', () => {
    const files = globSync('ar/**/index.html', { cwd: site });
    assert.ok(files.length > 500);
    for (const file of files) assert.doesNotMatch(bare(main(read(file))), /27\.14|14[.-] ?27|2\.17\.740|1\.16\.127|448-\d/, file);
  });
});

describe('where it comes from is shown', () => {
  test('every statement on the law and on the Commission has its source under it', () => {
    const html = main(page('en', '/law/law-27-14/'));
    const [statements, articles] = [html.split('<article')[0]!, html.split('<article').slice(1)];
    const sourced = [...statements.matchAll(/<li class="border-s-2[^"]*ps-4">(.*?)<\/li>/gs)];
    assert.ok(sourced.length >= 3, String(sourced.length));
    for (const [, statement] of sourced) assert.match(statement!, /<cite>/);
    assert.equal(articles.length, 21, '7 of the law, 14 of the penal code');
    for (const article of articles)
      assert.match(article, /<cite>.*href="https:\/\/adala\.justice\.gov\.ma\/[^"]+\.pdf#page=\d+".*29 August 2024/s);
  });

  test('a law as a source bears the publisher and the date of the official text it was read in', () => {
    const notice = main(page('en', '/news/2025-09-08-criminal-procedure-amended/'));
    assert.match(notice, /id="provenance".*href="\/en\/law\/law-22-01\/".*Ministère de la Justice \(Adala\).*3 December 2025/s);
  });

  test('every entry of news, law and child protection shows its source', () => {
    for (const path of [
      ...entries.map((entry) => `/news/${entry}/`),
      '/law/ilo-c189/',
      '/child-protection/measures/1/',
      '/child-protection/trafficking/',
    ])
      assert.match(main(page('fr', path)), /id="provenance".*<cite/s, path);
  });

  test('a lost measure shows its number, says that it is lost, and nothing else', () => {
    for (const locale of localeCodes) {
      const html = main(page(locale, '/child-protection/measures/60/'));
      assert.match(html, /60/);
      assert.match(html, /border-doubt/);
      assert.doesNotMatch(html, new RegExp(`href="/${locale}/child-protection/bodies/[a-z]`));
    }
  });

  test('the numbers of doubts on the method page are those of the content', () => {
    const html = page('en', '/about/methodology/');
    const counts = [...html.slice(html.indexOf('data-doubt-counts')).matchAll(/<dd[^>]*>\s*<bdi>\s*(\d+)/g)].map((match) =>
      Number(match[1]),
    );
    assert.ok(counts.includes(74) && counts.includes(115) && counts.includes(17), String(counts));
  });

  test('the contradictions stand on the method page, each with two sources', () => {
    const html = page('es', '/about/methodology/');
    const articles = [...html.matchAll(/<article id="contradiction-([a-z-]+)".*?<\/article>/gs)];
    assert.ok(articles.length >= 5);
    for (const [article, id] of articles) assert.ok([...article.matchAll(/<cite/g)].length >= 2, id);
  });
});

test('programmes share one code: child protection has no axes, target groups, timeframes or governance pages', () => {
  for (const part of ['axes', 'target-groups', 'timeframes', 'governance'])
    assert.ok(!existsSync(join(site, 'ar/child-protection', part)), part);
  for (const part of ['measures/115', 'objectives/5', 'bodies/justice-ministry'])
    assert.ok(existsSync(join(site, 'ar/child-protection', part, 'index.html')), part);
});

test('no page says a language that its news is not in', () => {
  for (const locale of localeCodes.filter((code) => spoken(code) !== code)) {
    assert.match(
      page(locale, '/news/2024-11-19-us-delegation/'),
      new RegExp(`<div class="prose" lang="${spoken(locale)}" dir="${locales[spoken(locale) as Locale].dir}"`),
    );
  }
});
