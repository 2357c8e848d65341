import { getCollection } from 'astro:content';
import { inEveryLanguage } from '#src/language/locales.ts';
import { slugOf } from './entry.ts';
import type { PageText } from './page.ts';
import { textsOf, type Texts } from './texts.ts';

/** Collections of pages that are words alone: the portal about itself, the record about itself, how to read the decisions. */
type PageCollection = 'aboutPage' | 'progressPage' | 'readingGuide';

/** A page: its words. @throws when the collection holds none of that name */
export async function pageOf(collection: PageCollection, slug: string): Promise<{ texts: Texts<PageText> }> {
  const facts = (await getCollection(collection)).find(({ id }) => slugOf(id) === slug);
  if (!facts) throw new Error(`content: no ${collection} "${slug}"`);
  return { texts: textsOf(await getCollection(`${collection}Text`), facts.id, facts.data.language) };
}

/**
 * One static path per page and language.
 * @param but pages that have a file of their own in `src/pages/`
 */
export async function pagePaths(collection: PageCollection, but: readonly string[] = []) {
  const slugs = (await getCollection(collection)).map(({ id }) => slugOf(id));
  return inEveryLanguage(slugs.filter((slug) => !but.includes(slug)).map((page) => ({ page })));
}
