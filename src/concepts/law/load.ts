import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleLaws, type Law } from './model.ts';

/** All legal texts, in the order of the table. */
export const allLaws = oncePerBuild(async (): Promise<Law[]> =>
  assembleLaws({
    law: await getCollection('law'),
    lawText: await getCollection('lawText'),
    article: await getCollection('article'),
    articleText: await getCollection('articleText'),
  }),
);

/** A legal text by its folder. @throws when there is none */
export async function lawOf(id: string): Promise<Law> {
  const found = (await allLaws()).find((law) => law.id === id);
  if (!found) throw new Error(`content/law/${id}: missing`);
  return found;
}

export const lawPaths = async () => inEveryLanguage((await allLaws()).map(({ id }) => ({ id })));
