import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import type { PageText } from '#src/content/page.ts';
import { textsOf, type Texts } from '#src/content/texts.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { facetsOf, type Facet } from './facets.ts';
import { assembleJurisprudence, decisionsNamed, type Decision, type Jurisprudence } from './model.ts';

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

/** A guide through the decisions: what courts said on a question, as prose that names them. */
export interface ReadingGuide {
  id: string;
  texts: Texts<PageText>;
  /** Ids of the decisions that it names. */
  decisions: string[];
}

/** The ids of the decisions that a guide names in the language it was written in. */
const namedIn = ({ files, original }: Texts<PageText>): string[] => decisionsNamed(files[original]?.body ?? '');

/** All guides, in their order. */
export const readingGuides = oncePerBuild(async (): Promise<ReadingGuide[]> => {
  const words = await getCollection('readingGuideText');
  return (await getCollection('readingGuide'))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => {
      const texts = textsOf(words, id, data.language);
      return { id, texts, decisions: namedIn(texts) };
    });
});

/** The decisions that a guide names, oldest first. */
export async function decisionsRead(texts: Texts<PageText>): Promise<Decision[]> {
  const named = new Set(namedIn(texts));
  return (await releasedDecisions()).filter(({ id }) => named.has(id));
}
