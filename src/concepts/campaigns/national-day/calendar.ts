import { saidTogether } from '#src/content/texts.ts';
import ICAL from 'ical.js';
import { reserved } from '#src/build/site.ts';
import { isolated } from '#src/language/bidi.ts';
import { mapSaid, type Said } from '#src/language/localise.ts';
import { locales } from '#src/language/locales.ts';
import type { ComingDay, Edition } from './model.ts';

/** RFC 5545 wants lines of at most 75 bytes; the library leaves the space that begins a folded line out of its count. */
ICAL.foldLength = 74;

/** Where a calendar file leads and when it was made. */
interface Made {
  /** Address of the page of the day, in the language of the file. */
  page: URL;
  /** Day on which the file was made, yyyy-mm-dd. */
  stamp: string;
}

/** A day for a calendar: `name` tells it from others, and stays when it is imported again. */
interface WholeDay extends Made {
  name: string;
  date: string;
  title: Said;
  description?: string;
  place?: string | null;
  yearly?: boolean;
}

/** An edition as a calendar file (RFC 5545) that any calendar opens: one event of the whole day. */
export function calendarOf(edition: Edition, made: Made): string {
  const fields = ['title', 'theme', 'place', 'programme'] as const;
  const words = saidTogether(edition.texts, edition.text.title.locale, fields);
  const { title, theme, place, programme } = words.value;
  return wholeDay({
    ...made,
    name: edition.year,
    date: edition.date,
    title: mapSaid(words, () => title),
    description: [theme, ...programmeLines(edition, programme)].join('\n'),
    place,
  });
}

/** A day that comes every year as a calendar file: one event of the whole day, repeated on the same day of each year. */
export const yearlyCalendarOf = ({ which, date }: ComingDay, title: Said, made: Made): string =>
  wholeDay({ ...made, name: which, date, title, yearly: true });

function wholeDay({ name, date, title, description, place, yearly, page, stamp }: WholeDay): string {
  const words = (text: string) => isolated(text, locales[title.locale].dir);
  const real = !reserved(page.href);
  const host = real ? page.host : 'draft';
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//${host}//national-day//${title.locale.toUpperCase()}`);
  calendar.addPropertyWithValue('method', 'PUBLISH');

  const event = new ICAL.Component('vevent');
  const first = ICAL.Time.fromDateString(date);
  const next = first.clone();
  next.adjust(1, 0, 0, 0);
  event.addPropertyWithValue('uid', `national-day-${name}@${host}`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
  event.addPropertyWithValue('dtstart', first);
  event.addPropertyWithValue('dtend', next);
  if (yearly) event.addPropertyWithValue('rrule', ICAL.Recur.fromString('FREQ=YEARLY'));
  event.addPropertyWithValue('summary', words(title.value));
  if (description) event.addPropertyWithValue('description', words(description));
  if (place) event.addPropertyWithValue('location', words(place));
  if (real) event.addPropertyWithValue('url', page.href); // a calendar keeps it, and offers to open it
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** The programme, one line per item: its hours, then what. */
export const programmeLines = (edition: Edition, words: string[]): string[] =>
  edition.programme.map(({ from, to }, index) => `${to === null ? from : `${from}–${to}`} ${words[index]}`);
