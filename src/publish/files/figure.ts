import { draft, headAddress } from '#src/build/site.ts';
import { sheet, sheetHeight, svgFile } from '#src/kits/chart/svg.ts';
import { colours } from '#src/kits/typeset/identity.ts';
import { pngOf, type Setting } from '#src/kits/typeset/typst.ts';
import { typstLanguage, typstWords } from '#src/kits/typeset/words.ts';
import { pageUrl } from '#src/language/links.ts';
import { inLanguage, say, type Said } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { drawingOf } from '#src/concepts/statistics/drawing.ts';
import { sourceLineOf } from '#src/concepts/statistics/in-words.ts';
import { picturePageOf } from '#src/concepts/statistics/load.ts';
import type { Picture } from '#src/concepts/statistics/model.ts';

/** What stands at the foot of a picture that is a file: the source of each series, and the page with its figures; a draft has no address. */
async function notesOf(picture: Picture, locale: Locale): Promise<Said[]> {
  const sources = [...new Map(picture.series.map((series) => sourceLineOf(series, locale)).map((said) => [said.value, said])).values()];
  if (draft) return sources;
  const page = headAddress(pageUrl(locale, await picturePageOf(picture)));
  return [...sources, inLanguage(locale, page)];
}

/** The file of a picture of figures that scales. */
export async function figureSvg(picture: Picture, locale: Locale): Promise<Buffer> {
  const title = say(picture.title, locale);
  const notes = await notesOf(picture, locale);
  return Buffer.from(svgFile(drawingOf(picture, locale), { title, notes, lang: locales[locale].tag }, colours));
}

/** The same as a photograph would be: for programs that take no SVG. Twice as large as it is shown. */
export async function figurePng(picture: Picture, locale: Locale): Promise<Buffer> {
  const drawing = drawingOf(picture, locale);
  const notes = await notesOf(picture, locale);
  const setting: Setting = {
    main: 'src/publish/files/figure.typ',
    data: {
      ...typstLanguage(locale),
      picture: true,
      sheet,
      height: sheetHeight(drawing, notes.length),
      title: typstWords(say(picture.title, locale)),
      notes: notes.map(typstWords),
      drawing: { ...drawing, texts: drawing.texts.map(({ said, ...text }) => ({ ...text, words: typstWords(said) })) },
    },
  };
  return pngOf(setting, 2 * sheet.width);
}
