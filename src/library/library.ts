import { getCollection } from 'astro:content';
import { oncePerBuild } from '../data/once-per-build.ts';
import { mapSaid, type Said } from '../i18n/localise.ts';
import { localeCodes, type Locale } from '../i18n/locales.ts';
import { said, textsOf } from '../provenance/texts.ts';
import { studyPath } from './addresses.ts';
import { assembleStudies, facetsOf, type Facet, type Study } from './study.ts';

/** A document as a source line or a citation needs it. */
export interface Document {
  id: string;
  title: Said;
  publisher: string;
  date: string | null;
  /** Its page in the portal, without the language. */
  path: string;
}

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

/**
 * A document of content/studies, or a text of content/law, for a reader. A law that was read in its official text bears the publisher
 * and the date of that text, as a later amendment may stand in it.
 * @throws when there is none of that id
 */
export async function documentOf(id: string, locale: Locale): Promise<Document> {
  const study = (await studies()).find((each) => each.id === id);
  if (study) return { ...study.facts, id, title: mapSaid(said(study.texts, locale), (text) => text.title), path: studyPath(study) };
  const law = (await getCollection('law')).find((entry) => entry.id === `law/${id}`);
  if (!law) throw new Error(`content/studies/${id}: missing, and content/law/${id} too`);
  const texts = textsOf(await getCollection('lawText'), law.id, law.data.language);
  const { publisher, date } = law.data.official?.source ?? law.data;
  return { ...law.data, publisher, date, id, title: mapSaid(said(texts, locale), (text) => text.title), path: `/law/${id}/` };
}

export const facets = async (): Promise<Facet[]> => facetsOf(await studies());

const everyLocale = <Params extends Record<string, string>>(params: Params[]) =>
  params.flatMap((each) => localeCodes.map((locale) => ({ params: { locale, ...each } })));

export const studyPaths = async () => everyLocale((await studies()).map(({ id }) => ({ id })));
export const facetPaths = async () => everyLocale((await facets()).map(({ name }) => ({ facet: name })));
export const facetValuePaths = async () =>
  everyLocale((await facets()).flatMap(({ name, values }) => values.map(({ id }) => ({ facet: name, value: id }))));
