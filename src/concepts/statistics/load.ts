import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleSeries, type Series } from './model.ts';

/** All series of published figures. */
export const statistics = oncePerBuild(async (): Promise<Series[]> => assembleSeries(await getCollection('series')));

/** A series by the name of its file. @throws when there is none */
export async function seriesOf(id: string): Promise<Series> {
  const found = (await statistics()).find((series) => series.id === id);
  if (!found) throw new Error(`content/statistics/${id}.yaml: missing`);
  return found;
}

export const seriesPaths = async () => inEveryLanguage((await statistics()).map(({ id }) => ({ id })));
