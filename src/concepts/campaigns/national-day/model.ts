import { slugOf } from '#src/content/entry.ts';
import type { Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { said, textsOf, type Item, type Texts } from '#src/content/texts.ts';
import type { EditionFacts, EditionText } from './schema.ts';

export interface Edition extends EditionFacts {
  year: string;
  texts: Texts<EditionText>;
  text: Said<EditionText>;
}

/** The World Day against Trafficking in Persons, mm-dd: resolution 68/192 of the United Nations General Assembly, 18 December 2013. */
export const worldDay = '07-30';

/** The next time a day of the year comes, that day included. @param day mm-dd  @param today yyyy-mm-dd  @returns yyyy-mm-dd */
export function nextTime(day: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return [`${year}-${day}`, `${year + 1}-${day}`].find((date) => date >= today)!;
}

/**
 * The day of the year that comes next: the world day, or the national day once its date is set.
 * @param nationalDay mm-dd; null while no text sets it
 */
export function nextDay(nationalDay: string | null, today: string): { date: string; which: 'world' | 'national' } {
  const days = [
    { date: nextTime(worldDay, today), which: 'world' as const },
    ...(nationalDay === null ? [] : [{ date: nextTime(nationalDay, today), which: 'national' as const }]),
  ];
  return days.toSorted((a, b) => a.date.localeCompare(b.date))[0]!;
}

export const dayPath = '/national-day/';
export const editionPath = (year: string): string => `${dayPath}${year}/`;
export const calendarPath = (year: string): string => `${dayPath}${year}.ics`;

/** The editions of the national day for a reader, the newest first. */
export function editionsIn(facts: Item<EditionFacts>[], texts: Item<EditionText>[], locale: Locale): Edition[] {
  return facts
    .map(({ id, data }) => {
      const own = textsOf(texts, id, data.language);
      return { ...data, year: slugOf(id), texts: own, text: said(own, locale) };
    })
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
