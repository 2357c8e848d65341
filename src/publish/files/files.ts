import { localeCodes } from '#src/language/locales.ts';
import { kits } from '#src/concepts/campaigns/kits/load.ts';
import { kitSheets } from '#src/concepts/campaigns/kits/model.ts';
import { materials } from '#src/concepts/campaigns/material/load.ts';
import { inLanguage, previewPath, sheetPath, sheetsOf, shown, zipPath } from '#src/concepts/campaigns/material/model.ts';
import { sheetFile, sheetPreview } from '#src/concepts/campaigns/material/file.ts';
import { stories } from '#src/concepts/understand/stories/load.ts';
import { storyFile, storyPreview } from '#src/concepts/understand/stories/file.ts';
import { storyFilePath, storyPreviewPath, storySheets } from '#src/concepts/understand/stories/setting.ts';
import { documented, documentPath } from '#src/concepts/programme/addresses.ts';
import { programmeFile } from '#src/publish/prose/programme-file.ts';
import { pictures } from '#src/concepts/statistics/load.ts';
import { pictureFilePath } from '#src/concepts/statistics/model.ts';
import { courses } from '#src/concepts/training/load.ts';
import { courseSheetFile } from '#src/concepts/training/setting.ts';
import { courseSheetPath, languagesOf, sheetsIn } from '#src/concepts/training/sheets.ts';
import { packagePath } from '#src/publish/training/manifest.ts';
import { packageOf } from '#src/publish/training/package.ts';
import { zipOf } from './material-zip.ts';
import { figurePng, figureSvg } from './figure.ts';

/** A file made at build time from the content. */
export interface PublishedFile {
  /** Its address, "/files/ar/…". */
  path: string;
  make: () => Promise<Buffer>;
}

/** Every file under /files/<language>/. */
export async function publishedFiles(): Promise<PublishedFile[]> {
  const passedOn = await kits();
  const printed = await materials();
  const sheets = [...sheetsOf(printed), ...passedOn.flatMap(kitSheets)];
  const told = storySheets(await stories());
  const figures = await pictures();
  const taught = await courses();
  return [
    ...sheets.map((sheet) => ({ path: sheetPath(sheet), make: () => sheetFile(sheet) })),
    ...sheets.filter(shown).map((sheet) => ({ path: previewPath(sheet), make: () => sheetPreview(sheet) })),
    ...told.map((sheet) => ({ path: storyFilePath(sheet), make: () => storyFile(sheet) })),
    ...told
      .filter(({ format }) => format.kind === 'png')
      .map((sheet) => ({ path: storyPreviewPath(sheet), make: () => storyPreview(sheet) })),
    ...taught.flatMap((course) =>
      languagesOf(course).flatMap((locale) => [
        { path: packagePath(course, locale), make: () => packageOf(course, locale) },
        ...sheetsIn(course, locale).map((sheet) => ({ path: courseSheetPath(sheet), make: () => courseSheetFile(sheet) })),
      ]),
    ),
    ...localeCodes.flatMap((locale) => [
      { path: zipPath('material', locale), make: () => zipOf(inLanguage(sheetsOf(printed), locale)) },
      ...passedOn.map((kit) => ({ path: zipPath(kit.material.id, locale), make: () => zipOf(inLanguage(kitSheets(kit), locale)) })),
      ...documented.map((id) => ({ path: documentPath(id, locale), make: () => programmeFile(id, locale) })),
      ...figures.flatMap((picture) => [
        { path: pictureFilePath(picture, locale, 'svg'), make: () => figureSvg(picture, locale) },
        { path: pictureFilePath(picture, locale, 'png'), make: () => figurePng(picture, locale) },
      ]),
    ]),
  ];
}
