import { getCollection } from 'astro:content';
import { oncePerBuild } from '../data/once-per-build.ts';
import { localeCodes } from '../i18n/locales.ts';
import { assembleJurisprudence, type Jurisprudence } from './jurisprudence.ts';

/** All decisions. */
export const jurisprudence = oncePerBuild(async (): Promise<Jurisprudence> =>
  assembleJurisprudence({
    decision: await getCollection('decision'),
    decisionText: await getCollection('decisionText'),
    court: await getCollection('court'),
    decisionLog: await getCollection('decisionLog'),
  }),
);

/** One path per decision and language, withdrawn ones included: an address, once published, stays. */
export async function decisionPaths() {
  const { decisions, withdrawn } = await jurisprudence();
  const ids = [...decisions.map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)];
  return ids.flatMap((id) => localeCodes.map((locale) => ({ params: { locale, id } })));
}
