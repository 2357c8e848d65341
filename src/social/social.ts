import { commissionLine } from '../hotline/hotline.ts';
import type { Locale } from '../i18n/locales.ts';
import { plainString, stringIn } from '../i18n/strings.ts';
import { searchKinds, type SearchKind } from '../search/kinds.ts';
import { pngOf } from '../typst/typst.ts';
import { typstLanguage, typstWords } from '../typst/words.ts';

/** The picture that a link to a page shows where it is shared: one per kind of page and language. */
export const socialKinds = searchKinds;
export const socialSize = { width: 1200, height: 630 };

/** Where the picture of a kind of page is published. */
export const socialPath = (kind: SearchKind, locale: Locale): string => `/files/${locale}/social-${kind}.png`;

/** What the picture says, for those who do not see it. */
export function socialText(kind: SearchKind, locale: Locale): string {
  const name = plainString(locale, 'site.name');
  return kind === 'page' ? name : `${plainString(locale, `search.kind.${kind}`)} – ${name}`;
}

/** The picture itself. */
export async function socialPicture(kind: SearchKind, locale: Locale): Promise<Buffer> {
  const line = await commissionLine();
  return pngOf(
    {
      main: 'src/social/picture.typ',
      data: {
        ...typstLanguage(locale),
        picture: true,
        title: socialText(kind, locale),
        kind: kind === 'page' ? null : typstWords(stringIn(locale, `search.kind.${kind}`)),
        site: typstWords(stringIn(locale, 'site.name')),
        hotline: typstWords(stringIn(locale, 'hotline.label')),
        line: { tel: line.tel, display: line.display },
      },
    },
    socialSize.width,
  );
}
