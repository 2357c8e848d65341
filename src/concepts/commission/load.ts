import { getCollection } from 'astro:content';
import { textsOf, type Texts } from '#src/content/texts.ts';
import type { CommissionFacts, CommissionText } from './schema.ts';

/** The Commission's page. @throws when content/commission is missing */
export async function theCommission(): Promise<{ facts: CommissionFacts; texts: Texts<CommissionText> }> {
  const [entry] = await getCollection('commission');
  if (!entry) throw new Error('content/commission/index.yaml: missing');
  return { facts: entry.data, texts: textsOf(await getCollection('commissionText'), entry.id, entry.data.language) };
}
