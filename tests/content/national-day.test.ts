import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { checkContent } from '../../src/check/check.ts';
import { withoutIsolates } from '../../src/i18n/bidi.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { calendarOf } from '../../src/national-day/calendar.ts';
import { editionsIn } from '../../src/national-day/edition.ts';
import { withNationalDay } from '../fixtures/portal.ts';
import type { TestContext } from 'node:test';

function calendarIn(locale: Locale, t: TestContext) {
  const { portal, problems } = checkContent(withNationalDay(t));
  assert.deepEqual(problems, []);
  const [edition] = editionsIn(portal.edition, portal.editionText, locale);
  const file = calendarOf(edition!, new URL(`https://portal.example/${locale}/national-day/2031/`), '2031-02-02');
  return { file, event: new ICAL.Component(ICAL.parse(file) as never[]).getFirstSubcomponent('vevent')! };
}

test('an edition that an editor adds becomes one event of the whole day', (t) => {
  const { event } = calendarIn('fr', t);
  assert.equal(event.getFirstPropertyValue('summary'), 'Édition de test 2031');
  assert.equal(String(event.getFirstPropertyValue('dtstart')), '2031-03-14');
  assert.equal(String(event.getFirstPropertyValue('dtend')), '2031-03-15');
  assert.equal(event.getFirstPropertyValue('location'), 'Lieu de test, Rabat');
  assert.equal(event.getFirstPropertyValue('description'), 'Thème de test\n09:30–10:30 Ouverture de test\n11:00 Atelier de test; débat');
  assert.equal(event.getFirstPropertyValue('url'), 'https://portal.example/fr/national-day/2031/');
});

test('the Arabic calendar keeps its letters, and its numbers in their order', (t) => {
  const { event } = calendarIn('ar', t);
  const description = String(event.getFirstPropertyValue('description'));
  assert.match(description, /\u2066448-1\u2069/);
  assert.match(withoutIsolates(description), /القانون 27\.14 والمادة 448-1/);
});

test('the file is as calendars want it: CRLF, no line longer than 75 bytes, a date without hour', (t) => {
  for (const locale of ['ar', 'fr'] as const) {
    const { file } = calendarIn(locale, t);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file, /[^\r]\n/);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.match(file, /\r\nDTSTART;VALUE=DATE:20310314\r\n/);
    assert.match(file, /\r\nDTSTAMP:20310202T000000Z\r\n/);
    assert.match(file, /\r\nUID:national-day-2031@portal\.example\r\n/);
  }
});

test('an edition without words in a language is shown in the one it falls back to', (t) => {
  const { portal } = checkContent(withNationalDay(t));
  const [edition] = editionsIn(portal.edition, portal.editionText, 'en');
  assert.deepEqual([edition!.text.locale, edition!.text.fallback], ['fr', true]);
});
