import { imprint, made } from '#src/concepts/campaigns/material/file.ts';
import { pngOf } from '#src/kits/typeset/typst.ts';
import { storySettingOf, type StorySheet } from './setting.ts';

/** The file of a sheet of a story. */
export const storyFile = async (sheet: StorySheet): Promise<Buffer> => made(storySettingOf(sheet, await imprint()), sheet.format);

/** The small picture of a sheet of a story. */
export const storyPreview = async (sheet: StorySheet): Promise<Buffer> =>
  pngOf(storySettingOf(sheet, await imprint()), sheet.format.preview);
