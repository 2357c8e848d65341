import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { parse as parseYaml } from 'yaml';
import { draft, site } from '#src/build/site.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { addressOf } from '#src/check/addresses.ts';
import { localeCodes, locales, type Language, type Locale } from '#src/language/locales.ts';
import { writingOf } from '#src/language/writing.ts';
import { stringIn } from '#src/language/strings.ts';
import { addedProse, entryWithProse, sharedMiniature, withProse } from './fixture-site.ts';
import { checkSchemaOrg } from './schema-org.ts';
import { builtRoot } from '#src/build/built-root.ts';

/** The site that is published: it has nothing of the fixtures. */

const { content, site: built, build, file, html, jsonLd, page } = sharedMiniature();
before(() => build());

/** A page that search engines may list names itself in its head; one that none may list says so, in a draft or not. */
const mayBeFound = (path: string) => page(path).querySelector('link[rel="canonical"]') !== null;
const robots = (path: string) => page(path).querySelector('meta[name="robots"]')?.getAttribute('content');
const listed = (locale: string) =>
  page(`${locale}/jurisprudence`)
    .querySelectorAll('[data-decision]')
    .map((row) => row.getAttribute('data-decision'));
const sitemap = () => file('sitemap-0.xml');

for (const locale of localeCodes) {
  test(`${locale}: the address of a withdrawn decision answers with a notice: when, why, nothing of the decision`, () => {
    const path = `${locale}/jurisprudence/withdrawn`;
    const notice = page(path).querySelector('main [data-log="withdrawn"]')!;
    const reason = { ar: 'سحب تجريبي', fr: 'Retrait de test', en: 'Fixture withdrawal', es: 'Retirada de prueba', zgh: 'سحب تجريبي' }[
      locale
    ];
    assert.ok(notice.textContent.includes(reason));
    assert.ok(notice.textContent.includes('2026') || /٢٠٢٦/.test(notice.textContent));
    assert.deepEqual([mayBeFound(path), robots(path)], [false, 'noindex']);
    assert.equal(page(path).querySelectorAll('[data-words], [data-citation], link[rel="describedby"]').length, 0);
  });

  test(`${locale}: a decision that waits for its release has a page that no search engine and no list shows`, () => {
    const path = `${locale}/jurisprudence/waiting`;
    assert.ok(page(path).querySelector('[data-words]'));
    assert.deepEqual([mayBeFound(path), robots(path)], [false, 'noindex']);
    assert.equal(page(path).querySelector('[data-search-body]'), null);
    assert.equal(page(path).querySelectorAll('link[rel="describedby"], [data-citation]').length, 0);
    assert.ok(!listed(locale).includes('waiting'));
  });

  test(`${locale}: a released decision stands in the list, can be found, and shows its correction`, () => {
    const path = `${locale}/jurisprudence/released`;
    assert.ok(mayBeFound(path));
    assert.ok(listed(locale).includes('released'));
    assert.equal(page(path).querySelectorAll('[data-log="released"]').length, 1);
    assert.equal(page(path).querySelectorAll('[data-citation]').length, 1);
    assert.ok(html(path).includes('Fixture reviewer'));
  });

  test(`${locale}: the public log names both, newest first`, () => {
    const rows = page(`${locale}/jurisprudence/corrections`).querySelectorAll('[data-log]');
    assert.deepEqual(
      rows.map((row) => row.getAttribute('data-log')),
      ['withdrawn', 'released'],
    );
  });
}

test('the sitemap holds the released decision alone', () => {
  assert.ok(sitemap().includes('/fr/jurisprudence/released/'));
  assert.ok(!sitemap().includes('/jurisprudence/waiting/'));
  assert.ok(!sitemap().includes('/jurisprudence/withdrawn/'));
});

test('nothing of the fixtures is in the site that is published', () => {
  for (const path of ['jurisprudence/waiting', 'jurisprudence/released', 'jurisprudence/withdrawn', 'national-day/2031'])
    assert.ok(!existsSync(join(builtRoot, 'ar', path)), path);
});

describe('an edition of the national day', () => {
  const path = (locale: string) => `${locale}/national-day/2031`;
  const arabic = {
    name: 'دورة تجريبية للاختبار 2031',
    theme: 'موضوع تجريبي: القانون 27.14 والمادة 448-1، وسطر طويل بما يكفي ليتجاوز خمسة وسبعين بايتا في ملف التقويم',
    place: 'مكان تجريبي، الرباط',
    item: '09:30–10:30 افتتاح تجريبي',
    lang: 'ar',
  };
  const french = {
    name: 'Édition de test 2031',
    theme: 'Thème de test',
    place: 'Lieu de test, Rabat',
    item: '09:30–10:30 Ouverture de test',
    lang: 'fr',
  };
  /** The fixture is written in Arabic and French: a reader of the three others gets the language theirs falls back to. */
  const words = { ar: arabic, zgh: arabic, fr: french, en: french, es: french };
  /** The first takes part as a body of the state, the second is no body but a kind of them. */
  const [commission, departments] = ['national-commission', 'concerned-departments'].map((id) => {
    const bodies = parseYaml(readFileSync('tests/fixtures/whole/bodies.yaml', 'utf8')) as { id: string; title: Record<string, string> }[];
    return bodies.find((body) => body.id === id)!.title;
  });
  const nameIn = (title: Record<string, string>, locale: string) => title[locale] ?? title['ar']!;
  const country = { ar: 'المغرب', zgh: 'المغرب', fr: 'Maroc', en: 'Morocco', es: 'Marruecos' };

  /** Every way in which the portal says that no date is published. */
  const noDate = localeCodes.flatMap((locale) => {
    const strings = JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8')) as Record<string, string | null>;
    return ['day.notPublished', 'day.noText'].flatMap((key) => strings[key] ?? []);
  });

  test('once the date is set, no page says that it is not', () => {
    for (const path of globSync('**/*.html', { cwd: built }))
      for (const none of ['data-no-date', ...noDate]) assert.ok(!html(path).includes(none), `${path}: ${none}`);
  });

  for (const locale of localeCodes) {
    test(`${locale}: the page of the day and the home page show the date, a program reads it, and it goes into a calendar every year`, () => {
      const day = page(`${locale}/national-day`);
      for (const shown of [day, page(locale)])
        assert.match(shown.querySelector('[data-coming="national"] time')!.getAttribute('datetime')!, /^\d{4}-03-14$/);
      const [event] = jsonLd(`${locale}/national-day`);
      assert.match(String(event!['startDate']), /^\d{4}-03-14$/);
      assert.deepEqual(event!['eventSchedule'], { '@type': 'Schedule', repeatFrequency: 'P1Y', byMonth: 3, byMonthDay: 14 });
      checkSchemaOrg(event!, `${locale}/national-day`);
      const links = day.querySelectorAll('main a[type="text/calendar"]').map((link) => link.getAttribute('href')!);
      assert.deepEqual(
        links.toSorted(),
        ['national', 'world'].map((which) => `/${locale}/national-day/${which}.ics`),
      );
      for (const link of links) assert.match(file(link), /^RRULE:FREQ=YEARLY\r$/m);
    });

    const { name, theme, place, item, lang } = words[locale];

    test(`${locale}: a reader finds it from the page of the day, with its day, theme, place, hours, partners and source`, () => {
      const day = page(`${locale}/national-day`);
      assert.equal(day.querySelector('[data-no-date]'), null);
      for (const none of noDate) assert.ok(!day.querySelector('main')!.textContent.includes(none), none);
      assert.equal(day.querySelector(`main a[href="/${path(locale)}/"]`)?.textContent.trim(), name);
      const main = page(path(locale)).querySelector('main')!;
      const title = main.querySelector('h1')!;
      assert.equal(title.textContent.trim(), name);
      assert.equal(title.getAttribute('lang') ?? locale, lang);
      const told = main.textContent.replace(/\s+/g, ' ');
      const facts = [theme, place, item, nameIn(commission!, locale), nameIn(departments!, locale), 'Fixture announcement'];
      for (const fact of facts) assert.ok(told.includes(fact), fact);
    });

    test(`${locale}: a program reads what, when, where and with whom, and in which language the page tells it`, () => {
      const [event, ...more] = jsonLd(path(locale));
      assert.deepEqual(more, []);
      assert.deepEqual(event, {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name,
        description: theme,
        startDate: '2031-03-14',
        endDate: '2031-03-14',
        location: { '@type': 'Place', name: place },
        contributor: [
          {
            '@type': 'GovernmentOrganization',
            name: nameIn(commission!, locale),
            alternateName: 'CNCLT',
            areaServed: { '@type': 'Country', name: country[locale] },
          },
        ],
        mainEntityOfPage: { '@type': 'WebPage', url: `${site}/${path(locale)}/`, inLanguage: lang },
      });
      checkSchemaOrg(event!, path(locale));
    });

    test(`${locale}: its day goes into a calendar`, () => {
      const link = page(path(locale)).querySelector('main a[type="text/calendar"]')!;
      const event = new ICAL.Component(ICAL.parse(file(link.getAttribute('href')!)) as never[]).getFirstSubcomponent('vevent')!;
      assert.equal(withoutIsolates(String(event.getFirstPropertyValue('summary'))), name);
      assert.equal(String(event.getFirstPropertyValue('dtstart')), '2031-03-14');
      // A calendar offers to open it: src/concepts/campaigns/national-day/calendar.test.ts tells when it stands there.
      assert.equal(event.getFirstPropertyValue('url'), draft ? null : `${site}/${path(locale)}/`);
    });

    test(`${locale}: search engines and the other languages know its address`, () => {
      assert.ok(sitemap().includes(`${site}/${path(locale)}/`));
      assert.ok(mayBeFound(path(locale)));
      const others = page(path(locale)).querySelectorAll('link[rel="alternate"][hreflang]');
      for (const other of localeCodes)
        assert.ok(
          others.some((link) => link.getAttribute('href')!.endsWith(`/${path(other)}/`)),
          other,
        );
    });
  }
});

describe('prose below the words of an entry, on its page', () => {
  /** How often a reader is told that something is shown in another language. */
  const notices = (text: string, locale: Locale, shown: Language) =>
    withoutIsolates(text).split(withoutIsolates(stringIn(locale, 'fallback.notice', { language: { language: shown } }).value)).length - 1;

  for (const name of withProse)
    for (const locale of localeCodes)
      test(`${name}, ${locale}: in its true language, which is told once where it is not the reader's; its headings follow on`, () => {
        const { folder, has } = entryWithProse(content, name);
        const main = page(`${locale}${addressOf(folder)}`).querySelector('main')!;
        const shown = main.querySelectorAll('.prose').filter((prose) => /تجريبي|essai/.test(prose.textContent));
        if (has(locale) && !(locale in addedProse)) return assert.deepEqual(shown, []); // it has its own
        const language = locale === 'ar' || locale === 'zgh' ? 'ar' : 'fr';
        const { title, text } = addedProse[language];
        const [prose] = shown;
        const fallback = language !== locale;
        assert.ok(prose!.textContent.includes(text));
        assert.equal(prose!.querySelectorAll('h2').at(-1)!.textContent, title);
        assert.equal(prose!.getAttribute('lang'), fallback ? locales[language].tag : undefined);
        assert.equal(prose!.hasAttribute('data-search-ignore'), fallback);
        // In a language of few published texts the page says it once for all that it shows: tests/site/page.test.ts.
        const noticed = fallback && !writingOf(locale).attestedOnly;
        if (name !== 'helpPage') assert.equal(notices(main.textContent, locale, language), noticed ? 1 : 0);
        const levels = main.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
        levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 1) + 1, `h${level} after h${levels[at - 1]}`));
      });
});
