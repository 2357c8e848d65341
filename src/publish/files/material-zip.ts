import { zipSync, type Zippable } from 'fflate';
import { mtime } from '#src/build/zip-time.ts';
import { sheetFile } from '#src/concepts/campaigns/material/file.ts';
import { sheetPath, type Sheet } from '#src/concepts/campaigns/material/model.ts';
import { slugOf } from '#src/content/entry.ts';

/** These files as one, by their names. A third of a PDF is tags and tables that can be pressed. */
export async function zipOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const files = await Promise.all(sheets.map(async (sheet) => [slugOf(sheetPath(sheet)), await sheetFile(sheet)] as const));
  return Buffer.from(zipSync(Object.fromEntries(files) as Zippable, { mtime, level: 6 }));
}
