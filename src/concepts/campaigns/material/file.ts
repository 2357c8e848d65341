import { buildDay } from '#src/build/build-day.ts';
import { site } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { pdfOf, pngOf } from '#src/kits/typeset/typst.ts';
import type { Sheet } from './model.ts';
import { settingOf, type Imprint } from './setting.ts';

const imprint = async (): Promise<Imprint> => ({ day: buildDay, publisher: await portalPublisher(), site });

/** The file of a sheet. */
export async function sheetFile(sheet: Sheet): Promise<Buffer> {
  const setting = settingOf(sheet, await imprint());
  return sheet.format.kind === 'pdf' ? pdfOf(setting) : pngOf(setting, sheet.format.pixels!);
}

/** The small picture of a sheet. */
export const sheetPreview = async (sheet: Sheet): Promise<Buffer> => pngOf(settingOf(sheet, await imprint(), true), sheet.format.preview);
