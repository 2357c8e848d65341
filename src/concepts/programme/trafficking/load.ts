import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { textsOf, type Texts } from '#src/content/texts.ts';
import type { TraffickingFacts, TraffickingText } from './schema.ts';

/** A page that says how a programme bears on trafficking. */
interface TraffickingPage extends TraffickingFacts {
  programme: string;
  path: string;
  texts: Texts<TraffickingText>;
}

const traffickingPath = (programme: { id: string }): string => `/${programme.id}/trafficking/`;

export const traffickingPages = oncePerBuild(async (): Promise<TraffickingPage[]> => {
  const texts = await getCollection('traffickingText');
  return (await getCollection('trafficking')).map(({ id, data }) => {
    const programme = id.split('/')[1]!;
    return { ...data, programme, path: traffickingPath({ id: programme }), texts: textsOf(texts, id, data.language) };
  });
});

/** The page of a programme; undefined when it has none. */
export async function traffickingOf(programme: string): Promise<TraffickingPage | undefined> {
  return (await traffickingPages()).find((page) => page.programme === programme);
}

export const traffickingPaths = async () => inEveryLanguage((await traffickingPages()).map(({ programme }) => ({ programme })));
