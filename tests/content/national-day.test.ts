import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { checkContent } from '../../src/check/check.ts';
import { withoutIsolates } from '../../src/language/bidi.fixture.ts';
import { stringIn } from '../../src/language/strings.ts';
import { localeCodes, type Locale } from '../../src/language/locales.ts';
import { calendarOf, yearlyCalendarOf } from '../../src/concepts/campaigns/national-day/calendar.ts';
import { comingDays, editionsIn } from '../../src/concepts/campaigns/national-day/model.ts';
import { withNationalDay } from '../fixtures/portal.ts';

/** The content with a published day and an edition, checked once for all tests. */
const { portal, problems } = checkContent(withNationalDay({ after }));

test('the content with an edition is sound', () => assert.deepEqual(problems, []));

function calendarIn(locale: Locale) {
  const [edition] = editionsIn(portal.edition, portal.editionText, locale);
  const file = calendarOf(edition!, { page: new URL(`https://traite.ma/${locale}/national-day/2031/`), stamp: '2031-02-02' });
  return { file, event: new ICAL.Component(ICAL.parse(file) as never[]).getFirstSubcomponent('vevent')! };
}

test('an edition that an editor adds becomes one event of the whole day', () => {
  const { event } = calendarIn('fr');
  assert.equal(event.getFirstPropertyValue('summary'), 'Édition de test 2031');
  assert.equal(String(event.getFirstPropertyValue('dtstart')), '2031-03-14');
  assert.equal(String(event.getFirstPropertyValue('dtend')), '2031-03-15');
  assert.equal(event.getFirstPropertyValue('location'), 'Lieu de test, Rabat');
  assert.equal(event.getFirstPropertyValue('description'), 'Thème de test\n09:30–10:30 Ouverture de test\n11:00 Atelier de test; débat');
  assert.equal(event.getFirstPropertyValue('url'), 'https://traite.ma/fr/national-day/2031/');
});

test('the Arabic calendar keeps its letters, and its numbers in their order', () => {
  const { event } = calendarIn('ar');
  const description = String(event.getFirstPropertyValue('description'));
  assert.match(description, /\u2066448-1\u2069/);
  assert.match(withoutIsolates(description), /القانون 27\.14 والمادة 448-1/);
});

test('the file is as calendars want it: CRLF, no line longer than 75 bytes, a date without hour', () => {
  for (const locale of ['ar', 'fr'] as const) {
    const { file } = calendarIn(locale);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file, /[^\r]\n/);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.match(file, /\r\nDTSTART;VALUE=DATE:20310314\r\n/);
    assert.match(file, /\r\nDTSTAMP:20310202T000000Z\r\n/);
    assert.match(file, /\r\nUID:national-day-2031@traite\.ma\r\n/);
  }
});

test('an edition without words in a language is shown in the one it falls back to', () => {
  const [edition] = editionsIn(portal.edition, portal.editionText, 'en');
  assert.deepEqual([edition!.text.title.locale, edition!.text.title.fallback], ['fr', true]);
});

test('a day that comes every year is one event that repeats, to both of two readers, in every language', () => {
  const today = '2031-02-02';
  for (const day of comingDays('03-14', today))
    for (const locale of localeCodes) {
      const title = stringIn(locale, 'day.world');
      const file = yearlyCalendarOf(day, title, { page: new URL(`https://traite.ma/${locale}/national-day/`), stamp: today });
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);

      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file) as never[]).getFirstSubcomponent('vevent')!);
      const times = event.iterator();
      const next = [times.next(), times.next(), times.next()].map(String);
      assert.deepEqual(
        next,
        ['2031', '2032', '2033'].map((year) => day.date.replace(/^\d+/, year)),
      );
      assert.equal(withoutIsolates(event.summary), title.value);

      const [other, ...more] = convertIcsCalendar(undefined, file).events!;
      assert.deepEqual(more, []);
      assert.equal(other!.start.type, 'DATE');
      assert.equal(other!.start.date.toISOString().slice(0, 10), day.date);
      assert.equal(other!.recurrenceRule?.frequency, 'YEARLY');
      assert.equal(withoutIsolates(other!.summary), title.value);
      assert.equal(other!.uid, `national-day-${day.which}@traite.ma`);
    }
});

test('an edition is read alike by the second reader', () => {
  const [event] = convertIcsCalendar(undefined, calendarIn('ar').file).events!;
  assert.equal(event!.start.date.toISOString().slice(0, 10), '2031-03-14');
  assert.equal(withoutIsolates(event!.summary), 'دورة تجريبية للاختبار 2031');
});
