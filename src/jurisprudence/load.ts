import { getCollection } from 'astro:content';
import { localeCodes } from '../i18n/locales.ts';
import { assembleJurisprudence, type Jurisprudence } from './jurisprudence.ts';

let loaded: Promise<Jurisprudence> | undefined;

const load = async () =>
  assembleJurisprudence({
    decision: await getCollection('decision'),
    decisionText: await getCollection('decisionText'),
    court: await getCollection('court'),
    decisionLog: await getCollection('decisionLog'),
  });

/** All decisions, assembled once per build. */
export function jurisprudence(): Promise<Jurisprudence> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

/** One path per decision and language, withdrawn ones included: an address, once published, stays. */
export async function decisionPaths() {
  const { decisions, withdrawn } = await jurisprudence();
  const ids = [...decisions.map(({ id }) => id), ...withdrawn.map(({ decision }) => decision)];
  return ids.flatMap((id) => localeCodes.map((locale) => ({ params: { locale, id } })));
}
