import { buildDay } from '#src/build/build-day.ts';
import { site } from '#src/build/site.ts';
import { portalPublisher } from '#src/content/publisher/load.ts';
import { pdfOf, pngOf, type Setting } from '#src/kits/typeset/typst.ts';
import type { Format } from './formats.ts';
import type { Sheet } from './model.ts';
import { settingOf, type Imprint } from './setting.ts';

/** What every sheet of this build says alike. */
export const imprint = async (): Promise<Imprint> => ({ day: buildDay, publisher: await portalPublisher(), site });

/** What is set, as the file that its format asks for. */
export const made = async (setting: Setting, { kind, pixels, colours }: Pick<Format, 'kind' | 'pixels' | 'colours'>): Promise<Buffer> =>
  kind === 'pdf' ? pdfOf(setting) : pngOf(setting, pixels!, colours);

/** The file of a sheet. */
export const sheetFile = async (sheet: Sheet): Promise<Buffer> => made(settingOf(sheet, await imprint()), sheet.format);

/** The small picture of a sheet. */
export const sheetPreview = async (sheet: Sheet): Promise<Buffer> => pngOf(settingOf(sheet, await imprint(), true), sheet.format.preview);
