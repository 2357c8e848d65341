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
