import { commissionLine } from '../hotline/hotline.ts';
import type { Locale } from '../i18n/locales.ts';
import { portalPublisher } from '../publisher/load.ts';
import { pngOf } from '../typst/typst.ts';
import { socialSettingOf, socialSize, type SocialPicture, type Voice } from './social.ts';

/** Whose number and whose words every picture shows. */
export const socialVoice = async (): Promise<Voice> => ({ line: await commissionLine(), publisher: await portalPublisher() });

/** The file of a picture. */
export const socialFile = async (picture: SocialPicture, locale: Locale): Promise<Buffer> =>
  pngOf(socialSettingOf(picture, locale, await socialVoice()), socialSize.width);
