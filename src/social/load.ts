import { commissionLine } from '../hotline/hotline.ts';
import type { Locale } from '../i18n/locales.ts';
import { stringIn } from '../i18n/strings.ts';
import { pngOf } from '../typst/typst.ts';
import { typstLanguage, typstWords } from '../typst/words.ts';
import { socialSize, socialText, type SocialPicture } from './social.ts';

/** The file of a picture. */
export async function socialFile(picture: SocialPicture, locale: Locale): Promise<Buffer> {
  const line = await commissionLine();
  return pngOf(
    {
      main: 'src/social/picture.typ',
      data: {
        ...typstLanguage(locale),
        picture: true,
        title: socialText(picture, locale, line),
        kind: picture.label ? typstWords(stringIn(locale, picture.label)) : null,
        site: typstWords(stringIn(locale, 'site.name')),
        hotline: typstWords(stringIn(locale, 'hotline.label')),
        line: { tel: line.tel, display: line.display },
      },
    },
    socialSize.width,
  );
}
