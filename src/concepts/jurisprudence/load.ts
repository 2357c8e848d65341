import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { facetsOf, type Facet } from './facets.ts';
import { assembleJurisprudence, type Decision, type Jurisprudence } from './model.ts';

/** All decisions. */
export const jurisprudence = oncePerBuild(async (): Promise<Jurisprudence> =>
  assembleJurisprudence({
    decision: await getCollection('decision'),
    decisionText: await getCollection('decisionText'),
    court: await getCollection('court'),
    decisionLog: await getCollection('decisionLog'),
  }),
);

/** The decisions that may be listed and cited. */
export const releasedDecisions = async (): Promise<Decision[]> => (await jurisprudence()).decisions.filter(({ released }) => released);

/** One path per decision and language, withdrawn ones included: an address, once published, stays. */
export async function decisionPaths() {
  const { decisions, withdrawn } = await jurisprudence();
  const ids = [...decisions.map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)];
  return inEveryLanguage(ids.map((id) => ({ id })));
}

/** Every way to cut the decisions that may be listed; a portal without a decision has none. */
export const facets = async (): Promise<Facet[]> => facetsOf(await releasedDecisions()).filter(({ values }) => values.length > 0);

/** One path per facet and language. */
export const facetPaths = async () => inEveryLanguage((await facets()).map(({ name }) => ({ facet: name })));
