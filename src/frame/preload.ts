import arab from '@fonts/arab.woff2?url';
import kufi from '@fonts/kufi.woff2?url';
import latn from '@fonts/latn.woff2?url';
import tfng from '@fonts/tfng.woff2?url';
import { locales, type Locale } from '#src/language/locales.ts';

/** The faces of each script: of its texts, and of its headings where they have one of their own. */
const faces = { arab: [arab, kufi], latn: [latn], tfng: [tfng] };

/**
 * Addresses of the faces that a page shows first, fetched before its styles ask for them: a face that comes late is not shown at all
 * (src/ui/styles/fonts.css). Where few texts are written in the language of the page, the face of the one that fills its gaps is among them.
 */
export function preloaded(locale: Locale): string[] {
  const { script, searchedWith, fallback } = locales[locale];
  const filler = searchedWith.length > 0 ? faces[locales[fallback[0]!].script].slice(0, 1) : [];
  return [...faces[script], ...filler];
}
