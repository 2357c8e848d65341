import { slugOf } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';
import { said, textsOf, type Item, type Texts, type Told } from '#src/content/texts.ts';
import { byCharacters } from '#src/language/collate.ts';
import type { EditionFacts, EditionText } from './schema.ts';

export interface Edition extends EditionFacts {
  year: string;
  texts: Texts<EditionText>;
  text: Told<EditionText>;
}

/** The World Day against Trafficking in Persons, mm-dd: resolution 68/192 of the United Nations General Assembly, 18 December 2013. */
export const worldDay = '07-30';

/** The next time a day of the year comes, that day included. @param day mm-dd  @param today yyyy-mm-dd  @returns yyyy-mm-dd */
export function nextTime(day: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return [`${year}-${day}`, `${year + 1}-${day}`].find((date) => date >= today)!;
}

/** A day of every year, with the next time it comes. */
export interface ComingDay {
  which: 'world' | 'national';
  date: string;
}

/**
 * The days that come every year, the nearest first: the world day, and the national day once its date is set.
 * @param nationalDay mm-dd; null while no text sets it
 */
export function comingDays(nationalDay: string | null, today: string): ComingDay[] {
  const days: ComingDay[] = [{ which: 'world', date: nextTime(worldDay, today) }];
  if (nationalDay !== null) days.push({ which: 'national', date: nextTime(nationalDay, today) });
  return days.toSorted((a, b) => byCharacters(a.date, b.date));
}

/** How many days lie between two, both yyyy-mm-dd. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const dayPath = '/national-day/';
export const editionPath = (year: string): string => `${dayPath}${year}/`;
/** The calendar file of an edition, by its year, or of a day that comes every year, by its name. */
export const calendarPath = (name: string): string => `${dayPath}${name}.ics`;

/** The editions of the national day for a reader, the newest first. */
export function editionsIn(facts: Item<EditionFacts>[], texts: Item<EditionText>[], locale: Locale): Edition[] {
  return facts
    .map(({ id, data }) => {
      const own = textsOf(texts, id, data.language);
      return { ...data, year: slugOf(id), texts: own, text: said(own, locale) };
    })
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
