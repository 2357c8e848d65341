import { slugOf } from '#src/content/entry.ts';
import { getCollection } from 'astro:content';
import { buildDay } from '#src/build/build-day.ts';
import type { Locale } from '#src/language/locales.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { documentOf } from '#src/content/documents.ts';
import { pdfOf } from '#src/kits/typeset/typst.ts';
import { documentSetting } from './document.ts';
import type { Original } from './document-front.ts';
import { programmeOf } from './load.ts';
import type { Programme } from './model.ts';

/**
 * The document of a programme: one PDF.
 * @param plain a prose in words alone, by the language it is in
 */
export async function programmeDocument(
  id: string,
  locale: Locale,
  plain: (prose: string, locale: Locale) => Promise<string>,
): Promise<Buffer> {
  const entries = [
    ...(await getCollection('programmeText')),
    ...(await getCollection('axisText')),
    ...(await getCollection('governanceText')),
  ];
  const texts = entries.map(async (entry) => [entry.id, await plain(entry.body ?? '', slugOf(entry.id) as Locale)] as const);
  const prose = new Map(await Promise.all(texts));
  const programme = await programmeOf(id);
  const imprint = { day: buildDay, publisher: await portalPublisher() };
  return pdfOf(documentSetting(programme, locale, await originalOf(programme, locale), (entry) => prose.get(entry), imprint));
}

async function originalOf({ source, texts }: Programme, locale: Locale): Promise<Original> {
  if (typeof source === 'string') return documentOf(source, locale);
  return { ...source, title: { value: source.title, locale: texts.original, fallback: texts.original !== locale } };
}
