import { getCollection } from 'astro:content';
import { type Said } from '#src/language/localise.ts';
import type { Locale } from '#src/language/locales.ts';
import { slugOf } from './entry.ts';
import { nationalPlan } from './programmes.ts';
import { said, textsOf } from './texts.ts';

/** The ways to the programmes beside the national plan, each by its short title. */
export async function otherProgrammes(locale: Locale): Promise<{ label: Said<string>; path: string }[]> {
  const texts = await getCollection('programmeText');
  return (await getCollection('programme'))
    .filter(({ id }) => slugOf(id) !== nationalPlan)
    .map(({ id, data }) => ({
      label: said(textsOf(texts, id, data.language), locale).shortTitle,
      path: `/${slugOf(id)}/`,
    }));
}
