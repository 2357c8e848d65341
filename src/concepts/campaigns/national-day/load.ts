import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import type { Said } from '#src/language/localise.ts';
import { type Locale, inEveryLanguage, onceInLanguage, originalLocale } from '#src/language/locales.ts';
import { said, textsOf, type Texts, type Told } from '#src/content/texts.ts';
import { buildDay } from '#src/build/build-day.ts';
import { stringIn } from '#src/language/strings.ts';
import { comingDays, editionsIn, type ComingDay, type Edition } from './model.ts';
import type { NationalDayFacts, NationalDayText } from './schema.ts';

/** The national day for a reader. @throws when content/national-day is missing */
export async function nationalDay(
  locale: Locale,
): Promise<NationalDayFacts & { id: string; texts: Texts<NationalDayText>; text: Told<NationalDayText> }> {
  const [entry] = await getCollection('nationalDay');
  if (!entry) throw new Error('content/national-day/index.yaml: missing');
  const texts = textsOf(await getCollection('nationalDayText'), entry.id, entry.data.language);
  return { ...entry.data, id: entry.id, texts, text: said(texts, locale) };
}

/** The days that come every year, the nearest first, each with its name for a reader: that of the national day is the title of its page. */
export async function namedDays(locale: Locale): Promise<(ComingDay & { title: Said })[]> {
  const { date, text } = await nationalDay(locale);
  const own: Said = text.title;
  return comingDays(date, buildDay).map((day) => ({ ...day, title: day.which === 'national' ? own : stringIn(locale, 'day.world') }));
}

/** The editions for a reader, the newest first. */
export const editions = async (locale: Locale): Promise<Edition[]> =>
  editionsIn(await getCollection('edition'), await getCollection('editionText'), locale);

/** One static path per edition and language: none as long as no edition is published. */
export async function editionPaths() {
  const all = await getCollection('edition');
  return inEveryLanguage(all.map(({ id }) => ({ year: slugOf(id) })));
}

/** One static path per calendar file and language: those of the days of every year, and of the editions. */
export async function calendarPaths() {
  const days = (await namedDays(originalLocale)).map(({ which }) => which);
  const years = (await getCollection('edition')).map(({ id }) => slugOf(id));
  return onceInLanguage([...days, ...years].map((calendar) => ({ calendar })));
}
