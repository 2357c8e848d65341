import { buildDay } from '../data/build-day.ts';
import { draft, site } from '../data/site.ts';
import { localeCodes } from '../i18n/locales.ts';
import { materials } from '../material/load.ts';
import { previewPath, sheetPath, sheetsOf, type Sheet } from '../material/material.ts';
import { settingOf, type Imprint } from '../material/setting.ts';
import { documented, documentOf, documentPath } from '../programme/document-load.ts';
import { socialFile } from '../social/load.ts';
import { socialPath, socialPictures } from '../social/social.ts';
import { portalPublisher } from '../publisher/load.ts';
import { pdfOf, pngOf } from '../typst/typst.ts';

/** A file made at build time from the content. */
export interface PublishedFile {
  /** Its address, "/files/ar/…". */
  path: string;
  make: () => Promise<Buffer>;
}

const imprint = async (): Promise<Imprint> => ({ day: buildDay, publisher: await portalPublisher(), site });

/** The file of a sheet. */
export async function sheetFile(sheet: Sheet): Promise<Buffer> {
  const setting = settingOf(sheet, await imprint());
  return sheet.format.kind === 'pdf' ? pdfOf(setting) : pngOf(setting, sheet.format.pixels!);
}

/** The small picture of a sheet. */
export const sheetPreview = async (sheet: Sheet): Promise<Buffer> => pngOf(settingOf(sheet, await imprint(), true), sheet.format.preview);

/** Every file under /files/. */
export async function publishedFiles(): Promise<PublishedFile[]> {
  const sheets = sheetsOf(await materials());
  return [
    ...sheets.map((sheet) => ({ path: sheetPath(sheet), make: () => sheetFile(sheet) })),
    ...sheets.map((sheet) => ({ path: previewPath(sheet), make: () => sheetPreview(sheet) })),
    ...localeCodes.flatMap((locale) => [
      ...documented.map((id) => ({ path: documentPath(id, locale), make: () => documentOf(id, locale) })),
      // A shared link shows a picture by its whole address, which a draft has not.
      ...(draft ? [] : socialPictures).map((picture) => ({ path: socialPath(picture, locale), make: () => socialFile(picture, locale) })),
    ]),
  ];
}
