import type { Locale } from '#src/language/locales.ts';
import { socialSettingOf, type SocialPicture } from '#src/frame/share-picture.ts';
import { socialVoice } from '#src/frame/share-voice.ts';
import { sharePng } from './share-pictures.ts';

/** The file of the picture of a section or a kind. */
export const socialFile = async (picture: SocialPicture, locale: Locale): Promise<Buffer> =>
  sharePng(socialSettingOf(picture, locale, await socialVoice()));
