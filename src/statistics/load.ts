import { getCollection } from 'astro:content';
import { oncePerBuild } from '../data/once-per-build.ts';
import { localeCodes } from '../i18n/locales.ts';
import { assembleSeries, type Series } from './statistics.ts';

/** All series of published figures. */
export const statistics = oncePerBuild(async (): Promise<Series[]> => assembleSeries(await getCollection('series')));

export const seriesPaths = async () => (await statistics()).flatMap(({ id }) => localeCodes.map((locale) => ({ params: { locale, id } })));
