import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { textsOf, type Texts } from '#src/content/texts.ts';
import type { BearingFacts, BearingText } from './schema.ts';

/** A page that says how a programme bears on trafficking. */
interface Bearing extends BearingFacts {
  programme: string;
  path: string;
  texts: Texts<BearingText>;
}

const bearingPath = (programme: { id: string }): string => `/${programme.id}/trafficking/`;

export const allBearings = oncePerBuild(async (): Promise<Bearing[]> => {
  const texts = await getCollection('bearingText');
  return (await getCollection('bearing')).map(({ id, data }) => {
    const programme = id.split('/')[1]!;
    return { ...data, programme, path: bearingPath({ id: programme }), texts: textsOf(texts, id, data.language) };
  });
});

/** The page of a programme; undefined when it has none. */
export async function bearingOf(programme: string): Promise<Bearing | undefined> {
  return (await allBearings()).find((bearing) => bearing.programme === programme);
}

export const bearingPaths = async () => inEveryLanguage((await allBearings()).map(({ programme }) => ({ programme })));
