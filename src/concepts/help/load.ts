import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import { phoneLines } from '#src/frame/hotline/load.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import type { Localised } from '#src/language/localise.ts';
import { textsOf, type Texts } from '#src/content/texts.ts';
import type { Reference } from '#src/concepts/understand/schema.ts';
import { entrance } from './rules.ts';
import type { HelpText } from './schema.ts';

export interface HelpPage {
  slug: string;
  texts: Texts<HelpText>;
  /** Numbers to show on top. */
  lines: PhoneLine[];
  /** What its statements rest on, in their order. */
  references: Reference[];
  /** Whether it is one of the doors of the entrance. */
  situation: boolean;
  /** What its door shows beside the title. */
  pictogram: string | undefined;
}

/** The title of a page in each language that holds it. */
export const titlesOf = (page: HelpPage): Localised =>
  Object.fromEntries(Object.entries(page.texts.words).map(([code, words]) => [code, words.title]));

export const helpPath = (slug: string): string => (slug === entrance ? '/help/' : `/help/${slug}/`);

/** The help pages in their order, the entrance first. */
export async function helpPages(): Promise<HelpPage[]> {
  const words = await getCollection('helpPageText');
  const lines = await phoneLines();
  const references = (await getCollection('reference')).map(({ data }) => data);
  return (await getCollection('helpPage'))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({
      slug: slugOf(id),
      texts: textsOf(words, id, data.language),
      lines: data.lines.map((line) => lines.find((each) => each.id === line)!),
      references: data.references.map((id) => references.find((each) => each.id === id)!),
      situation: data.situation,
      pictogram: data.pictogram,
    }));
}

/** A help page by its slug. @throws when there is none */
export async function helpPage(slug: string): Promise<HelpPage> {
  const page = (await helpPages()).find((each) => each.slug === slug);
  if (!page) throw new Error(`content/help/${slug}: missing`);
  return page;
}

/** One static path per help page and language; the entrance has its own page file. */
export async function helpPaths() {
  const pages = (await helpPages()).filter(({ slug }) => slug !== entrance);
  return inEveryLanguage(pages.map(({ slug }) => ({ page: slug })));
}
