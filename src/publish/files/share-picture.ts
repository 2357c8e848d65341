import { pngOf } from '#src/kits/typeset/typst.ts';
import type { Locale } from '#src/language/locales.ts';
import { socialSettingOf, socialSize, type SocialPicture } from '#src/frame/share-picture.ts';
import { socialVoice } from '#src/frame/share-voice.ts';

/** The file of a picture. */
export const socialFile = async (picture: SocialPicture, locale: Locale): Promise<Buffer> =>
  pngOf(socialSettingOf(picture, locale, await socialVoice()), socialSize.width);
