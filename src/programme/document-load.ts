import { getCollection } from 'astro:content';
import { buildDay } from '../data/build-day.ts';
import type { Locale } from '../i18n/locales.ts';
import { pdfOf } from '../typst/typst.ts';
import { documentSetting } from './document.ts';
import { programmeOf } from './load.ts';

/** Programmes that are published as one document. */
export const documented = ['plan'];

/** Where a programme's document is published; an address, once published, stays. */
export const documentPath = (id: string, locale: Locale): string => `/files/${locale}/${id}.pdf`;

/** The document of a programme: one PDF. */
export async function documentOf(id: string, locale: Locale): Promise<Buffer> {
  const entries = [
    ...(await getCollection('programmeText')),
    ...(await getCollection('axisText')),
    ...(await getCollection('governanceText')),
  ];
  const prose = new Map(entries.map((entry) => [entry.id, entry.body]));
  return pdfOf(documentSetting(await programmeOf(id), locale, (entry) => prose.get(entry), buildDay));
}
