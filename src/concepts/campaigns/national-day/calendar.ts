import ICAL from 'ical.js';
import { reserved } from '#src/build/site.ts';
import { isolated } from '#src/language/bidi.ts';
import { locales } from '#src/language/locales.ts';
import type { Edition } from './model.ts';

/** RFC 5545 wants lines of at most 75 bytes; the library leaves the space that begins a folded line out of its count. */
ICAL.foldLength = 74;

/**
 * An edition as a calendar file (RFC 5545) that any calendar opens: one event of the whole day.
 * @param page address of the edition's page, in the language of the file
 * @param stamp day on which the file was made, yyyy-mm-dd
 */
export function calendarOf(edition: Edition, page: URL, stamp: string): string {
  const { value, locale } = edition.text;
  const words = (text: string) => isolated(text, locales[locale].dir);
  const real = !reserved(page.href);
  const host = real ? page.host : 'draft';
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//${host}//national-day//${locale.toUpperCase()}`);
  calendar.addPropertyWithValue('method', 'PUBLISH');

  const event = new ICAL.Component('vevent');
  const first = ICAL.Time.fromDateString(edition.date);
  const next = first.clone();
  next.adjust(1, 0, 0, 0);
  event.addPropertyWithValue('uid', `national-day-${edition.year}@${host}`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  event.addPropertyWithValue('dtstart', first);
  event.addPropertyWithValue('dtend', next);
  event.addPropertyWithValue('summary', words(value.title));
  event.addPropertyWithValue('description', words([value.theme, ...programmeLines(edition)].join('\n')));
  if (value.place) event.addPropertyWithValue('location', words(value.place));
  if (real) event.addPropertyWithValue('url', page.href); // a calendar keeps it, and offers to open it
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** The programme, one line per item: its hours, then what. */
export const programmeLines = (edition: Edition): string[] =>
  edition.programme.map(({ from, to }, index) => `${to === null ? from : `${from}–${to}`} ${edition.text.value.programme[index]}`);
