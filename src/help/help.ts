import { getCollection } from 'astro:content';
import { phoneLines } from '../hotline/hotline.ts';
import type { PhoneLine } from '../hotline/schema.ts';
import { localeCodes } from '../i18n/locales.ts';
import { textsOf, type Texts } from '../provenance/texts.ts';
import { entrance } from './rules.ts';
import type { HelpText } from './schema.ts';

export interface HelpPage {
  slug: string;
  texts: Texts<HelpText>;
  /** Numbers to show on top. */
  lines: PhoneLine[];
}

export const helpPath = (slug: string): string => (slug === entrance ? '/help/' : `/help/${slug}/`);

/** The help pages in their order, the entrance first. */
export async function helpPages(): Promise<HelpPage[]> {
  const words = await getCollection('helpPageText');
  const lines = await phoneLines();
  return (await getCollection('helpPage'))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({
      slug: id.split('/').at(-1)!,
      texts: textsOf(words, id, data.language),
      lines: data.lines.map((line) => lines.find((each) => each.id === line)!),
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
  return pages.flatMap(({ slug }) => localeCodes.map((locale) => ({ params: { locale, page: slug } })));
}
