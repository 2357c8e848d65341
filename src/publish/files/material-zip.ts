import { zipSync, type Zippable } from 'fflate';
import { sheetFile } from '#src/concepts/campaigns/material/file.ts';
import { sheetPath, sheetsOf, type Printable } from '#src/concepts/campaigns/material/model.ts';
import type { Locale } from '#src/language/locales.ts';

/** One moment for all files, so that the same files give the same bytes on any day; the format knows none before 1980. */
const mtime = new Date(1980, 0, 1);

/** All files of these in a language, as one; they are compressed already, and only stored. */
export async function zipOf(printables: readonly Printable[], locale: Locale): Promise<Buffer> {
  const sheets = sheetsOf(printables).filter((sheet) => sheet.locale === locale);
  const files = await Promise.all(sheets.map(async (sheet) => [sheetPath(sheet).split('/').at(-1)!, await sheetFile(sheet)] as const));
  return Buffer.from(zipSync(Object.fromEntries(files) as Zippable, { mtime, level: 0 }));
}
