import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import type { Said } from '#src/language/localise.ts';
import { type Locale, inEveryLanguage } from '#src/language/locales.ts';
import { said, textsOf, type Texts } from '#src/content/texts.ts';
import { editionsIn, type Edition } from './model.ts';
import type { NationalDayFacts, NationalDayText } from './schema.ts';

/** The national day for a reader. @throws when content/national-day is missing */
export async function nationalDay(
  locale: Locale,
): Promise<NationalDayFacts & { id: string; texts: Texts<NationalDayText>; text: Said<NationalDayText> }> {
  const [entry] = await getCollection('nationalDay');
  if (!entry) throw new Error('content/national-day/index.yaml: missing');
  const texts = textsOf(await getCollection('nationalDayText'), entry.id, entry.data.language);
  return { ...entry.data, id: entry.id, texts, text: said(texts, locale) };
}

/** The editions for a reader, the newest first. */
export const editions = async (locale: Locale): Promise<Edition[]> =>
  editionsIn(await getCollection('edition'), await getCollection('editionText'), locale);

/** One static path per edition and language: none as long as no edition is published. */
export async function editionPaths() {
  const all = await getCollection('edition');
  return inEveryLanguage(all.map(({ id }) => ({ year: slugOf(id) })));
}
