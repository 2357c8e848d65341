import { nationalPlan } from '#src/content/programmes.ts';
import { buildDay } from '#src/build/build-day.ts';
import { phoneLines } from '#src/frame/hotline/load.ts';
import { withNumbers } from '#src/frame/hotline/in-prose.ts';
import type { Locale } from '#src/language/locales.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { documentOf } from '#src/content/documents.ts';
import { pdfOf } from '#src/kits/typeset/typst.ts';
import { documentSetting } from './document.ts';
import type { Original } from './document-front.ts';
import { programmeOf } from './load.ts';
import type { Programme } from './model.ts';

/** Programmes that are published as one document. */
export const documented = [nationalPlan];

/** Where a programme's document is published; an address, once published, stays. */
export const documentPath = (id: string, locale: Locale): string => `/files/${locale}/${id}.pdf`;

/** The document of a programme: one PDF. */
export async function programmeDocument(id: string, locale: Locale): Promise<Buffer> {
  const lines = await phoneLines();
  const programme = await programmeOf(id);
  const imprint = { day: buildDay, publisher: await portalPublisher() };
  return pdfOf(documentSetting(programme, locale, await originalOf(programme, locale), (prose) => withNumbers(prose, lines), imprint));
}

async function originalOf({ source, texts }: Programme, locale: Locale): Promise<Original> {
  if (typeof source === 'string') return documentOf(source, locale);
  return { ...source, title: { value: source.title, locale: texts.original, fallback: texts.original !== locale } };
}
