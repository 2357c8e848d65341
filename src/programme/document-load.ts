import { getCollection } from 'astro:content';
import { buildDay } from '../data/build-day.ts';
import { phoneLines } from '../hotline/hotline.ts';
import { withNumbers } from '../hotline/in-prose.ts';
import type { Locale } from '../i18n/locales.ts';
import { documentOf as libraryDocument } from '../library/library.ts';
import { portalPublisher } from '../publisher/load.ts';
import { pdfOf } from '../typst/typst.ts';
import { documentSetting } from './document.ts';
import type { Original } from './document-front.ts';
import { programmeOf } from './load.ts';
import type { Programme } from './model.ts';

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
  const lines = await phoneLines();
  const prose = new Map(entries.map(({ id, body }) => [id, body && withNumbers(body, lines)]));
  const programme = await programmeOf(id);
  const imprint = { day: buildDay, publisher: await portalPublisher() };
  return pdfOf(documentSetting(programme, locale, await originalOf(programme, locale), (entry) => prose.get(entry), imprint));
}

async function originalOf({ source, texts }: Programme, locale: Locale): Promise<Original> {
  if (typeof source === 'string') return libraryDocument(source, locale);
  return { ...source, title: { value: source.title, locale: texts.original, fallback: texts.original !== locale } };
}
