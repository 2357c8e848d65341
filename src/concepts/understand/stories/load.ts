import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleStories, type Story } from './model.ts';

/** All stories, in their order. */
export const stories = oncePerBuild(async (): Promise<Story[]> =>
  assembleStories({
    story: await getCollection('story'),
    storyText: await getCollection('storyText'),
    reference: await getCollection('reference'),
    phoneLine: await getCollection('phoneLine'),
    decision: await getCollection('decision'),
    decisionText: await getCollection('decisionText'),
    court: await getCollection('court'),
    decisionLog: await getCollection('decisionLog'),
    law: await getCollection('law'),
    lawText: await getCollection('lawText'),
    article: await getCollection('article'),
    articleText: await getCollection('articleText'),
  }),
);

/** One static path per story and language. */
export const storyPaths = async () => inEveryLanguage((await stories()).map(({ id }) => ({ id })));
