import { zipSync } from 'fflate';
import { sheetFile } from '#src/concepts/campaigns/material/file.ts';
import { sheetPath } from '#src/concepts/campaigns/material/model.ts';
import { kitSheets, type Kit } from '#src/concepts/campaigns/kits/model.ts';
import { slugOf } from '#src/content/entry.ts';
import type { Locale } from '#src/language/locales.ts';
import { mtime } from './pictograms-zip.ts';

/** All material of a kit in a language, by the names of its files; PDF and PNG are packed already. */
export async function kitZip(kit: Kit, locale: Locale): Promise<Uint8Array> {
  const sheets = kitSheets(kit).filter((sheet) => sheet.locale === locale);
  const files = await Promise.all(sheets.map(async (sheet) => [slugOf(sheetPath(sheet)), new Uint8Array(await sheetFile(sheet))] as const));
  return zipSync(Object.fromEntries(files), { mtime, level: 0 });
}
