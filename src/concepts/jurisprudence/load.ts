import { getCollection } from 'astro:content';
import { oncePerBuild } from '#src/build/once-per-build.ts';
import { inEveryLanguage } from '#src/language/locales.ts';
import { assembleJurisprudence, type Jurisprudence } from './model.ts';

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
  return inEveryLanguage(ids.map((id) => ({ id })));
}
