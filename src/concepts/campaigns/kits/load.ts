import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleKits, type Kit } from './model.ts';

/** All kits, in their order. */
export const kits = oncePerBuild(async (): Promise<Kit[]> =>
  assembleKits({
    kit: await getCollection('kit'),
    kitText: await getCollection('kitText'),
    kitLines: await getCollection('kitLines'),
    kitLinesText: await getCollection('kitLinesText'),
    topic: await getCollection('topic'),
    topicText: await getCollection('topicText'),
    reference: await getCollection('reference'),
    phoneLine: await getCollection('phoneLine'),
  }),
);

/** One static path per kit and language. */
export const kitPaths = async () => inEveryLanguage((await kits()).map(({ id }) => ({ id })));
