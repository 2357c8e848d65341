import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleSeries, type Series } from './model.ts';

/** All series of published figures. */
export const statistics = oncePerBuild(async (): Promise<Series[]> => assembleSeries(await getCollection('series')));

export const seriesPaths = async () => inEveryLanguage((await statistics()).map(({ id }) => ({ id })));
