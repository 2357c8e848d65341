import { z } from 'zod';
import { localeCodes, type Language } from '#src/language/locales.ts';
import type { Localised } from '#src/language/localise.ts';
import { pageUrl } from '#src/language/links.ts';
import { translationState } from '#src/content/schema.ts';
import type { Texts } from '#src/content/texts.ts';

/** Shapes that the data files share. Each has a name, by which JSON Schemas and the page on open data refer to it. */

const locale = z.enum(localeCodes as [Language, ...Language[]]);
const notEmpty = z.string().min(1);

/** A day, or a month or a year where the source says no more. */
export const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
export const date = z.string().regex(new RegExp(datePattern)).meta({ id: 'date' });
export const text = z.partialRecord(locale, notEmpty).meta({ id: 'text' });
export const translation = z.partialRecord(locale, translationState).meta({ id: 'translation' });
export const urls = z.partialRecord(locale, z.url()).meta({ id: 'urls' });
export const publication = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.url(),
  date: date.nullable(),
  read: z.iso.date().optional(),
});
export const source = z.union([z.string(), publication]).meta({ id: 'source' });
export const named = z.strictObject({ id: z.string(), title: text }).meta({ id: 'named' });
export const doubt = z.strictObject({ field: z.string(), note: text }).meta({ id: 'doubt' });
export const statement = z.strictObject({ text, source }).meta({ id: 'statement' });

/** What every data file says of itself. */
export const header = { licence: z.string().nullable(), asOf: z.iso.date() };

/** The same of one edition: the SPDX identifier of its licence, null while none is decided; its day, yyyy-mm-dd. */
export interface Header {
  licence: string | null;
  asOf: string;
}

/** A list of rows as a data file. */
export interface Items<Row> extends Header {
  dataset: string;
  items: Row[];
}
/** Its schema. @param id of the set @param row schema of a row */
export const items = (id: string, row: z.ZodType) => z.strictObject({ dataset: z.literal(id), ...header, items: z.array(row) });

export type Source = z.infer<typeof source>;
type TranslationStates = z.infer<typeof translation>;

/** A text of an entry in the languages that hold it. */
export const pick = <T>(words: Localised<T>, of: (value: T) => string | null | undefined): Localised =>
  Object.fromEntries(localeCodes.flatMap((code) => (words[code] && of(words[code]!) ? [[code, of(words[code]!)!]] : [])));

/** A list that stands in several languages, item by item. */
export const pickList = <T>(words: Localised<T>, of: (value: T) => string[] | undefined): Localised[] =>
  Array.from({ length: Math.max(0, ...Object.values(words).map((value) => of(value)?.length ?? 0)) }, (_, index) =>
    pick(words, (value) => of(value)?.[index]),
  );

/** The state of each translation of an entry. */
export const statesOf = <T extends { translation: { state: NonNullable<TranslationStates[Language]> } }>(
  texts: Texts<T>,
): TranslationStates => Object.fromEntries(Object.entries(texts.words).map(([code, words]) => [code, words.translation.state]));

/** The addresses of a page, whole, by language. */
export const urlsOf = (site: URL, path: string): Localised =>
  Object.fromEntries(localeCodes.map((code) => [code, new URL(pageUrl(code, path), site).href]));

/** A source in one cell: the id of a document of the library, or an address. */
export const sourceCell = (from: Source | null): string | null => (typeof from === 'string' || from === null ? from : from.url);
