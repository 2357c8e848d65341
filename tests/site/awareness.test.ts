import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPortal } from '../../src/check/read.ts';
import { contentRoot } from '../../src/content/root.ts';
import { withoutIsolates } from '../../src/language/bidi.fixture.ts';
import { formatNumber, formatShare } from '../../src/language/format.ts';
import { localeCodes, locales } from '../../src/language/locales.ts';
import { stringIn } from '../../src/language/strings.ts';
import { parityLocales } from '../../src/concepts/help/rules.ts';

const site = process.env.PORTAL_OUT ?? 'dist';
const { portal } = readPortal(contentRoot);
const helpFolders = portal.helpPage.map(({ id }) => id.split('/').at(-1)!).map((slug) => (slug === 'start' ? 'help' : `help/${slug}`));

const read = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');
/** What one reads: the text without tags, in one line. */
const textOf = (html: string): string =>
  withoutIsolates(html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ''))
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll(/[ \n]+/g, ' ');
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)![0];
const everyHelpPage = localeCodes.flatMap((locale) => helpFolders.map((folder) => ({ locale, path: `${locale}/${folder}` })));

test('every help page exists in the five languages, in its own words but for Amazigh', () => {
  for (const { locale, path } of everyHelpPage) {
    const shown = [...read(path).matchAll(/data-help-language="(\w+)"/g)].map((match) => match[1]);
    assert.deepEqual(shown, parityLocales.includes(locale) ? [locale] : ['ar', 'fr'], path);
  }
});

test('a help page says nothing of itself in tab, history, preview or file names', () => {
  const telling = /trafic|traite|trafficking|trata|اتجار|ضحايا|victim|exploit/i;
  for (const { path } of everyHelpPage) {
    const html = read(path);
    const head = /<head>[\s\S]*<\/head>/.exec(html)![0];
    assert.doesNotMatch(/<title>(.*)<\/title>/.exec(head)![1]!, telling, path);
    assert.doesNotMatch(head, /name="description"|property="og:|name="twitter:/, path);
    assert.match(head, /<meta name="referrer" content="no-referrer"/, path);
    assert.doesNotMatch(path, telling);
    for (const [, file] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg|png|jpe?g|webp|avif|woff2))"/g))
      assert.doesNotMatch(file!, telling, path);
    assert.doesNotMatch(html, /<img\b|manifest|serviceWorker/, path);
  }
});

test('help pages have different titles in the tab, so that two tabs can be told apart', () => {
  for (const locale of parityLocales) {
    const titles = helpFolders.map((folder) => /<title>(.*)<\/title>/.exec(read(`${locale}/${folder}`))![1]);
    assert.equal(new Set(titles).size, titles.length, titles.join(' | '));
  }
});

test('the exit of every help page is a plain link to the one configured address, twice', () => {
  const { url } = portal.quickExit[0]!.data;
  for (const { path } of everyHelpPage) {
    const exits = [...read(path).matchAll(/<a[^>]*data-quick-exit[^>]*>/g)].map((match) => match[0]);
    assert.equal(exits.length, 2, path);
    for (const exit of exits) {
      assert.ok(exit.includes(`href="${url}"`), path);
      assert.match(exit, /rel="nofollow noreferrer"/);
    }
  }
});

test('no other page of the site has an exit', () => {
  for (const file of globSync('**/*.html', { cwd: site })) {
    if (!/^\w+\/help\//.test(file)) assert.ok(!readFileSync(join(site, file), 'utf8').includes('data-quick-exit'), file);
  }
});

test('every number is shown on the help page as hotline.yaml writes it, whole, to dial, with its source', () => {
  for (const locale of localeCodes) {
    const html = read(`${locale}/help`);
    for (const { data } of portal.phoneLine) {
      const link = new RegExp(`<a href="tel:${data.tel.replace('+', '[+]')}"[^>]*><bdi dir="ltr"[^>]*>([^<]*)</bdi>`).exec(html);
      assert.equal(link?.[1]?.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' '), data.display, `${locale}: ${data.id}`);
      const { source } = data;
      if (typeof source !== 'string')
        assert.ok(html.includes(source.url.replaceAll('&', '&amp;')) || html.includes(source.url), `${locale}: ${data.id}`);
    }
  }
});

const strings = Object.fromEntries(
  localeCodes.map((code) => [code, JSON.parse(readFileSync(`locales/${code}.json`, 'utf8')) as Record<string, string | null>]),
);
/** The parts of a page that stand folded. */
const folded = (html: string): string => (mainOf(html).match(/<details[\s\S]*?<\/details>/g) ?? []).join('');
const unfolded = (html: string): string => mainOf(html).replaceAll(/<details[\s\S]*?<\/details>/g, '');

test('figures of calls and addresses of sources stand folded, with both published counts', () => {
  const { received, suspected, otherwise } = portal.phoneLine.find(({ id }) => id === 'commission')!.data.calls!;
  for (const locale of parityLocales) {
    const html = read(`${locale}/help`);
    const [open, closed] = [textOf(unfolded(html)), textOf(folded(html))];
    const figures = [received, otherwise!.received].map((calls) => formatNumber(calls, locale));
    for (const figure of [...figures, formatNumber(suspected, locale), formatShare(suspected / received, locale)])
      assert.ok(closed.includes(figure), `${locale}: ${figure}`);
    for (const figure of figures) assert.ok(!open.includes(figure), `${locale}: ${figure}`);
    assert.doesNotMatch(html, /<details[^>]* open/);
  }
});

test('a number that the body behind it publishes nowhere says so, in the sources of each page that shows it', () => {
  for (const locale of parityLocales) {
    for (const { id, data } of portal.helpPage) {
      const slug = id.split('/').at(-1)!;
      const html = folded(read(slug === 'start' ? `${locale}/help` : `${locale}/${id}`));
      for (const name of data.lines) {
        const row = new RegExp(`data-line="${name}"[\\s\\S]*?</li>`).exec(html)![0];
        const line = portal.phoneLine.find((each) => each.id === name)!.data;
        assert.equal(textOf(row).includes(strings[locale]!['help.notOwn']!), !line.own, `${locale}/${id}: ${name}`);
      }
      for (const reference of data.references) assert.ok(html.includes(`data-reference="${reference}"`), `${locale}/${id}: ${reference}`);
    }
  }
});

test('the home page leads to help in one tap, before its summary', () => {
  for (const locale of localeCodes) {
    const main = mainOf(read(locale));
    assert.match(/<a[^>]*data-help-door/.exec(main)![0], new RegExp(`href="/${locale}/help/"`));
  }
});

test('the help page says what is not known, and that a call leaves a trace', () => {
  const { hours } = portal.phoneLine.find(({ id }) => id === 'commission')!.data;
  for (const locale of parityLocales) {
    const text = textOf(unfolded(read(`${locale}/help`)));
    if (hours === null) assert.ok(text.includes(stringIn(locale, 'hotline.notPublished').value), locale);
    assert.ok(text.includes(stringIn(locale, 'help.log').value), locale);
  }
});

test('an Amazigh help page holds no Amazigh sentence: only single words beside Arabic and French', () => {
  for (const folder of helpFolders) {
    const text = textOf(mainOf(read(`zgh/${folder}`)).replaceAll(/<nav\b.*?<\/nav>|<div hidden.*?<\/div>/gs, ''));
    for (const run of text.match(/[\u2d30-\u2d7f]+(?:[ ,.;:!?]+[\u2d30-\u2d7f]+)*/g) ?? [])
      assert.ok(run.split(' ').length <= 2, `${folder}: ${run}`);
  }
});

test('every statement of every topic stands beside a source that is given whole on the same page', () => {
  for (const locale of localeCodes) {
    for (const { id, data } of portal.topic) {
      const html = read(`${locale}/${id}`);
      const statements = html.split('data-statement').slice(1);
      assert.equal(statements.length, data.sections.flatMap((section) => section.statements).length, `${locale}/${id}`);
      for (const statement of statements) {
        const target = /href="#(source-[^"]+)"/.exec(statement)?.[1];
        assert.ok(target && html.includes(`id="${target}"`), `${locale}/${id}`);
      }
    }
  }
});

test('signs are marked as indicative', () => {
  assert.match(textOf(mainOf(read('en/understand/signs'))), /indicative/);
});

test('every campaign shows when, for whom, partners, material and sources', () => {
  for (const locale of localeCodes) {
    for (const { id, data } of portal.campaign) {
      const html = mainOf(read(`${locale}/${id}`));
      assert.ok((html.match(/<dt/g) ?? []).length >= 6, `${locale}/${id}`);
      for (const source of data.sources)
        if (typeof source !== 'string')
          assert.ok(html.includes(`href="${source.url.replaceAll('&', '&amp;')}"`) || html.includes(source.url), `${locale}/${id}`);
    }
  }
});

test('the national day says so as long as no date is published, and offers its editions and their calendars alone', () => {
  const { date, measures } = portal.nationalDay[0]!.data;
  const years = portal.edition.map(({ id }) => id.split('/').at(-1)!);
  assert.ok(date !== null || years.length === 0);
  for (const locale of localeCodes) {
    const html = read(`${locale}/national-day`);
    assert.equal(html.includes('data-no-date'), date === null, locale);
    const offered = new Set([...html.matchAll(new RegExp(`href="/${locale}/national-day/(\\d{4})/"`, 'g'))].map((match) => match[1]!));
    assert.deepEqual([...offered].toSorted(), years.toSorted(), locale);
    for (const number of measures) assert.match(html, new RegExp(`href="/${locale}/plan/measures/${number}/"`), locale);
    const pages = globSync('national-day/[0-9]*/', { cwd: join(site, locale) });
    assert.equal(pages.length, years.length, locale);
  }
  assert.equal(globSync('**/*.ics', { cwd: site }).length, years.length * localeCodes.length);
});

test('help is the first section of the navigation in every language', () => {
  for (const locale of localeCodes) {
    const [header] = /<header[\s\S]*?<\/header>/.exec(read(`${locale}/plan`))!;
    for (const way of ['<details', 'data-groups'])
      assert.equal(/href="([^"]+)"/.exec(header.slice(header.indexOf(way)))![1], `/${locale}/help/`, `${locale}: ${way}`);
    assert.equal(locales[locale].dir, /<html[^>]* dir="(\w+)"/.exec(read(`${locale}/help`))![1]);
  }
});
