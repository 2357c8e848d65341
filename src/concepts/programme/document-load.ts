import { buildDay } from '#src/build/build-day.ts';
import type { Locale } from '#src/language/locales.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { documentOf } from '#src/content/documents.ts';
import { proseOf, type Texts } from '#src/content/texts.ts';
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
  const programme = await programmeOf(id);
  const { texts, axes, objectives, governance } = programme;
  const proses = [texts, ...[...axes, ...objectives, governance].flatMap((part) => part?.texts ?? [])].flatMap(
    (each: Texts<unknown>) => proseOf(each, locale) ?? [],
  );
  const printed = new Map(await Promise.all(proses.map(async (prose) => [prose.value, await plain(prose.value, prose.locale)] as const)));
  const imprint = { day: buildDay, publisher: await portalPublisher() };
  return pdfOf(documentSetting(programme, locale, await originalOf(programme, locale), (prose) => printed.get(prose)!, imprint));
}

async function originalOf({ source, texts }: Programme, locale: Locale): Promise<Original> {
  if (typeof source === 'string') return documentOf(source, locale);
  return { ...source, title: { value: source.title, locale: texts.original, fallback: texts.original !== locale } };
}
