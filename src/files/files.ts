import { buildDay } from '../data/build-day.ts';
import { localeCodes } from '../i18n/locales.ts';
import { materials } from '../material/load.ts';
import { previewPath, sheetPath, sheetsOf, type Sheet } from '../material/material.ts';
import { settingOf } from '../material/setting.ts';
import { documented, documentOf, documentPath } from '../programme/document-load.ts';
import { socialFile } from '../social/load.ts';
import { socialPath, socialPictures } from '../social/social.ts';
import { pdfOf, pngOf } from '../typst/typst.ts';

/** A file made at build time from the content. */
export interface PublishedFile {
  /** Its address, "/files/ar/…". */
  path: string;
  make: () => Promise<Buffer>;
}

/** The file of a sheet. */
export async function sheetFile(sheet: Sheet): Promise<Buffer> {
  const setting = settingOf(sheet, buildDay);
  return sheet.format.kind === 'pdf' ? pdfOf(setting) : pngOf(setting, sheet.format.pixels!);
}

/** The small picture of a sheet. */
export const sheetPreview = (sheet: Sheet): Promise<Buffer> => pngOf(settingOf(sheet, buildDay, true), sheet.format.preview);

/** Every file under /files/. */
export async function publishedFiles(): Promise<PublishedFile[]> {
  const sheets = sheetsOf(await materials());
  return [
    ...sheets.map((sheet) => ({ path: sheetPath(sheet), make: () => sheetFile(sheet) })),
    ...sheets.map((sheet) => ({ path: previewPath(sheet), make: () => sheetPreview(sheet) })),
    ...localeCodes.flatMap((locale) => [
      ...documented.map((id) => ({ path: documentPath(id, locale), make: () => documentOf(id, locale) })),
      ...socialPictures.map((picture) => ({ path: socialPath(picture, locale), make: () => socialFile(picture, locale) })),
    ]),
  ];
}
