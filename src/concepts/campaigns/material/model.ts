import { slugOf } from '#src/content/entry.ts';
import { fallbackChain, type Said } from '#src/language/localise.ts';
import { languageOf, localeCodes, type Language, type Locale } from '#src/language/locales.ts';
import type { PhoneLine } from '#src/frame/hotline/schema.ts';
import { textsOf, type Item, type Texts } from '#src/content/texts.ts';
import { formats, type Format } from './formats.ts';
import type { FormatId, MaterialFacts, MaterialText } from './schema.ts';

/** The words that are printed: those of the material, and the questions of a worksheet with their answers. */
export interface PrintedText extends MaterialText {
  worksheet?: { question: string; answer: string }[] | undefined;
}

/** What can be printed in any format, whatever collection its words come from. */
export interface Printable {
  /** Begins the names of its files: no two may share it. */
  id: string;
  texts: Texts<PrintedText>;
  line: PhoneLine;
  emergency: PhoneLine[];
  /** The page that its code opens, without the language. */
  leadsTo: string;
  /** What is made of it. */
  formats: readonly FormatId[];
  /** The id of its pictogram, where it has one. */
  pictogram?: string | undefined;
}

/** Material to hand out, with all that is printed on it. */
export interface Material extends Printable {
  order: number;
}

interface MaterialRecords {
  material: Item<MaterialFacts>[];
  materialText: Item<MaterialText>[];
  phoneLine: Item<PhoneLine>[];
}

/** One file to hand out: something printable in a format and a language. */
export interface Sheet {
  material: Printable;
  format: Format;
  locale: Language;
}

/** What people do with a format, in the order of the page. */
export const uses = ['print', 'share', 'show'] as const satisfies Format['use'][];

/** All material in its order. @throws when one names a number that content/hotline.yaml does not hold */
export function assembleMaterial(records: MaterialRecords): Material[] {
  const lines = records.phoneLine.map((record) => record.data);
  return records.material
    .map((record) => {
      const lineOf = (id: string) => {
        const line = lines.find((each) => each.id === id);
        if (!line) throw new Error(`content/${record.id}/index.yaml: no number "${id}" in content/hotline.yaml`);
        return line;
      };
      const texts = textsOf(records.materialText, record.id, record.data.language);
      return {
        id: slugOf(record.id),
        texts,
        line: lineOf(record.data.line),
        emergency: record.data.emergency.map(lineOf),
        leadsTo: record.data.leadsTo,
        formats: record.data.formats,
        pictogram: record.data.pictogram,
        order: record.data.order,
      };
    })
    .sort((a, b) => a.order - b.order);
}

/**
 * Whose words stand on a sheet. A language with words of its own speaks alone; for one without, the languages it falls
 * back to stand side by side, so that nobody has to guess which of them the reader knows.
 */
export function spokenIn(texts: Texts<PrintedText>, locale: Locale): Said<PrintedText>[] {
  const language = languageOf(locale);
  const own = texts.words[language];
  if (own) return [{ value: own, locale: language, fallback: false }];
  return fallbackChain(locale, texts.original).flatMap((code) => {
    const words = texts.words[code];
    return words ? [{ value: words, locale: code, fallback: true }] : [];
  });
}

/** Every file that is made of them. */
export const sheetsOf = (materials: readonly Printable[]): Sheet[] =>
  materials.flatMap((material) =>
    localeCodes.flatMap((locale) => material.formats.map((id) => ({ material, format: formats[id], locale }))),
  );

/** Those of a language. */
export const inLanguage = (sheets: readonly Sheet[], locale: Locale): Sheet[] =>
  sheets.filter((sheet) => sheet.locale === languageOf(locale));

/** Where a file is published; an address, once published, stays. */
export const sheetPath = ({ material, format, locale }: Sheet): string => `/files/${locale}/${material.id}-${format.id}.${format.kind}`;

/** Whether a file has a small picture of its own: one that differs from another in size alone has not. */
export const shown = ({ format }: Sheet): boolean => !format.like;

/** Where the small picture of a file is published. */
export const previewPath = (sheet: Sheet): string => sheetPath(sheet).replace(/\.\w+$/, '-preview.png');

/** Where all files of something printable, or of all the material, are published as one. */
export const zipPath = (name: string, locale: Locale): string => `/files/${languageOf(locale)}/${name}.zip`;
