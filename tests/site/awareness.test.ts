import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { parse, type HTMLElement } from 'node-html-parser';
import { site } from '#src/build/site.ts';
import { readPortal } from '#src/check/read.ts';
import { parityLocales } from '#src/concepts/help/rules.ts';
import { slugOf } from '#src/content/entry.ts';
import { contentRoot } from '#src/content/root.ts';
import { pictogramPath, pictogramsZipPath } from '#src/content/pictograms/addresses.ts';
import { faultsOf } from '#src/content/pictograms/drawing.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { byCharacters } from '#src/language/collate.ts';
import { formatNumber, formatShare } from '#src/language/format.ts';
import { say } from '#src/language/localise.ts';
import { localeCodes, locales } from '#src/language/locales.ts';
import { plainString, stringIn } from '#src/language/strings.ts';
import { addresses, pageAt, pages, site as out } from './pages.ts';

/** Help, understanding and campaigns as the reader gets them. */
const { portal } = readPortal(contentRoot);
const helpPath = (id: string) => (slugOf(id) === 'start' ? 'help' : id);
const helpPaths = portal.helpPage.map(({ id }) => helpPath(id));

const rootAt = (path: string) => pageAt(`/${path}/`).root;
const mainOf = (path: string) => rootAt(path).querySelector('main')!;
/** What one reads: the text in one line. */
const textOf = (...elements: HTMLElement[]): string =>
  withoutIsolates(elements.map((element) => element.textContent).join(' ')).replaceAll(/[ \n]+/g, ' ');
/** A part of a page without some of its elements. */
function without(element: HTMLElement, selector: string): HTMLElement {
  const copy = parse(element.outerHTML);
  for (const each of copy.querySelectorAll(selector)) each.remove();
  return copy;
}
const linksOf = (element: HTMLElement) => element.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!);
const everyHelpPage = localeCodes.flatMap((locale) => helpPaths.map((path) => ({ locale, path: `${locale}/${path}` })));

test('every help page exists in the five languages, in its own words but for Amazigh', () => {
  for (const { locale, path } of everyHelpPage) {
    const shown = rootAt(path)
      .querySelectorAll('[data-help-language]')
      .map((part) => part.getAttribute('data-help-language'));
    assert.deepEqual(shown, parityLocales.includes(locale) ? [locale] : ['ar', 'fr'], path);
  }
});

test('a help page says nothing of itself in tab, history, preview or file names', () => {
  const telling = /trafic|traite|trafficking|trata|اتجار|ضحايا|victim|exploit/i;
  for (const { path } of everyHelpPage) {
    const root = rootAt(path);
    assert.doesNotMatch(root.querySelector('title')!.textContent, telling, path);
    assert.deepEqual(root.querySelectorAll('meta[property^="og:"], meta[name^="twitter:"]'), [], path);
    assert.equal(root.querySelector('meta[name=referrer]')!.getAttribute('content'), 'no-referrer', path);
    assert.doesNotMatch(path, telling);
    for (const named of root.querySelectorAll('script[src], link[href], use[href], source[src]'))
      assert.doesNotMatch(new URL((named.getAttribute('src') ?? named.getAttribute('href'))!, site).pathname, telling, path);
    assert.deepEqual(root.querySelectorAll('img, link[rel=manifest]'), [], path);
    assert.ok(!pageAt(`/${path}/`).html.includes('serviceWorker'), path);
  }
});

test('help pages have different titles in the tab, so that two tabs can be told apart', () => {
  for (const locale of parityLocales) {
    const titles = helpPaths.map((path) => rootAt(`${locale}/${path}`).querySelector('title')!.textContent);
    assert.equal(new Set(titles).size, titles.length, titles.join(' | '));
  }
});

test('the exit of every help page is a plain link to the one configured address, twice', () => {
  const { url } = portal.quickExit[0]!.data;
  for (const { path } of everyHelpPage) {
    const exits = rootAt(path).querySelectorAll('a[data-quick-exit]');
    assert.deepEqual(
      exits.map((exit) => [exit.getAttribute('href'), exit.getAttribute('rel')]),
      Array(2).fill([url, 'nofollow noreferrer']),
      path,
    );
  }
});

test('no page of the site but those below help has an exit', () => {
  for (const { url, html } of pages) if (!url.split('/').includes('help')) assert.ok(!html.includes('data-quick-exit'), url);
});

test('every number is shown on the help page as hotline.yaml writes it, whole, to dial, with its source', () => {
  for (const locale of localeCodes) {
    const main = mainOf(`${locale}/help`);
    for (const { data } of portal.phoneLine) {
      const link = main.querySelector(`a[href="tel:${data.tel}"]`)!;
      const number = link.querySelector('bdi[dir=ltr]')!;
      assert.equal(number.textContent.replaceAll('\u00a0', ' '), data.display, `${locale}: ${data.id}`);
      const { source } = data;
      if (typeof source !== 'string') assert.ok(linksOf(main).includes(source.url), `${locale}: ${data.id}`);
    }
  }
});

/** The parts of a page that stand folded, and the page without them. */
const folded = (main: HTMLElement) => main.querySelectorAll('details');
const unfolded = (main: HTMLElement) => without(main, 'details');

test('figures of calls and addresses of sources stand folded', () => {
  for (const { id, data } of portal.phoneLine) {
    if (!data.calls) continue;
    const { received, suspected } = data.calls;
    for (const locale of parityLocales) {
      const main = mainOf(`${locale}/help`);
      const [open, closed] = [textOf(unfolded(main)), textOf(...folded(main))];
      const figure = formatNumber(received, locale);
      for (const each of [figure, formatNumber(suspected, locale), formatShare(suspected / received, locale)])
        assert.ok(closed.includes(each), `${locale}: ${id}: ${each}`);
      assert.ok(!open.includes(figure), `${locale}: ${id}: ${figure}`);
      assert.deepEqual(main.querySelectorAll('details[open]'), []);
    }
  }
});

test('a number that the body behind it publishes nowhere says so, in the sources of each page that shows it', () => {
  for (const locale of parityLocales)
    for (const { id, data } of portal.helpPage) {
      const main = mainOf(`${locale}/${helpPath(id)}`);
      for (const name of data.lines) {
        const row = main.querySelector(`details [data-line="${name}"]`)!;
        const line = portal.phoneLine.find((each) => each.id === name)!.data;
        assert.equal(textOf(row).includes(plainString(locale, 'help.notOwn')), !line.own, `${locale}/${id}: ${name}`);
      }
      for (const reference of data.references)
        assert.ok(main.querySelector(`details [data-reference="${reference}"]`), `${locale}/${id}: ${reference}`);
    }
});

test('the home page leads to help in one tap, before its summary', () => {
  for (const locale of localeCodes)
    assert.equal(mainOf(locale).querySelector('a[data-help-door]')!.getAttribute('href'), `/${locale}/help/`);
});

test('the help page says what is not known, and that a call leaves a trace', () => {
  const { hours } = portal.phoneLine.find(({ id }) => id === 'commission')!.data;
  for (const locale of parityLocales) {
    const text = textOf(unfolded(mainOf(`${locale}/help`)));
    if (hours === null) assert.ok(text.includes(stringIn(locale, 'hotline.notPublished').value), locale);
    assert.ok(text.includes(stringIn(locale, 'help.log').value), locale);
  }
});

test('an Amazigh help page holds no Amazigh sentence: only single words beside Arabic and French', () => {
  for (const path of helpPaths) {
    const text = textOf(without(mainOf(`zgh/${path}`), 'nav, div[hidden]'));
    for (const run of text.match(/[\u2d30-\u2d7f]+(?:[ ,.;:!?]+[\u2d30-\u2d7f]+)*/g) ?? [])
      assert.ok(run.split(' ').length <= 2, `${path}: ${run}`);
  }
});

test('every statement of every topic stands beside a source that is given whole on the same page', () => {
  for (const locale of localeCodes)
    for (const { id, data } of portal.topic) {
      const root = rootAt(`${locale}/${id}`);
      const statements = root.querySelectorAll('[data-statement]');
      assert.equal(statements.length, data.sections.flatMap((section) => section.statements).length, `${locale}/${id}`);
      for (const statement of statements) {
        const target = statement.querySelector('a[href^="#source-"]')?.getAttribute('href')?.slice(1);
        const source = target ? root.getElementById(target) : root.querySelector(`[id^=source-]:has(a[href="#${statement.id}"])`);
        assert.ok(source, `${locale}/${id}`);
      }
    }
});

test('a pictured statement leaves its words to its picture alone nowhere, and says of an example whether somebody stands behind it', () => {
  for (const locale of localeCodes)
    for (const { id, data } of portal.topic)
      for (const { id: section, pictograms = [], examples = [] } of data.sections)
        for (const at of pictograms.keys()) {
          const statement = rootAt(`${locale}/${id}`).getElementById(`${section}-${at + 1}`)!;
          assert.equal(statement.querySelector('svg')!.getAttribute('aria-hidden'), 'true');
          assert.ok(statement.querySelector('p')!.textContent.trim());
          const example = statement.querySelector('[data-example]');
          assert.equal(example !== null, at in examples, statement.id);
          const decisions = example ? linksOf(example) : [];
          assert.deepEqual(decisions, examples[at] ? [`/${locale}/jurisprudence/${examples[at]}/`] : [], statement.id);
        }
});

test('the sheet shows every pictogram with its name and its drawing, and the file of all holds them', () => {
  const zip = unzipSync(readFileSync(join(out, pictogramsZipPath)));
  const drawings = portal.pictogram.map(({ id }) => `${id}.svg`);
  assert.deepEqual(Object.keys(zip).toSorted(), [...drawings, 'names.csv'].toSorted());
  for (const locale of localeCodes) {
    const main = mainOf(`${locale}/campaigns/pictograms`);
    assert.ok(linksOf(main).includes(pictogramsZipPath));
    for (const { id, data } of portal.pictogram) {
      const shown = main.querySelector(`[data-pictogram="${id}"]`)!;
      assert.equal(withoutIsolates(shown.textContent).trim(), say(data.name, locale).value, id);
      assert.deepEqual(linksOf(shown), [pictogramPath(id)]);
      const published = readFileSync(join(out, pictogramPath(id)), 'utf8');
      assert.equal(Buffer.from(zip[`${id}.svg`]!).toString(), published);
      assert.deepEqual(faultsOf(published), []);
    }
  }
});

test('signs are marked as indicative', () => {
  for (const locale of localeCodes)
    for (const { id, data } of portal.topic) {
      const marked = textOf(mainOf(`${locale}/${id}`)).includes(withoutIsolates(stringIn(locale, 'understand.indicative').value));
      assert.equal(marked, data.indicative, `${locale}/${id}`);
    }
});

test('of every campaign each fact is told or named as not stated, once, with its sources', () => {
  const facts = ['when', 'slogan', 'theme', 'audience', 'organisers', 'partners', 'made', 'seen', 'effect', 'material'] as const;
  for (const locale of localeCodes)
    for (const { id, data } of portal.campaign) {
      const main = mainOf(`${locale}/${id}`);
      const named = main.querySelectorAll('dt, [data-unstated] li').map((term) => textOf(term).trim());
      const slogan = main.querySelector('blockquote') ? ['slogan'] : [];
      for (const fact of facts) {
        const times = named.filter((name) => name === withoutIsolates(stringIn(locale, `campaign.${fact}`).value)).length;
        assert.equal(times + (slogan.includes(fact) ? 1 : 0), 1, `${locale}/${id}: ${fact}`);
      }
      for (const source of data.sources)
        if (typeof source !== 'string') assert.ok(linksOf(main.querySelector('[data-notes]')!).includes(source.url), `${locale}/${id}`);
    }
});

test('campaigns stand by year, the newest first', () => {
  const newest = portal.campaign.toSorted((a, b) => byCharacters(b.data.from, a.data.from)).map(({ data }) => data.from.slice(0, 4));
  for (const locale of localeCodes) {
    const headings = mainOf(`${locale}/campaigns`).querySelectorAll('h2[id^="y"]');
    const years = headings.map(({ id }) => id.slice(1));
    assert.deepEqual(years, [...new Set(newest)]);
  }
});

test('the national day says so as long as no date is published, and offers its editions and their calendars alone', () => {
  const { date, measures } = portal.nationalDay[0]!.data;
  const years = portal.edition.map(({ id }) => slugOf(id)).toSorted();
  assert.ok(date !== null || years.length === 0);
  const calendars = years.length + (date === null ? 1 : 2);
  for (const locale of localeCodes) {
    const main = mainOf(`${locale}/national-day`);
    assert.equal(main.querySelector('[data-no-date]') !== null, date === null, locale);
    const editions = (urls: Iterable<string>) =>
      [...new Set([...urls].flatMap((url) => new RegExp(`^/${locale}/national-day/(\\d{4})/$`).exec(url)?.[1] ?? []))].toSorted();
    assert.deepEqual(editions(linksOf(main)), years, locale);
    assert.deepEqual(editions(addresses), years, locale);
    for (const number of measures) assert.ok(linksOf(main).includes(`/${locale}/plan/measures/${number}/`), locale);
  }
  assert.equal([...addresses].filter((address) => address.endsWith('.ics')).length, calendars * localeCodes.length);
});

test('help is the first section of the navigation in every language', () => {
  for (const locale of localeCodes) {
    const header = rootAt(`${locale}/commission`).querySelector('body > header')!;
    assert.equal(linksOf(header.querySelector('[data-groups]')!)[0], `/${locale}/help/`);
    assert.equal(rootAt(`${locale}/help`).querySelector('html')!.getAttribute('dir'), locales[locale].dir);
  }
});
