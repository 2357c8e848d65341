import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import type { Term } from './glossary/schema.ts';
import { assembleStudies, facetsOf, type Facet, type Study } from './model.ts';

/** The library, newest first. */
export const studies = oncePerBuild(async (): Promise<Study[]> =>
  assembleStudies({
    study: await getCollection('study'),
    studyText: await getCollection('studyText'),
    term: await getCollection('term'),
  }),
);

/** A document of the library. @throws when there is none of that id */
export async function studyOf(id: string): Promise<Study> {
  const found = (await studies()).find((study) => study.id === id);
  if (!found) throw new Error(`content/studies/${id}: missing`);
  return found;
}

/** The glossary, in its order. */
export const terms = async (): Promise<Term[]> => (await getCollection('term')).map(({ data }) => data);

export const facets = async (): Promise<Facet[]> => facetsOf(await studies());

export const studyPaths = async () => inEveryLanguage((await studies()).map(({ id }) => ({ id })));
export const facetPaths = async () => inEveryLanguage((await facets()).map(({ name }) => ({ facet: name })));
export const facetValuePaths = async () =>
  inEveryLanguage((await facets()).flatMap(({ name, values }) => values.map(({ id }) => ({ facet: name, value: id }))));
